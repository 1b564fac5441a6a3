package org.sangathan.canvass.turf;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements that give doors to turfs, take them back, and say how far they are. */
@Repository
class TurfDoorSql {
    private static final String RELEASE = """
            update turf_door set released_at = :at
            where constituency_id = :constituency_id and household_id = any(:doors) and released_at is null
            """;
    private static final String INSERT = """
            insert into turf_door (constituency_id, turf_id, household_id, place)
            select :constituency_id, :turf_id, door, place
            from unnest(cast(:doors as uuid[])) with ordinality as given (door, place)
            """;
    private static final String LIVE_IDS = """
            select turf_id, household_id from turf_door
            where constituency_id = :constituency_id and turf_id = any(:turfs) and released_at is null
            order by turf_id, place
            """;
    private static final String IS_GIVEN = """
            select exists (
              select from turf_door d
              join turf t on t.constituency_id = d.constituency_id and t.id = d.turf_id
              join turf_worker w on w.constituency_id = d.constituency_id and w.turf_id = d.turf_id
              where d.constituency_id = :constituency_id and d.household_id = :door_id and d.released_at is null
                and t.ended_at is null and t.ends_on >= :today
                and w.worker_id = :member_id and w.until_at is null)
            """;
    private static final String PROGRESS = """
            select d.turf_id, count(*) as doors, count(*) filter (where h.last_visit_at >= t.made_at) as done
            from turf_door d
            join turf t on t.constituency_id = d.constituency_id and t.id = d.turf_id
            join household h on h.constituency_id = d.constituency_id and h.id = d.household_id
            where d.constituency_id = :constituency_id and d.turf_id = any(:turfs)
              and (d.released_at is null or d.released_at >= t.ended_at)
            group by d.turf_id
            """;

    private final JdbcClient database;

    TurfDoorSql(JdbcClient database) {
        this.database = database;
    }

    void insert(Turf.Key key, List<UUID> doors) {
        database.sql(INSERT)
                .param("constituency_id", key.constituencyId())
                .param("turf_id", key.id())
                .param("doors", doors.toArray(UUID[]::new))
                .update();
    }

    /** They are free for whoever asks next. */
    void release(int constituencyId, Collection<UUID> doors, Instant at) {
        database.sql(RELEASE)
                .param("constituency_id", constituencyId)
                .param("doors", doors.toArray(UUID[]::new))
                .param("at", TurfSql.utc(at))
                .update();
    }

    /** Doors of turfs, in the order of the walk. */
    Map<UUID, List<UUID>> ids(int constituencyId, Collection<UUID> turfs) {
        Map<UUID, List<UUID>> ids = new HashMap<>();
        database.sql(LIVE_IDS)
                .param("constituency_id", constituencyId)
                .param("turfs", turfs.toArray(UUID[]::new))
                .query(row -> {
                    ids.computeIfAbsent(row.getObject("turf_id", UUID.class), fresh -> new java.util.ArrayList<>())
                            .add(row.getObject("household_id", UUID.class));
                });
        return ids;
    }

    boolean isGiven(int constituencyId, UUID doorId, UUID memberId, LocalDate today) {
        return database.sql(IS_GIVEN)
                .param("constituency_id", constituencyId)
                .param("door_id", doorId)
                .param("member_id", memberId)
                .param("today", today)
                .query(Boolean.class)
                .single();
    }

    /** @param done visited since the turf was made */
    record Progress(int doors, int done) {
        static final Progress NONE = new Progress(0, 0);
    }

    Map<UUID, Progress> progress(int constituencyId, Collection<UUID> turfs) {
        Map<UUID, Progress> progress = new HashMap<>();
        database.sql(PROGRESS)
                .param("constituency_id", constituencyId)
                .param("turfs", turfs.toArray(UUID[]::new))
                .query(row -> {
                    progress.put(
                            row.getObject("turf_id", UUID.class),
                            new Progress(row.getInt("doors"), row.getInt("done")));
                });
        return progress;
    }
}
