package org.sangathan.network.publishing;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement that reads or trims the log. */
@Repository
class LogSql {
    private static final String HEAD = """
            select tick from network_head
            """;
    private static final String AFTER = """
            select tick, kind, object_id, actor_id, receiver_id, units, tags from network_log
            where tick > :tick order by tick limit :limit
            """;
    private static final String TRIM = """
            delete from network_log where tick < :tick
            """;

    private final JdbcClient database;

    LogSql(JdbcClient database) {
        this.database = database;
    }

    long head() {
        return database.sql(HEAD).query(Long.class).single();
    }

    List<LogLine> after(long tick, int limit) {
        return database.sql(AFTER)
                .param("tick", tick)
                .param("limit", limit)
                .query(LogSql::line)
                .list();
    }

    void trim(long tick) {
        database.sql(TRIM).param("tick", tick).update();
    }

    private static LogLine line(ResultSet row, int number) throws SQLException {
        Array units = row.getArray("units");
        Array tags = row.getArray("tags");
        return new LogLine(
                row.getLong("tick"),
                LogLine.Kind.valueOf(row.getString("kind")),
                row.getObject("object_id", UUID.class),
                row.getObject("actor_id", UUID.class),
                row.getObject("receiver_id", UUID.class),
                units == null ? List.of() : List.of((Integer[]) units.getArray()),
                tags == null ? List.of() : List.of((String[]) tags.getArray()));
    }
}
