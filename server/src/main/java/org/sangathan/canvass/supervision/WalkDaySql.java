package org.sangathan.canvass.supervision;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement on the sums of a day's walk by constituency. */
@Repository
class WalkDaySql {
    private static final String MARK = """
            insert into walk_mark (constituency_id, id, day) values (:constituency_id, :id, :day)
            """;
    private static final String ANY_MARK = """
            select exists (select from walk_mark)
            """;
    private static final String TRY_TURN = """
            select pg_try_advisory_xact_lock(:key, 0)
            """;
    private static final String TAKE_MARKS = """
            delete from walk_mark returning constituency_id, day
            """;
    private static final String SUM = """
            insert into walk_day (constituency_id, day, visits, doors, met, not_met, other, wants_to_join, workers, last_at)
            select :constituency_id, :day, count(*), count(distinct household_id),
              count(*) filter (where outcome = 'met'), count(*) filter (where outcome in ('nobody', 'locked')),
              count(*) filter (where outcome in ('refused', 'moved', 'vacant')), coalesce(sum(wants_to_join), 0),
              count(distinct worker_id), max(at)
            from visit
            where constituency_id = :constituency_id and booth_id = any(:booths) and day = :day and corrected_by is null
            on conflict (constituency_id, day) do update set visits = excluded.visits, doors = excluded.doors,
              met = excluded.met, not_met = excluded.not_met, other = excluded.other,
              wants_to_join = excluded.wants_to_join, workers = excluded.workers, last_at = excluded.last_at
            """;
    private static final String OF_CELLS = """
            select constituency_id, visits, doors, met, not_met, other, wants_to_join, workers, last_at
            from walk_day where constituency_id = any(:cells) and day = :day
            """;
    private static final int TURN_KEY = 0x57414C4B;

    private final JdbcClient database;

    WalkDaySql(JdbcClient database) {
        this.database = database;
    }

    void mark(int constituencyId, UUID id, LocalDate day) {
        database.sql(MARK)
                .param("constituency_id", constituencyId)
                .param("id", id)
                .param("day", day)
                .update();
    }

    boolean anyMark() {
        return database.sql(ANY_MARK).query(Boolean.class).single();
    }

    boolean tryTurn() {
        return database.sql(TRY_TURN)
                .param("key", TURN_KEY)
                .query(Boolean.class)
                .single();
    }

    /** A day of a constituency that is to be summed. */
    record Due(int constituencyId, LocalDate day) {}

    Set<Due> takeMarks() {
        return new HashSet<>(database.sql(TAKE_MARKS)
                .query((row, number) -> new Due(row.getInt("constituency_id"), row.getObject("day", LocalDate.class)))
                .list());
    }

    void sum(Due due, int[] booths) {
        database.sql(SUM)
                .param("constituency_id", due.constituencyId())
                .param("day", due.day())
                .param("booths", booths)
                .update();
    }

    /** By constituency; one in which nobody walked is absent. */
    Map<Integer, WalkFigures> ofCells(int[] cells, LocalDate day) {
        Map<Integer, WalkFigures> figures = new HashMap<>();
        database.sql(OF_CELLS).param("cells", cells).param("day", day).query(row -> {
            OffsetDateTime last = row.getObject("last_at", OffsetDateTime.class);
            figures.put(
                    row.getInt("constituency_id"),
                    new WalkFigures(
                            row.getInt("visits"),
                            row.getInt("doors"),
                            row.getInt("met"),
                            row.getInt("not_met"),
                            row.getInt("other"),
                            row.getInt("wants_to_join"),
                            row.getInt("workers"),
                            last == null ? null : last.toInstant()));
        });
        return figures;
    }
}
