package org.sangathan.network.scheduling;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.network.polls.PollAsk;
import org.sangathan.network.statuses.PostStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement about statuses that are sent later. */
@Repository
class ScheduledSql {
    private static final String INSERT = """
            insert into scheduled_status (account_id, id, due_at, made_at, text, visibility, reply_to_id, spoiler,
              sensitive, language, media_ids, poll_options, poll_seconds, poll_multiple, poll_hide_totals, as_unit,
              application, request_key)
            values (:account_id, :id, :due_at, :made_at, :text, cast(:visibility as text), cast(:reply_to_id as uuid),
              :spoiler, :sensitive, cast(:language as text), :media_ids, cast(:poll_options as text[]),
              cast(:poll_seconds as bigint), :poll_multiple, :poll_hide_totals, cast(:as_unit as int),
              cast(:application as text), cast(:request_key as text))
            on conflict (account_id, request_key) where request_key is not null do nothing
            """;
    private static final String BY_KEY = """
            select account_id, id, due_at, text, visibility, reply_to_id, spoiler, sensitive, language, media_ids,
              poll_options, poll_seconds, poll_multiple, poll_hide_totals, as_unit, application, refused
            from scheduled_status where account_id = :account_id and request_key = :request_key
            """;
    private static final String FIND = """
            select account_id, id, due_at, text, visibility, reply_to_id, spoiler, sensitive, language, media_ids,
              poll_options, poll_seconds, poll_multiple, poll_hide_totals, as_unit, application, refused
            from scheduled_status where account_id = :account_id and id = :id
            """;
    private static final String LIST = """
            select account_id, id, due_at, text, visibility, reply_to_id, spoiler, sensitive, language, media_ids,
              poll_options, poll_seconds, poll_multiple, poll_hide_totals, as_unit, application, refused
            from scheduled_status where account_id = :account_id and id < :below and id > :above
            order by id desc limit :limit
            """;
    private static final String COUNT = """
            select count(*) from scheduled_status where account_id = :account_id
            """;
    private static final String MOVE = """
            update scheduled_status set due_at = :due_at, refused = null, claimed_at = null
            where account_id = :account_id and id = :id and (claimed_at is null or refused is not null)
            """;
    /** Not while it is being sent: then it is a status already. */
    private static final String TAKE_BACK = """
            delete from scheduled_status
            where account_id = :account_id and id = :id and (claimed_at is null or refused is not null)
            """;
    /** One at a time; what a process claimed that then ended is claimed again. */
    private static final String CLAIM = """
            update scheduled_status s set claimed_at = :now
            from (select account_id, id from scheduled_status
              where due_at <= :now and refused is null and (claimed_at is null or claimed_at < :stale)
              order by due_at limit 1 for update skip locked) as due
            where s.account_id = due.account_id and s.id = due.id
            returning s.account_id, s.id, s.due_at, s.text, s.visibility, s.reply_to_id, s.spoiler, s.sensitive,
              s.language, s.media_ids, s.poll_options, s.poll_seconds, s.poll_multiple, s.poll_hide_totals, s.as_unit,
              s.application, s.refused
            """;

    private static final String SENT = """
            delete from scheduled_status where account_id = :account_id and id = :id
            """;
    private static final String WAIT = """
            update scheduled_status set due_at = :due_at, claimed_at = null where account_id = :account_id and id = :id
            """;
    private static final String REFUSE = """
            update scheduled_status set refused = :refused where account_id = :account_id and id = :id
            """;

    private static final String WAITING = """
            select id from scheduled_status where account_id = :account_id and refused is null and claimed_at is null
            """;
    /** What is being sent at this moment stays: it is a status already. */
    private static final String GIVE = """
            update scheduled_status s set account_id = :to_id
            where s.account_id = :from_id and (s.claimed_at is null or s.refused is not null)
              and (cast(:of as uuid[]) is null or s.id = any(cast(:of as uuid[])))
              and not exists (
                select from scheduled_status own where own.account_id = :to_id and own.request_key = s.request_key)
            returning s.id
            """;

    private static final String STOP = """
            update scheduled_status set refused = :refused where account_id = :account_id and id = any(:ids)
            """;
    private static final String GO_ON = """
            update scheduled_status set refused = null
            where account_id = :account_id and id = any(:ids) and refused = :refused
            """;

    private final JdbcClient database;

    ScheduledSql(JdbcClient database) {
        this.database = database;
    }

    /** @return false when the same request came before */
    boolean insert(LaterStatus one, Instant now) {
        PostStatus.Request request = one.request();
        PollAsk poll = request.poll();
        return keyed(INSERT, one.accountId(), one.id())
                        .param("due_at", utc(one.dueAt()))
                        .param("made_at", utc(now))
                        .param("text", request.text())
                        .param("visibility", request.visibility())
                        .param("reply_to_id", request.replyToId())
                        .param("spoiler", request.spoiler())
                        .param("sensitive", request.sensitive())
                        .param("language", request.language())
                        .param("media_ids", request.mediaIds().toArray(UUID[]::new))
                        .param(
                                "poll_options",
                                poll == null ? null : poll.options().toArray(String[]::new))
                        .param(
                                "poll_seconds",
                                poll == null || poll.lasts() == null
                                        ? null
                                        : poll.lasts().toSeconds())
                        .param("poll_multiple", poll != null && poll.multiple())
                        .param("poll_hide_totals", poll != null && poll.hideTotals())
                        .param("as_unit", request.asUnit())
                        .param("application", request.application())
                        .param("request_key", request.key())
                        .update()
                > 0;
    }

    Optional<LaterStatus> byKey(UUID account, String key) {
        return database.sql(BY_KEY)
                .param("account_id", account)
                .param("request_key", key)
                .query(ScheduledSql::scheduled)
                .optional();
    }

    Optional<LaterStatus> find(UUID account, UUID id) {
        return keyed(FIND, account, id).query(ScheduledSql::scheduled).optional();
    }

    /** The newest first. */
    List<LaterStatus> list(UUID account, UUID below, UUID above, int limit) {
        return database.sql(LIST)
                .param("account_id", account)
                .param("below", below)
                .param("above", above)
                .param("limit", limit)
                .query(ScheduledSql::scheduled)
                .list();
    }

    int count(UUID account) {
        return database.sql(COUNT)
                .param("account_id", account)
                .query(Integer.class)
                .single();
    }

    boolean move(UUID account, UUID id, Instant dueAt) {
        return keyed(MOVE, account, id).param("due_at", utc(dueAt)).update() > 0;
    }

    boolean takeBack(UUID account, UUID id) {
        return keyed(TAKE_BACK, account, id).update() > 0;
    }

    Optional<LaterStatus> claim(Instant now, Instant stale) {
        return database.sql(CLAIM)
                .param("now", utc(now))
                .param("stale", utc(stale))
                .query(ScheduledSql::scheduled)
                .optional();
    }

    void sent(LaterStatus one) {
        keyed(SENT, one.accountId(), one.id()).update();
    }

    /** Tried again later. */
    void waitUntil(LaterStatus one, Instant dueAt) {
        keyed(WAIT, one.accountId(), one.id()).param("due_at", utc(dueAt)).update();
    }

    void refuse(LaterStatus one, String code) {
        keyed(REFUSE, one.accountId(), one.id()).param("refused", code).update();
    }

    /** Those that will go out by themselves. */
    List<UUID> waiting(UUID account) {
        return database.sql(WAITING)
                .param("account_id", account)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** All, or these; returns which. */
    List<UUID> give(UUID from, UUID to, UUID @Nullable [] of) {
        return database.sql(GIVE)
                .param("from_id", from)
                .param("to_id", to)
                .param("of", of)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    void stop(UUID account, UUID[] ids, String code) {
        refusal(STOP, account, ids, code);
    }

    /** Those that nobody has touched since they were stopped with that code. */
    void goOn(UUID account, UUID[] ids, String code) {
        refusal(GO_ON, account, ids, code);
    }

    private void refusal(String statement, UUID account, UUID[] ids, String code) {
        database.sql(statement)
                .param("account_id", account)
                .param("ids", ids)
                .param("refused", code)
                .update();
    }

    private JdbcClient.StatementSpec keyed(String statement, UUID account, UUID id) {
        return database.sql(statement).param("account_id", account).param("id", id);
    }

    private static LaterStatus scheduled(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        PostStatus.Request request = new PostStatus.Request(
                row.getString("text"),
                row.getString("visibility"),
                row.getObject("reply_to_id", UUID.class),
                row.getString("spoiler"),
                row.getBoolean("sensitive"),
                row.getString("language"),
                List.of((UUID[]) row.getArray("media_ids").getArray()),
                poll(row),
                row.getObject("as_unit", Integer.class),
                row.getString("application"),
                "scheduled-" + id);
        return new LaterStatus(
                row.getObject("account_id", UUID.class),
                id,
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                request,
                row.getString("refused"));
    }

    private static @Nullable PollAsk poll(ResultSet row) throws SQLException {
        Array options = row.getArray("poll_options");
        if (options == null) {
            return null;
        }
        Long seconds = row.getObject("poll_seconds", Long.class);
        return new PollAsk(
                List.of((String[]) options.getArray()),
                seconds == null ? null : Duration.ofSeconds(seconds),
                row.getBoolean("poll_multiple"),
                row.getBoolean("poll_hide_totals"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
