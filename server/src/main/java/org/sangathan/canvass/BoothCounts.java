package org.sangathan.canvass;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Counters of a booth, or what a door adds to them. */
public record BoothCounts(
        int doors,
        int doorsVisited,
        int doorsMet,
        int doNotVisit,
        int visits,
        int wantsToJoin,
        int wantsToHelp,
        int adults,
        int women18To35,
        int men18To35,
        int elders60) {
    public static final BoothCounts NONE = new BoothCounts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    public static BoothCounts of(@Nullable Door door) {
        if (door == null) {
            return NONE;
        }
        Door.Visited visited = door.visited();
        HouseCounts counts = door.counts();
        return new BoothCounts(
                1,
                visited.visits() > 0 ? 1 : 0,
                visited.met() > 0 ? 1 : 0,
                door.doNotVisit() ? 1 : 0,
                visited.visits(),
                visited.wantsToJoin(),
                visited.wantsToHelp() ? 1 : 0,
                orZero(counts.adults()),
                orZero(counts.women18To35()),
                orZero(counts.men18To35()),
                orZero(counts.elders60()));
    }

    private static int orZero(@Nullable Integer count) {
        return Objects.requireNonNullElse(count, 0);
    }

    public BoothCounts plus(BoothCounts more) {
        return add(more, 1);
    }

    public BoothCounts minus(BoothCounts less) {
        return add(less, -1);
    }

    private BoothCounts add(BoothCounts other, int sign) {
        return new BoothCounts(
                doors + sign * other.doors,
                doorsVisited + sign * other.doorsVisited,
                doorsMet + sign * other.doorsMet,
                doNotVisit + sign * other.doNotVisit,
                visits + sign * other.visits,
                wantsToJoin + sign * other.wantsToJoin,
                wantsToHelp + sign * other.wantsToHelp,
                adults + sign * other.adults,
                women18To35 + sign * other.women18To35,
                men18To35 + sign * other.men18To35,
                elders60 + sign * other.elders60);
    }
}
