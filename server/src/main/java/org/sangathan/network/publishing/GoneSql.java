package org.sangathan.network.publishing;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements that delete statuses with everything that hangs on them. */
@Repository
class GoneSql {
    private static final String READ = """
            select id, author_id, acting_id, timelines, tags, mention_ids, thread_id, reply_to_id, boost_of_id, media_ids
            from status where constituency_id = :constituency_id and id = any(:ids)
            """;
    private static final String STATUS = """
            delete from status where constituency_id = :constituency_id and id = :status_id
            """;
    private static final String COUNT = """
            delete from status_count where constituency_id = :constituency_id and status_id = :status_id
            """;
    private static final String TIMELINE = """
            delete from timeline_entry
            where constituency_id = :constituency_id and unit_id = :unit_id and status_id = :status_id
            """;
    private static final String AUTHOR = """
            delete from author_entry where author_id = :owner and status_id = :status_id
            """;
    private static final String ACTING = """
            delete from acting_entry where acting_id = :owner and status_id = :status_id
            """;
    private static final String TAG = """
            delete from tag_entry where tag = :tag and status_id = :status_id
            """;
    private static final String THREAD = """
            delete from thread_entry where thread_id = :owner and status_id = :status_id
            """;
    private static final String MENTION = """
            delete from mention_entry where account_id = :owner and status_id = :status_id
            """;
    private static final String ACTS = """
            delete from status_act where status_id = :status_id
            """;

    private final JdbcClient database;
    private final NamedParameterJdbcTemplate batches;

    GoneSql(JdbcClient database, NamedParameterJdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /** What else mentions a status. */
    record Row(
            UUID id,
            UUID authorId,
            @Nullable UUID actingId,
            List<Integer> timelines,
            List<String> tags,
            List<UUID> mentionIds,
            UUID threadId,
            @Nullable UUID replyToId,
            @Nullable UUID boostOfId,
            List<UUID> mediaIds) {}

    /** Those that are there. */
    List<Row> read(Collection<UUID> ids) {
        Map<Integer, List<UUID>> byCell =
                ids.stream().collect(Collectors.groupingBy(StatusId::cellOf, TreeMap::new, Collectors.toList()));
        return byCell.entrySet().stream()
                .flatMap(cell -> database
                        .sql(READ)
                        .param("constituency_id", cell.getKey())
                        .param("ids", cell.getValue().toArray(UUID[]::new))
                        .query((row, number) -> new Row(
                                row.getObject("id", UUID.class),
                                row.getObject("author_id", UUID.class),
                                row.getObject("acting_id", UUID.class),
                                Arrays.asList(
                                        (Integer[]) row.getArray("timelines").getArray()),
                                Arrays.asList((String[]) row.getArray("tags").getArray()),
                                Arrays.asList(
                                        (UUID[]) row.getArray("mention_ids").getArray()),
                                row.getObject("thread_id", UUID.class),
                                row.getObject("reply_to_id", UUID.class),
                                row.getObject("boost_of_id", UUID.class),
                                Arrays.asList((UUID[]) row.getArray("media_ids").getArray())))
                        .list()
                        .stream())
                .toList();
    }

    void delete(List<Row> rows) {
        batch(STATUS, rows.stream().map(GoneSql::keyed));
        batch(COUNT, rows.stream().map(GoneSql::keyed));
        batch(
                TIMELINE,
                rows.stream()
                        .flatMap(row -> row.timelines().stream()
                                .map(unit -> entry(row)
                                        .addValue("constituency_id", unit / 10_000)
                                        .addValue("unit_id", unit))));
        batch(AUTHOR, rows.stream().map(row -> entry(row).addValue("owner", row.authorId())));
        batch(
                ACTING,
                rows.stream()
                        .filter(row -> row.actingId() != null)
                        .map(row -> entry(row).addValue("owner", row.actingId())));
        batch(
                TAG,
                rows.stream()
                        .flatMap(
                                row -> row.tags().stream().map(tag -> entry(row).addValue("tag", tag))));
        batch(THREAD, rows.stream().map(row -> entry(row).addValue("owner", row.threadId())));
        batch(
                MENTION,
                rows.stream()
                        .flatMap(row -> row.mentionIds().stream()
                                .map(account -> entry(row).addValue("owner", account))));
        batch(ACTS, rows.stream().map(GoneSql::entry));
    }

    private static MapSqlParameterSource keyed(Row row) {
        return entry(row).addValue("constituency_id", StatusId.cellOf(row.id()));
    }

    private static MapSqlParameterSource entry(Row row) {
        return new MapSqlParameterSource("status_id", row.id());
    }

    private void batch(String statement, Stream<MapSqlParameterSource> rows) {
        SqlParameterSource[] all = rows.toArray(SqlParameterSource[]::new);
        if (all.length > 0) {
            batches.batchUpdate(statement, all);
        }
    }
}
