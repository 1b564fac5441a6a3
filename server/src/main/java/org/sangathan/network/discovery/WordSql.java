package org.sangathan.network.discovery;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The statement that finds statuses by their words. */
@Repository
class WordSql {
    /** Words that are none, such as "the", find nothing; without the last line they would find everything. */
    private static final String FIND = """
            select status_id from search_entry
            where words @@ (websearch_to_tsquery('hindi', :words) && cast(:marks as tsquery))
              and status_id < :below
              and numnode(websearch_to_tsquery('hindi', :words)) > 0
            order by status_id desc limit :limit
            """;

    private final JdbcClient database;

    WordSql(JdbcClient database) {
        this.database = database;
    }

    /** @param marks of which a status must have some, as a query */
    List<UUID> find(String words, String marks, UUID below, int limit) {
        return database.sql(FIND)
                .param("words", words)
                .param("marks", marks)
                .param("below", below)
                .param("limit", limit)
                .query((row, number) -> row.getObject("status_id", UUID.class))
                .list();
    }
}
