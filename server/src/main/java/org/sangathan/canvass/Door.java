package org.sangathan.canvass;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A household as it stands now.
 *
 * @param versions by field the record that set it last; a field that nobody changed since the door was new is absent
 */
public record Door(
        int constituencyId,
        UUID id,
        int boothId,
        DoorPlace place,
        HouseCounts counts,
        boolean doNotVisit,
        Visited visited,
        Map<String, UUID> versions) {

    /**
     * What visits, without those that were corrected, left at the door.
     *
     * @param met how many of them met somebody
     * @param wantsToJoin how many people at the last visit that met somebody
     */
    public record Visited(
            @Nullable Outcome lastOutcome,
            @Nullable Instant lastVisitAt,
            @Nullable LocalDate comeAgainOn,
            int visits,
            int met,
            int wantsToJoin,
            boolean wantsToHelp) {
        public static final Visited NEVER = new Visited(null, null, null, 0, 0, 0, false);
    }

    public Door visited(Visited now, HouseCounts counts) {
        return new Door(constituencyId, id, boothId, place, counts, doNotVisit, now, versions);
    }

    public Door in(int booth) {
        return new Door(constituencyId, id, booth, place, counts, doNotVisit, visited, versions);
    }
}
