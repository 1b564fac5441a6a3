/** Voting on what a status asks, and telling of the end. */
@NullMarked
package org.sangathan.network.voting;

import org.jspecify.annotations.NullMarked;
