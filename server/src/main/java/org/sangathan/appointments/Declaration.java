package org.sangathan.appointments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a member said of themselves when they last accepted a post.
 *
 * @param electorUnitId the booth in whose part the member is an elector
 * @param governmentServant null while no post asked
 */
public record Declaration(int electorUnitId, @Nullable Boolean governmentServant, Instant declaredAt) {}
