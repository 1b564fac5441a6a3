package org.sangathan.network.statuses;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sangathan.network.publishing.StatusId;
import org.sangathan.network.statuses.Status.Counts;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement that reads statuses and what was done to them. */
@Repository
class StatusSql {
    private static final String FIND_ALL = """
            select s.id, s.author_id, s.acting_id, s.acting_constituency_id, s.created_at, s.visibility, s.units,
              s.mention_ids, s.mention_handles, s.tags, s.text, s.html, s.spoiler, s.sensitive, s.language,
              s.reply_to_id, s.reply_to_author_id, s.thread_id, s.boost_of_id, s.media_ids, s.poll_id, s.application,
              s.edited_at, s.restraint, coalesce(c.replies, 0) as replies, coalesce(c.boosts, 0) as boosts,
              coalesce(c.favourites, 0) as favourites
            from unnest(cast(:cells as int[]), cast(:ids as uuid[])) as asked (cell, id)
            join status s on s.constituency_id = asked.cell and s.id = asked.id
            left join status_count c on c.constituency_id = asked.cell and c.status_id = asked.id
            """;
    private static final String COUNTS = """
            select c.status_id, c.replies, c.boosts, c.favourites
            from unnest(cast(:cells as int[]), cast(:ids as uuid[])) as asked (cell, id)
            join status_count c on c.constituency_id = asked.cell and c.status_id = asked.id
            """;
    private static final String MARKS = """
            select kind, status_id from status_act where account_id = :account_id and status_id = any(:ids)
              and kind = any('{favourite,bookmark,boost,pin,mute}')
            """;
    private static final String WHO_MARKED = """
            select distinct account_id from status_act
            where status_id = any(:ids) and account_id = any(:accounts)
            """;
    private static final String EDITS = """
            select at, text, html, spoiler, sensitive, media_ids, poll_options from status_edit
            where constituency_id = :constituency_id and status_id = :id
            order by at limit 200
            """;
    private static final String THREAD = """
            select status_id from thread_entry where thread_id = :thread_id
            order by status_id limit :limit
            """;
    private static final String WHO_ACTED = """
            select account_id, id from status_act
            where status_id = :status_id and kind = :kind and id < :max_id and id > :min_id
            order by id desc limit :limit
            """;
    private static final String PINS = """
            select status_id from status_act where account_id = :account_id and kind = 'pin'
            order by id desc limit :limit
            """;
    private static final String MARKED = """
            select status_id, id from status_act
            where account_id = :account_id and kind = :kind and id < :max_id and id > :min_id
            order by id desc limit :limit
            """;
    private static final String FROM_AND_TO = """
            select status_id from (
              (select status_id from mention_entry where account_id = :account_id and status_id < :below
                order by status_id desc limit :limit)
              union
              (select status_id from author_entry where author_id = :account_id and status_id < :below
                order by status_id desc limit :limit)
            ) each order by status_id desc limit :limit
            """;
    private static final String SINCE = """
            select status_id from author_entry where author_id = :author_id and status_id > :since
            order by status_id desc limit :limit
            """;
    private final JdbcClient database;

    StatusSql(JdbcClient database) {
        this.database = database;
    }

    List<Status> findAll(Collection<UUID> ids) {
        return asked(FIND_ALL, ids).query(StatusSql::status).list();
    }

    Map<UUID, Counts> counts(Collection<UUID> ids) {
        Map<UUID, Counts> counts = new HashMap<>();
        asked(COUNTS, ids).query(row -> {
            counts.put(row.getObject("status_id", UUID.class), counted(row));
        });
        return counts;
    }

    private JdbcClient.StatementSpec asked(String statement, Collection<UUID> ids) {
        return database.sql(statement)
                .param("cells", ids.stream().mapToInt(StatusId::cellOf).toArray())
                .param("ids", ids.toArray(UUID[]::new));
    }

    /** Kinds of marks that an account set, by status. */
    Map<UUID, Set<String>> marks(UUID account, Collection<UUID> ids) {
        Map<UUID, Set<String>> marks = new HashMap<>();
        database.sql(MARKS)
                .param("account_id", account)
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    marks.computeIfAbsent(row.getObject("status_id", UUID.class), key -> new java.util.HashSet<>())
                            .add(row.getString("kind"));
                });
        return marks;
    }

    Set<UUID> whoMarked(Collection<UUID> ids, Collection<UUID> accounts) {
        return new HashSet<>(database.sql(WHO_MARKED)
                .param("ids", ids.toArray(UUID[]::new))
                .param("accounts", accounts.toArray(UUID[]::new))
                .query((row, number) -> row.getObject("account_id", UUID.class))
                .list());
    }

    /** What a status said once. */
    record Edition(
            Instant at,
            String text,
            String html,
            String spoiler,
            boolean sensitive,
            List<UUID> mediaIds,
            @Nullable List<String> pollOptions) {}

    List<Edition> editions(UUID id) {
        return database.sql(EDITS)
                .param("constituency_id", StatusId.cellOf(id))
                .param("id", id)
                .query((row, number) -> new Edition(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("text"),
                        row.getString("html"),
                        row.getString("spoiler"),
                        row.getBoolean("sensitive"),
                        uuids(row, "media_ids"),
                        row.getArray("poll_options") == null ? null : texts(row, "poll_options")))
                .list();
    }

    List<UUID> thread(UUID threadId, int limit) {
        return database.sql(THREAD)
                .param("thread_id", threadId)
                .param("limit", limit)
                .query((row, number) -> row.getObject("status_id", UUID.class))
                .list();
    }

    /** Of what an account wrote or was mentioned in, the newest first. */
    List<UUID> fromAndTo(UUID account, @Nullable UUID below, int limit) {
        return database.sql(FROM_AND_TO)
                .param("account_id", account)
                .param("below", below == null ? new UUID(-1, -1) : below)
                .param("limit", limit)
                .query((row, number) -> row.getObject("status_id", UUID.class))
                .list();
    }

    /** Somebody who acted, with the id by which the list is paged. */
    record Acted(UUID accountId, UUID id) {}

    List<Acted> whoActed(UUID statusId, String kind, UUID maxId, UUID minId, int limit) {
        return database.sql(WHO_ACTED)
                .param("status_id", statusId)
                .param("kind", kind)
                .param("max_id", maxId)
                .param("min_id", minId)
                .param("limit", limit)
                .query((row, number) ->
                        new Acted(row.getObject("account_id", UUID.class), row.getObject("id", UUID.class)))
                .list();
    }

    List<UUID> pins(UUID account, int limit) {
        return database.sql(PINS)
                .param("account_id", account)
                .param("limit", limit)
                .query((row, number) -> row.getObject("status_id", UUID.class))
                .list();
    }

    /** A status that was marked, and the id of the mark. */
    record Mark(UUID statusId, UUID id) {}

    List<Mark> marked(UUID account, String kind, @Nullable UUID maxId, @Nullable UUID minId, int limit) {
        return database.sql(MARKED)
                .param("account_id", account)
                .param("kind", kind)
                .param("max_id", maxId == null ? new UUID(Long.MAX_VALUE, -1) : maxId)
                .param("min_id", minId == null ? new UUID(0, 0) : minId)
                .param("limit", limit)
                .query((row, number) ->
                        new Mark(row.getObject("status_id", UUID.class), row.getObject("id", UUID.class)))
                .list();
    }

    List<UUID> since(UUID author, UUID since, int limit) {
        return database.sql(SINCE)
                .param("author_id", author)
                .param("since", since)
                .param("limit", limit)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    private static Counts counted(ResultSet row) throws SQLException {
        return new Counts(
                Math.max(0, row.getInt("replies")),
                Math.max(0, row.getInt("boosts")),
                Math.max(0, row.getInt("favourites")));
    }

    private static Status status(ResultSet row, int number) throws SQLException {
        UUID acting = row.getObject("acting_id", UUID.class);
        return new Status(
                row.getObject("id", UUID.class),
                row.getObject("author_id", UUID.class),
                acting == null ? null : new MemberKey(row.getInt("acting_constituency_id"), acting),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                Visibility.find(row.getString("visibility")).orElseThrow(),
                Arrays.asList((Integer[]) row.getArray("units").getArray()),
                uuids(row, "mention_ids"),
                texts(row, "mention_handles"),
                texts(row, "tags"),
                row.getString("text"),
                row.getString("html"),
                row.getString("spoiler"),
                row.getBoolean("sensitive"),
                row.getString("language"),
                row.getObject("reply_to_id", UUID.class),
                row.getObject("reply_to_author_id", UUID.class),
                row.getObject("thread_id", UUID.class),
                row.getObject("boost_of_id", UUID.class),
                uuids(row, "media_ids"),
                row.getObject("poll_id", UUID.class),
                row.getString("application"),
                instant(row, "edited_at"),
                Status.Restraint.find(row.getString("restraint")),
                counted(row));
    }

    private static List<UUID> uuids(ResultSet row, String column) throws SQLException {
        return Arrays.asList((UUID[]) row.getArray(column).getArray());
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime written = row.getObject(column, OffsetDateTime.class);
        return written == null ? null : written.toInstant();
    }

    static Set<UUID> boosted(Collection<Status> statuses) {
        return statuses.stream()
                .map(Status::boostOfId)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
