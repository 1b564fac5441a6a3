package org.sangathan.canvass.drives;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A named campaign of enrolment over a unit's subtree.
 *
 * @param counts members: each settled joining; workers: those of them who chose to work
 * @param target people, in the whole unit
 * @param womenPercent of the target, at least
 * @param youthPercent of the target, at least, 18 to 35 years
 * @param endedAt when it was ended before its time
 */
public record Drive(
        UUID id,
        int unitId,
        String name,
        Counted counts,
        LocalDate startsOn,
        LocalDate endsOn,
        int target,
        int womenPercent,
        int youthPercent,
        Instant madeAt,
        @Nullable Instant endedAt) {
    boolean covers(LocalDate day) {
        return !day.isBefore(startsOn) && !day.isAfter(endsOn);
    }

    int women() {
        return percent(target, womenPercent);
    }

    int youth() {
        return percent(target, youthPercent);
    }

    /** Rounded up: half of three is two. */
    static int percent(int of, int percent) {
        return Math.toIntExact(((long) of * percent + 99) / 100);
    }
}
