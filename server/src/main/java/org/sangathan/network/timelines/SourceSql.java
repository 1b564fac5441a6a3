package org.sangathan.network.timelines;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements that read ids from the covering indexes of the sources, and never a row. */
@Repository
class SourceSql {
    private static final String UNIT_DOWN = """
            select status_id from timeline_entry
            where constituency_id = :constituency_id and unit_id = :unit_id
              and status_id > :above and status_id < :below
            order by status_id desc limit :count
            """;
    private static final String UNIT_UP = """
            select status_id from timeline_entry
            where constituency_id = :constituency_id and unit_id = :unit_id
              and status_id > :above and status_id < :below
            order by status_id limit :count
            """;
    private static final String AUTHORS_DOWN = """
            select e.author_id, e.status_id
            from unnest(cast(:authors as uuid[])) as asked (author_id)
            cross join lateral (
              select a.author_id, a.status_id from author_entry a
              where a.author_id = asked.author_id and a.status_id > :above and a.status_id < :below
              order by a.status_id desc limit :count) e
            """;
    private static final String AUTHORS_UP = """
            select e.author_id, e.status_id
            from unnest(cast(:authors as uuid[])) as asked (author_id)
            cross join lateral (
              select a.author_id, a.status_id from author_entry a
              where a.author_id = asked.author_id and a.status_id > :above and a.status_id < :below
              order by a.status_id limit :count) e
            """;
    private static final String TAG_DOWN = """
            select status_id from tag_entry
            where tag = :tag and status_id > :above and status_id < :below
            order by status_id desc limit :count
            """;
    private static final String TAG_UP = """
            select status_id from tag_entry
            where tag = :tag and status_id > :above and status_id < :below
            order by status_id limit :count
            """;

    private final JdbcClient database;

    SourceSql(JdbcClient database) {
        this.database = database;
    }

    List<UUID> find(Source.OfUnit unit, Range range) {
        return ranged(range.newestFirst() ? UNIT_DOWN : UNIT_UP, range)
                .param("constituency_id", unit.unitId() / 10_000)
                .param("unit_id", unit.unitId())
                .query((row, number) -> row.getObject("status_id", UUID.class))
                .list();
    }

    List<UUID> find(Source.WithTag tag, Range range) {
        return ranged(range.newestFirst() ? TAG_DOWN : TAG_UP, range)
                .param("tag", tag.tag())
                .query((row, number) -> row.getObject("status_id", UUID.class))
                .list();
    }

    /** Of several authors in one statement, as many of each. */
    Map<UUID, List<UUID>> find(Collection<UUID> authors, Range range) {
        Map<UUID, List<UUID>> found = new HashMap<>();
        authors.forEach(author -> found.put(author, new java.util.ArrayList<>()));
        ranged(range.newestFirst() ? AUTHORS_DOWN : AUTHORS_UP, range)
                .param("authors", authors.toArray(UUID[]::new))
                .query(row -> {
                    found.computeIfAbsent(row.getObject("author_id", UUID.class), key -> new java.util.ArrayList<>())
                            .add(row.getObject("status_id", UUID.class));
                });
        return found;
    }

    private JdbcClient.StatementSpec ranged(String statement, Range range) {
        return database.sql(statement)
                .param("above", range.above())
                .param("below", range.below())
                .param("count", range.count());
    }
}
