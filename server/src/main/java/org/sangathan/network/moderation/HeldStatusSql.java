package org.sangathan.network.moderation;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The statement that finds what waits for a moderator's word. */
@Repository
class HeldStatusSql {
    private static final String FIND = """
            select id from status
            where constituency_id = any(:cells) and restraint = 'held' and id < :below
            order by id desc limit :limit
            """;

    private final JdbcClient database;

    HeldStatusSql(JdbcClient database) {
        this.database = database;
    }

    List<UUID> find(int[] cells, UUID below, int limit) {
        return database.sql(FIND)
                .param("cells", cells)
                .param("below", below)
                .param("limit", limit)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }
}
