package org.sangathan.appointments;

import org.jspecify.annotations.Nullable;

/**
 * Said in the transaction in which a new version of a post came into force.
 *
 * @param before null for a post that is new
 */
public record PostTypeChanged(@Nullable PostType before, PostType after) {}
