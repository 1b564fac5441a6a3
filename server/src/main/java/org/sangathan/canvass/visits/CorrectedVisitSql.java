package org.sangathan.canvass.visits;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.canvass.Door;
import org.sangathan.canvass.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements on visits that correct others, and on what doors have from their visits. */
@Repository
class CorrectedVisitSql {
    private static final String CORRECTED = """
            select id, worker_id, household_id from visit
            where constituency_id = :constituency_id and id = any(:ids)
            """;
    private static final String THAT_CORRECT = """
            select corrects, id, worker_id from visit
            where constituency_id = :constituency_id and corrects = any(:ids)
            order by at, id
            """;
    private static final String CORRECT = """
            update visit set corrected_by = each.by
            from unnest(cast(:corrected as uuid[]), cast(:by as uuid[])) as each (id, by)
            where visit.constituency_id = :constituency_id and visit.id = each.id
            returning visit.household_id
            """;
    private static final String COUNT = """
            select household_id, count(*) as visits, count(*) filter (where outcome = 'met') as met, max(at) as last_at,
              (array_agg(outcome order by at desc, id desc))[1] as last_outcome,
              (array_agg(come_again_on order by at desc, id desc))[1] as come_again_on,
              (array_agg(wants_to_join order by at desc, id desc) filter (where outcome = 'met'))[1] as wants_to_join,
              (array_agg(wants_to_help order by at desc, id desc) filter (where outcome = 'met'))[1] as wants_to_help
            from visit
            where constituency_id = :constituency_id and household_id = any(:ids) and corrected_by is null
            group by household_id
            """;

    private final JdbcClient database;

    CorrectedVisitSql(JdbcClient database) {
        this.database = database;
    }

    /** A visit that is corrected. */
    record Corrected(UUID householdId, @Nullable UUID workerId) {}

    Map<UUID, Corrected> corrected(int constituencyId, Collection<UUID> ids) {
        Map<UUID, Corrected> corrected = new HashMap<>();
        keyed(CORRECTED, constituencyId, ids).query(row -> {
            corrected.put(
                    row.getObject("id", UUID.class),
                    new Corrected(row.getObject("household_id", UUID.class), row.getObject("worker_id", UUID.class)));
        });
        return corrected;
    }

    /** A visit that came before the one that it corrects. */
    record Later(UUID id, @Nullable UUID workerId) {}

    /** By the visit that is corrected. */
    Map<UUID, Later> thatCorrect(int constituencyId, Collection<UUID> ids) {
        Map<UUID, Later> later = new HashMap<>();
        keyed(THAT_CORRECT, constituencyId, ids).query(row -> {
            later.put(
                    row.getObject("corrects", UUID.class),
                    new Later(row.getObject("id", UUID.class), row.getObject("worker_id", UUID.class)));
        });
        return later;
    }

    /** Returns the doors whose visits no longer count as they did. */
    List<UUID> correct(int constituencyId, Map<UUID, UUID> correctedBy) {
        if (correctedBy.isEmpty()) {
            return List.of();
        }
        List<UUID> corrected = List.copyOf(correctedBy.keySet());
        return database.sql(CORRECT)
                .param("constituency_id", constituencyId)
                .param("corrected", corrected.toArray(UUID[]::new))
                .param("by", corrected.stream().map(correctedBy::get).toArray(UUID[]::new))
                .query((row, number) -> row.getObject("household_id", UUID.class))
                .list();
    }

    /** A door all of whose visits were corrected away is absent. */
    Map<UUID, Door.Visited> count(int constituencyId, Collection<UUID> doors) {
        Map<UUID, Door.Visited> counted = new HashMap<>();
        keyed(COUNT, constituencyId, doors).query(row -> {
            counted.put(
                    row.getObject("household_id", UUID.class),
                    new Door.Visited(
                            Outcome.valueOf(row.getString("last_outcome").toUpperCase(Locale.ROOT)),
                            row.getObject("last_at", OffsetDateTime.class).toInstant(),
                            row.getObject("come_again_on", LocalDate.class),
                            row.getInt("visits"),
                            row.getInt("met"),
                            row.getInt("wants_to_join"),
                            row.getBoolean("wants_to_help")));
        });
        return counted;
    }

    private JdbcClient.StatementSpec keyed(String statement, int constituencyId, Collection<UUID> ids) {
        return database.sql(statement).param("constituency_id", constituencyId).param("ids", ids.toArray(UUID[]::new));
    }
}
