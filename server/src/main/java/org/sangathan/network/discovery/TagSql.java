package org.sangathan.network.discovery;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements behind the search for tags. */
@Repository
class TagSql {
    /** Jumps from tag to tag in the index, however many statuses one has. */
    private static final String WITH_PREFIX = """
            with recursive found (tag) as (
              (select tag from tag_entry where tag >= :first and tag < :end order by tag limit 1)
              union all
              select (select e.tag from tag_entry e where e.tag > f.tag and e.tag < :end order by e.tag limit 1)
              from found f where f.tag is not null)
            select tag from found where tag is not null limit :limit
            """;

    private final JdbcClient database;

    TagSql(JdbcClient database) {
        this.database = database;
    }

    /** In the order of their characters. */
    List<String> withPrefix(String prefix, int limit) {
        return database.sql(WITH_PREFIX)
                .param("first", prefix)
                .param("end", prefix + "\uffff")
                .param("limit", limit)
                .query((row, number) -> row.getString("tag"))
                .list();
    }
}
