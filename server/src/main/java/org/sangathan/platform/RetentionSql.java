package org.sangathan.platform;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement on the runs of {@link KeepNoLonger}. */
@Repository
class RetentionSql {
    private static final int TURN_KEY = 7_301;
    private static final String TRY_TURN = """
            select pg_try_advisory_xact_lock(:key, 0)
            """;
    private static final String PUT = """
            insert into retention_run (task, ran_at, deleted, deleted_in_all)
            values (:task, :ran_at, :deleted, :deleted)
            on conflict (task) do update set ran_at = excluded.ran_at, deleted = excluded.deleted,
              deleted_in_all = retention_run.deleted_in_all + excluded.deleted
            """;
    private static final String RUNS = """
            select task, ran_at, deleted, deleted_in_all from retention_run order by task
            """;

    private final JdbcClient database;

    RetentionSql(JdbcClient database) {
        this.database = database;
    }

    /** When a category was last gone through. */
    record Run(String task, Instant ranAt, long deleted, long deletedInAll) {}

    boolean tryTurn() {
        return database.sql(TRY_TURN)
                .param("key", TURN_KEY)
                .query(Boolean.class)
                .single();
    }

    void put(String task, Instant ranAt, long deleted) {
        database.sql(PUT)
                .param("task", task)
                .param("ran_at", ranAt.atOffset(ZoneOffset.UTC))
                .param("deleted", deleted)
                .update();
    }

    List<Run> runs() {
        return database.sql(RUNS)
                .query((row, number) -> new Run(
                        row.getString("task"),
                        row.getObject("ran_at", OffsetDateTime.class).toInstant(),
                        row.getLong("deleted"),
                        row.getLong("deleted_in_all")))
                .list();
    }
}
