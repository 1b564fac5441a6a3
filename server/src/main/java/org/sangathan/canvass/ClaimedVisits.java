package org.sangathan.canvass;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.stereotype.Component;

/** Visits that somebody else may look after: whether they were made is what workers say. */
@Component
public class ClaimedVisits {
    private final ClaimedVisitsSql sql;

    ClaimedVisits(ClaimedVisitsSql sql) {
        this.sql = sql;
    }

    /**
     * Visits of a cell that met somebody, since a day, in the order of their ids. Corrected ones are absent, and those
     * of doors that are gone or want no visit.
     *
     * @param receivedBefore only what had reached the server by then
     */
    public List<UUID> met(int constituencyId, LocalDate from, Instant receivedBefore) {
        return sql.met(constituencyId, from, receivedBefore);
    }

    /** By the visit's id; one whose door is gone is absent. */
    public Map<UUID, ClaimedVisit> find(int constituencyId, Collection<UUID> visits) {
        return visits.isEmpty() ? Map.of() : sql.find(constituencyId, visits);
    }

    /**
     * A visit, and where its door is now.
     *
     * @param boothId of the door, which may have moved since
     * @param worker null once erased
     */
    public record ClaimedVisit(
            UUID id,
            UUID householdId,
            int boothId,
            @Nullable MemberKey worker,
            LocalDate day,
            boolean doNotVisit,
            @Nullable String section,
            DoorAddress address) {}

    /** What helps to find a door; nobody's name. */
    public record DoorAddress(
            @Nullable String building,
            @Nullable String floor,
            @Nullable String flat,
            @Nullable String houseNumber,
            @Nullable String landmark) {}
}
