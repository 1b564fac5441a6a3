/** Statuses: post, edit, delete, act on, and who may see which. */
@NullMarked
package org.sangathan.network.statuses;

import org.jspecify.annotations.NullMarked;
