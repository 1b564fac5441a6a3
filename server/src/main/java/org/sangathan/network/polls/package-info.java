/** What a status asks, and what was answered. */
@NullMarked
package org.sangathan.network.polls;

import org.jspecify.annotations.NullMarked;
