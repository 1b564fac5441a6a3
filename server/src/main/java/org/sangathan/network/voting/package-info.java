/** Voting on what a status asks, and telling of the end. */
@NullMarked
@NamedInterface("voting")
package org.sangathan.network.voting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
