package org.sangathan.network.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sangathan.network.publishing.WriteBatch.Count;
import org.sangathan.network.publishing.WriteBatch.Numbered;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;

/** Statements that write statuses and where they stand, many in one round trip, each row in its cell. */
@Repository
class StatusRowSql {
    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

    private static final String INSERT = """
            insert into status (constituency_id, id, author_id, acting_id, acting_constituency_id, created_at, visibility,
              units, timelines, mention_ids, mention_handles, tags, text, html, spoiler, sensitive, language,
              reply_to_id, reply_to_author_id, thread_id, boost_of_id, media_ids, poll_id, application,
              restraint)
            values (:constituency_id, :id, :author_id, cast(:acting_id as uuid), cast(:acting_constituency_id as int),
              :created_at, :visibility, :units, :timelines, :mention_ids, :mention_handles, :tags, :text, :html,
              :spoiler, :sensitive, cast(:language as text), cast(:reply_to_id as uuid),
              cast(:reply_to_author_id as uuid), :thread_id, cast(:boost_of_id as uuid), :media_ids,
              cast(:poll_id as uuid), cast(:application as text), cast(:restraint as text))
            """;
    private static final String INSERT_TIMELINE = """
            insert into timeline_entry (constituency_id, unit_id, status_id)
            values (:constituency_id, :unit_id, :status_id)
            """;
    private static final String INSERT_AUTHOR = """
            insert into author_entry (author_id, status_id, media) values (:owner, :status_id, :media)
            """;
    private static final String INSERT_ACTING = """
            insert into acting_entry (acting_id, status_id) values (:owner, :status_id)
            """;
    private static final String INSERT_TAG = """
            insert into tag_entry (tag, status_id) values (:tag, :status_id) on conflict (tag, status_id) do nothing
            """;
    private static final String DELETE_TAG = """
            delete from tag_entry where tag = :tag and status_id = :status_id
            """;
    private static final String INSERT_THREAD = """
            insert into thread_entry (thread_id, status_id) values (:owner, :status_id)
            """;
    private static final String INSERT_MENTION = """
            insert into mention_entry (account_id, status_id) values (:owner, :status_id)
            on conflict (account_id, status_id) do nothing
            """;
    private static final String INSERT_REQUEST = """
            insert into status_request (author_id, key, status_id) values (:owner, :key, :status_id)
            """;
    private static final String COUNT_AUTHOR = """
            insert into account_count (account_id, statuses, last_status_on) values (:owner, :count, :day)
            on conflict (account_id) do update set
              statuses = account_count.statuses + excluded.statuses, last_status_on = excluded.last_status_on
            """;
    private static final String COUNT = """
            insert into status_count (constituency_id, status_id, replies, boosts, favourites)
            values (:constituency_id, :status_id, :replies, :boosts, :favourites)
            on conflict (constituency_id, status_id) do update set replies = status_count.replies + excluded.replies,
              boosts = status_count.boosts + excluded.boosts,
              favourites = status_count.favourites + excluded.favourites
            """;
    private static final String KEEP_EDIT = """
            insert into status_edit (constituency_id, status_id, at, text, html, spoiler, sensitive, media_ids,
              poll_options)
            select s.constituency_id, s.id, coalesce(s.edited_at, s.created_at), s.text, s.html, s.spoiler, s.sensitive,
              s.media_ids, p.options
            from status s
            left join poll p on p.constituency_id = s.constituency_id and p.status_id = s.id
            where s.constituency_id = :constituency_id and s.id = :status_id
            on conflict (constituency_id, status_id, at) do nothing
            """;
    private static final String EDIT = """
            update status set text = :text, html = :html, spoiler = :spoiler, sensitive = :sensitive,
              language = cast(:language as text), tags = :tags, mention_ids = :mention_ids,
              mention_handles = :mention_handles, media_ids = :media_ids, edited_at = :edited_at,
              poll_id = cast(:poll_id as uuid)
            where constituency_id = :constituency_id and id = :status_id
            """;

    private static final String RESTRAIN = """
            update status set restraint = cast(:restraint as text)
            where constituency_id = :constituency_id and id = :status_id
            """;

    private final NamedParameterJdbcTemplate batches;

    StatusRowSql(NamedParameterJdbcTemplate batches) {
        this.batches = batches;
    }

    void insert(List<Numbered> statuses) {
        batch(INSERT, statuses.stream().map(StatusRowSql::row));
        batch(
                INSERT_TIMELINE,
                statuses.stream()
                        .flatMap(each -> each.status().timelines().stream()
                                .map(unit -> entry(each.id())
                                        .addValue("constituency_id", unit / 10_000)
                                        .addValue("unit_id", unit))));
        batch(
                INSERT_AUTHOR,
                statuses.stream()
                        .map(each -> owned(each, each.status().authorId())
                                .addValue(
                                        "media",
                                        !each.status().said().mediaIds().isEmpty())));
        batch(
                INSERT_ACTING,
                statuses.stream()
                        .filter(each -> each.status().acting() != null)
                        .map(each -> owned(
                                each,
                                java.util.Objects.requireNonNull(each.status().acting())
                                        .id())));
        batch(
                INSERT_TAG,
                statuses.stream()
                        .flatMap(each -> tags(each.id(), each.status().said().tags())));
        batch(
                INSERT_THREAD,
                statuses.stream()
                        .filter(each -> each.status().threadId() != null)
                        .map(each -> owned(
                                each,
                                java.util.Objects.requireNonNull(each.status().threadId()))));
        batch(
                INSERT_MENTION,
                statuses.stream()
                        .flatMap(each ->
                                each.status().mentionIds().stream().distinct().map(account -> owned(each, account))));
        batch(
                INSERT_REQUEST,
                statuses.stream()
                        .filter(each -> each.status().requestKey() != null)
                        .map(each -> owned(each, each.status().authorId())
                                .addValue("key", each.status().requestKey())));
        countAuthors(statuses.stream()
                .collect(Collectors.groupingBy(
                        each -> each.status().authorId(), TreeMap::new, Collectors.summingInt(each -> 1))));
    }

    /** @param restraint null takes it away */
    void restrain(UUID statusId, @Nullable String restraint) {
        batches.update(
                RESTRAIN,
                entry(statusId)
                        .addValue("constituency_id", StatusId.cellOf(statusId))
                        .addValue("restraint", restraint));
    }

    /** In the order of their ids, so that two writers never wait for each other. */
    void countAuthors(SortedMap<UUID, Integer> byAuthor) {
        LocalDate today = LocalDate.now(INDIA);
        batch(
                COUNT_AUTHOR,
                byAuthor.entrySet().stream()
                        .map(each -> new MapSqlParameterSource()
                                .addValue("owner", each.getKey())
                                .addValue("count", each.getValue())
                                .addValue("day", today)));
    }

    private static MapSqlParameterSource row(Numbered each) {
        NewStatus status = each.status();
        NewStatus.Said said = status.said();
        return said(said)
                .addValue("constituency_id", status.cell())
                .addValue("id", each.id())
                .addValue("author_id", status.authorId())
                .addValue(
                        "acting_id",
                        status.acting() == null ? null : status.acting().id())
                .addValue(
                        "acting_constituency_id",
                        status.acting() == null ? null : status.acting().constituencyId())
                .addValue("created_at", utc(Instant.ofEpochMilli(each.tick() >>> 12)))
                .addValue("visibility", status.visibility())
                .addValue("units", status.units().toArray(Integer[]::new))
                .addValue("timelines", status.timelines().toArray(Integer[]::new))
                .addValue("mention_ids", status.mentionIds().toArray(UUID[]::new))
                .addValue("mention_handles", status.mentionHandles().toArray(String[]::new))
                .addValue("reply_to_id", status.replyToId())
                .addValue("reply_to_author_id", status.replyToAuthorId())
                .addValue("thread_id", status.threadId() == null ? each.id() : status.threadId())
                .addValue("boost_of_id", status.boostOfId())
                .addValue("poll_id", status.poll() == null ? null : each.id())
                .addValue("application", status.application())
                .addValue("restraint", each.held() ? "held" : null);
    }

    private static MapSqlParameterSource said(NewStatus.Said said) {
        return new MapSqlParameterSource()
                .addValue("text", said.text())
                .addValue("html", said.html())
                .addValue("spoiler", said.spoiler())
                .addValue("sensitive", said.sensitive())
                .addValue("language", said.language())
                .addValue("tags", said.tags().toArray(String[]::new))
                .addValue("media_ids", said.mediaIds().toArray(UUID[]::new));
    }

    void edit(List<Act.Edit> edits) {
        for (Act.Edit edit : edits) {
            MapSqlParameterSource key =
                    entry(edit.statusId()).addValue("constituency_id", StatusId.cellOf(edit.statusId()));
            batch(KEEP_EDIT, Stream.of(key));
            batch(
                    EDIT,
                    Stream.of(said(edit.said())
                            .addValues(key.getValues())
                            .addValue("mention_ids", edit.mentionIds().toArray(UUID[]::new))
                            .addValue("mention_handles", edit.mentionHandles().toArray(String[]::new))
                            .addValue("edited_at", utc(edit.at()))
                            .addValue("poll_id", edit.poll() == null ? null : edit.statusId())));
            batch(DELETE_TAG, tags(edit.statusId(), edit.tagsGone()));
            batch(INSERT_TAG, tags(edit.statusId(), edit.said().tags()));
            batch(
                    INSERT_MENTION,
                    edit.mentionIds().stream()
                            .distinct()
                            .map(account -> entry(edit.statusId()).addValue("owner", account)));
        }
    }

    void count(Map<UUID, Count> counts) {
        batch(
                COUNT,
                counts.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                        .map(each -> entry(each.getKey())
                                .addValue("constituency_id", StatusId.cellOf(each.getKey()))
                                .addValue("replies", each.getValue().replies())
                                .addValue("boosts", each.getValue().boosts())
                                .addValue("favourites", each.getValue().favourites())));
    }

    private static MapSqlParameterSource owned(Numbered status, UUID owner) {
        return entry(status.id()).addValue("owner", owner);
    }

    private static MapSqlParameterSource entry(UUID statusId) {
        return new MapSqlParameterSource("status_id", statusId);
    }

    private static Stream<MapSqlParameterSource> tags(UUID statusId, List<String> tags) {
        return tags.stream().map(tag -> entry(statusId).addValue("tag", tag));
    }

    private void batch(String statement, Stream<MapSqlParameterSource> rows) {
        SqlParameterSource[] all = rows.toArray(SqlParameterSource[]::new);
        if (all.length > 0) {
            batches.batchUpdate(statement, all);
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
