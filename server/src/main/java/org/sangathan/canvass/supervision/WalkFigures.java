package org.sangathan.canvass.supervision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was done at doors on one day.
 *
 * @param doors that were visited
 * @param notMet locked, or nobody there
 * @param other refused, moved, vacant
 * @param workers who made the visits; one who walks in two constituencies counts in both
 * @param lastAt null where nobody walked
 */
record WalkFigures(
        int visits,
        int doors,
        int met,
        int notMet,
        int other,
        int wantsToJoin,
        int workers,
        @Nullable Instant lastAt) {
    static final WalkFigures NONE = new WalkFigures(0, 0, 0, 0, 0, 0, 0, null);

    WalkFigures plus(WalkFigures added) {
        return new WalkFigures(
                visits + added.visits,
                doors + added.doors,
                met + added.met,
                notMet + added.notMet,
                other + added.other,
                wantsToJoin + added.wantsToJoin,
                workers + added.workers,
                later(lastAt, added.lastAt));
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant two) {
        if (one == null || two == null) {
            return one == null ? two : one;
        }
        return one.isAfter(two) ? one : two;
    }
}
