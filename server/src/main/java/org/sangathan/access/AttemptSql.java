package org.sangathan.access;

import static org.sangathan.access.AccessSql.utc;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement on counted attempts. */
@Repository
class AttemptSql {
    private static final String INCREMENT = """
            insert into attempt (counter, subject, window_start, count)
            values (:counter, :subject, :window_start, 1)
            on conflict (counter, subject, window_start) do update set count = attempt.count + 1
            returning count
            """;
    private static final String DELETE_BEFORE = """
            delete from attempt where window_start < :before
            """;

    private final JdbcClient database;

    AttemptSql(JdbcClient database) {
        this.database = database;
    }

    int increment(String counter, byte[] subject, Instant windowStart) {
        return database.sql(INCREMENT)
                .param("counter", counter)
                .param("subject", subject)
                .param("window_start", utc(windowStart))
                .query(Integer.class)
                .single();
    }

    void deleteBefore(Instant before) {
        database.sql(DELETE_BEFORE).param("before", utc(before)).update();
    }
}
