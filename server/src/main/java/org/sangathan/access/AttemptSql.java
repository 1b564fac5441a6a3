package org.sangathan.access;

import static org.sangathan.access.AccessSql.utc;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement on counted attempts. */
@Repository
class AttemptSql {
    private static final String INCREMENT = """
            with unhurried as (select set_config('synchronous_commit', 'off', true) as setting)
            insert into attempt (counter, subject, window_start, count)
            select each.counter, each.subject, :window_start, 1
            from unhurried,
              unnest(cast(:counters as text[]), cast(:subjects as bytea[])) with ordinality as each (counter, subject, place)
            where unhurried.setting = 'off'
            order by each.place
            on conflict (counter, subject, window_start) do update set count = attempt.count + 1
            returning counter, count
            """;
    private static final String DELETE_BEFORE = """
            delete from attempt where window_start < :before
            """;

    private final JdbcClient database;

    AttemptSql(JdbcClient database) {
        this.database = database;
    }

    /** How often a counter has been counted up in the window, with this time. */
    record Count(String counter, int count) {}

    /**
     * One up each, in this order. The commit does not wait for the disk: a few tries that a crash forgets harm nobody, and
     * everybody waits for the line that all share.
     */
    List<Count> increment(List<String> counters, List<byte[]> subjects, Instant windowStart) {
        return database.sql(INCREMENT)
                .param("counters", counters.toArray(String[]::new))
                .param("subjects", subjects.toArray(byte[][]::new))
                .param("window_start", utc(windowStart))
                .query((row, number) -> new Count(row.getString("counter"), row.getInt("count")))
                .list();
    }

    void deleteBefore(Instant before) {
        database.sql(DELETE_BEFORE).param("before", utc(before)).update();
    }
}
