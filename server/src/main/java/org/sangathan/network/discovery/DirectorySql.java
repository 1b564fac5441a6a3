package org.sangathan.network.discovery;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements that list who of a constituency wants to be found. */
@Repository
class DirectorySql {
    private static final String ACTIVE = """
            select a.id from account a
            join account_count c on c.account_id = a.id
            where a.kind = 'member' and a.constituency_id = :constituency_id and a.discoverable
            order by c.last_status_on desc nulls last, a.id limit :limit offset :offset
            """;
    private static final String NEWEST = """
            select id from account
            where kind = 'member' and constituency_id = :constituency_id and discoverable
            order by id desc limit :limit offset :offset
            """;

    private final JdbcClient database;

    DirectorySql(JdbcClient database) {
        this.database = database;
    }

    /** Who wrote last. */
    List<UUID> active(int constituencyId, int offset, int limit) {
        return find(ACTIVE, constituencyId, offset, limit);
    }

    List<UUID> newest(int constituencyId, int offset, int limit) {
        return find(NEWEST, constituencyId, offset, limit);
    }

    private List<UUID> find(String statement, int constituencyId, int offset, int limit) {
        return database.sql(statement)
                .param("constituency_id", constituencyId)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }
}
