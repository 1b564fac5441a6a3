package org.sangathan.canvass;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.canvass.ClaimedVisits.ClaimedVisit;
import org.sangathan.canvass.ClaimedVisits.DoorAddress;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements on visits that are looked after. */
@Repository
class ClaimedVisitsSql {
    private static final String MET = """
            select v.id
            from visit v
            join household h on h.constituency_id = v.constituency_id and h.id = v.household_id
            where v.constituency_id = :constituency_id and v.day >= :from and v.corrected_by is null
              and v.outcome = 'met' and v.received_at < :received_before and not h.do_not_visit
            order by v.id
            """;
    private static final String FIND = """
            select v.id, v.household_id, v.worker_id, v.worker_constituency_id, v.day, h.booth_id, h.do_not_visit,
              s.name as section, h.building, h.floor, h.flat, h.house_number, h.landmark
            from visit v
            join household h on h.constituency_id = v.constituency_id and h.id = v.household_id
            left join booth_section s on s.constituency_id = h.constituency_id and s.booth_id = h.booth_id
              and s.number = h.section
            where v.constituency_id = :constituency_id and v.id = any(:ids)
            """;

    private final JdbcClient database;

    ClaimedVisitsSql(JdbcClient database) {
        this.database = database;
    }

    List<UUID> met(int constituencyId, LocalDate from, Instant receivedBefore) {
        return database.sql(MET)
                .param("constituency_id", constituencyId)
                .param("from", from)
                .param("received_before", receivedBefore.atOffset(ZoneOffset.UTC))
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    Map<UUID, ClaimedVisit> find(int constituencyId, Collection<UUID> visits) {
        Map<UUID, ClaimedVisit> found = new HashMap<>();
        database.sql(FIND)
                .param("constituency_id", constituencyId)
                .param("ids", visits.toArray(UUID[]::new))
                .query(row -> {
                    ClaimedVisit visit = visit(row);
                    found.put(visit.id(), visit);
                });
        return found;
    }

    private static ClaimedVisit visit(ResultSet row) throws SQLException {
        return new ClaimedVisit(
                row.getObject("id", UUID.class),
                row.getObject("household_id", UUID.class),
                row.getInt("booth_id"),
                worker(row.getObject("worker_id", UUID.class), row.getInt("worker_constituency_id")),
                row.getObject("day", LocalDate.class),
                row.getBoolean("do_not_visit"),
                row.getString("section"),
                new DoorAddress(
                        row.getString("building"),
                        row.getString("floor"),
                        row.getString("flat"),
                        row.getString("house_number"),
                        row.getString("landmark")));
    }

    private static @Nullable MemberKey worker(@Nullable UUID id, int constituencyId) {
        return id == null ? null : new MemberKey(constituencyId, id);
    }
}
