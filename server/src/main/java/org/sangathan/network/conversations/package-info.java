/** What was said among few: direct statuses by their threads, and how far each member has read in them. */
@NullMarked
package org.sangathan.network.conversations;

import org.jspecify.annotations.NullMarked;
