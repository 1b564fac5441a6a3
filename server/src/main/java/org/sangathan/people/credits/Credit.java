package org.sangathan.people.credits;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one joining counts for whoever recruited.
 *
 * @param how the person joined
 * @param deviceHash keyed; null when unknown, and after the quiet period
 * @param neighbours joinings by the same recruiter with a number at most five away
 * @param twin the slip's photo looks like another's
 * @param reason why it was lowered: undone, left, merged, or leader
 */
@SuppressWarnings("ArrayRecordComponent") // compared by Arrays
record Credit(
        UUID id,
        String how,
        Instant at,
        Instant settlesAt,
        State state,
        byte @Nullable [] deviceHash,
        byte @Nullable [] addressHash,
        int neighbours,
        boolean twin,
        @Nullable String reason) {

    /** Where in its life a credit is. */
    enum State {
        PENDING,
        SETTLED,
        LOWERED
    }

    boolean isPending() {
        return state == State.PENDING;
    }
}
