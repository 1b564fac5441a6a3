package org.sangathan.network.push;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement on subscriptions and on what is on its way to them. */
@Repository
class PushSql {
    private static final String PUT = """
            insert into push_subscription (grant_id, member_id, endpoint, p256dh, auth, alerts, policy, created_at)
            values (:grant_id, :member_id, :endpoint, :p256dh, :auth, :alerts, :policy, :now)
            on conflict (grant_id) do update set endpoint = excluded.endpoint, p256dh = excluded.p256dh,
              auth = excluded.auth, alerts = excluded.alerts, policy = excluded.policy
            """;
    private static final String FIND = """
            select grant_id, member_id, endpoint, p256dh, auth, alerts, policy from push_subscription
            where grant_id = :grant_id
            """;
    private static final String CHANGE = """
            update push_subscription set alerts = :alerts, policy = :policy where grant_id = :grant_id
            """;
    private static final String DELETE = """
            delete from push_subscription where grant_id = :grant_id
            """;
    private static final String DELETE_QUEUED = """
            delete from push_to_send where grant_id = :grant_id
            """;
    private static final String QUEUE = """
            insert into push_to_send (grant_id, notification_id, member_id, tries, made_at, next_try_at)
            select p.grant_id, told.notification_id, p.member_id, 0, :now, :now
            from unnest(cast(:members as uuid[]), cast(:notifications as uuid[]), cast(:kinds as text[]))
              as told (member_id, notification_id, kind)
            join push_subscription p on p.member_id = told.member_id
            where told.kind = any(p.alerts) and p.policy <> 'none'
            on conflict (grant_id, notification_id) do nothing
            """;
    private static final String TAKE = """
            update push_to_send set tries = tries + 1, next_try_at = :later
            where (grant_id, notification_id) in (
              select grant_id, notification_id from push_to_send where next_try_at <= :now
              order by next_try_at limit :limit
              for update skip locked)
            returning grant_id, notification_id, tries, made_at
            """;
    private static final String AGAIN = """
            update push_to_send set next_try_at = :at
            where grant_id = :grant_id and notification_id = :notification_id
            """;
    private static final String DONE = """
            delete from push_to_send where grant_id = :grant_id and notification_id = :notification_id
            """;
    /** Only while the session or token is good, and where the member is at home now. */
    private static final String LIVE = """
            select p.grant_id, p.member_id, p.endpoint, p.p256dh, p.auth, p.alerts, p.policy,
              a.constituency_id, coalesce(l.language, 'hi') as language, q.from_minute, q.until_minute
            from push_subscription p
            join account a on a.id = p.member_id
            left join login l on l.member_id = p.member_id
            left join quiet_hours q on q.member_id = p.member_id
            where p.grant_id = :grant_id
              and (exists (select 1 from session s
                   where s.member_id = p.member_id and s.id = p.grant_id and s.expires_at > :now)
                or exists (select 1 from oauth_grant g where g.id = p.grant_id and g.token_hash is not null))
            """;

    private static final String DELETE_DEAD = """
            delete from push_subscription p
            where not exists (select 1 from session s where s.member_id = p.member_id and s.id = p.grant_id)
              and not exists (select 1 from oauth_grant g where g.id = p.grant_id and g.token_hash is not null)
            """;
    private static final String QUIET = """
            select from_minute, until_minute from quiet_hours where member_id = :member_id
            """;
    private static final String PUT_QUIET = """
            insert into quiet_hours (member_id, from_minute, until_minute) values (:member_id, :from, :until)
            on conflict (member_id) do update set from_minute = excluded.from_minute, until_minute = excluded.until_minute
            """;
    private static final String DELETE_QUIET = """
            delete from quiet_hours where member_id = :member_id
            """;
    private static final String ERASE = """
            delete from push_subscription where member_id = :member_id
            """;
    private static final String ERASE_QUEUED = """
            delete from push_to_send where member_id = :member_id
            """;
    private static final String HELD = """
            select endpoint, array_to_string(alerts, ', ') as alerts, policy, created_at from push_subscription
            where member_id = :member_id order by created_at
            """;

    private final JdbcClient database;

    PushSql(JdbcClient database) {
        this.database = database;
    }

    void put(PushSubscription subscription, Instant now) {
        database.sql(PUT)
                .param("grant_id", subscription.grantId())
                .param("member_id", subscription.memberId())
                .param("endpoint", subscription.endpoint())
                .param("p256dh", subscription.p256dh())
                .param("auth", subscription.auth())
                .param("alerts", subscription.alerts().toArray(String[]::new))
                .param("policy", subscription.policy())
                .param("now", utc(now))
                .update();
    }

    Optional<PushSubscription> find(UUID grant) {
        return database.sql(FIND)
                .param("grant_id", grant)
                .query(PushSql::subscription)
                .optional();
    }

    void change(UUID grant, List<String> alerts, String policy) {
        database.sql(CHANGE)
                .param("grant_id", grant)
                .param("alerts", alerts.toArray(String[]::new))
                .param("policy", policy)
                .update();
    }

    void delete(UUID grant) {
        database.sql(DELETE_QUEUED).param("grant_id", grant).update();
        database.sql(DELETE).param("grant_id", grant).update();
    }

    void queue(List<UUID> members, List<UUID> notifications, List<String> kinds, Instant now) {
        database.sql(QUEUE)
                .param("members", members.toArray(UUID[]::new))
                .param("notifications", notifications.toArray(UUID[]::new))
                .param("kinds", kinds.toArray(String[]::new))
                .param("now", utc(now))
                .update();
    }

    /** Something to send, with how often that has been tried, this time included. */
    record Due(UUID grantId, UUID notificationId, int tries, Instant madeAt) {}

    /** @param later when it is tried again if this process dies over it */
    List<Due> take(Instant now, Instant later, int limit) {
        return database.sql(TAKE)
                .param("now", utc(now))
                .param("later", utc(later))
                .param("limit", limit)
                .query((row, number) -> new Due(
                        row.getObject("grant_id", UUID.class),
                        row.getObject("notification_id", UUID.class),
                        row.getInt("tries"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void again(Due due, Instant at) {
        database.sql(AGAIN)
                .param("grant_id", due.grantId())
                .param("notification_id", due.notificationId())
                .param("at", utc(at))
                .update();
    }

    void done(Due due) {
        database.sql(DONE)
                .param("grant_id", due.grantId())
                .param("notification_id", due.notificationId())
                .update();
    }

    /** A subscription that may be sent to, and what is known of its member. */
    record Live(PushSubscription subscription, int constituencyId, String language, QuietHours quiet) {}

    Optional<Live> live(UUID grant, Instant now) {
        return database.sql(LIVE)
                .param("grant_id", grant)
                .param("now", utc(now))
                .query((row, number) -> new Live(
                        subscription(row, number),
                        row.getInt("constituency_id"),
                        row.getString("language"),
                        new QuietHours(
                                row.getObject("from_minute", Integer.class),
                                row.getObject("until_minute", Integer.class))))
                .optional();
    }

    void deleteDead() {
        database.sql(DELETE_DEAD).update();
    }

    QuietHours quiet(UUID member) {
        return database.sql(QUIET)
                .param("member_id", member)
                .query((row, number) -> new QuietHours(row.getInt("from_minute"), row.getInt("until_minute")))
                .optional()
                .orElse(QuietHours.NONE);
    }

    void putQuiet(UUID member, int from, int until) {
        database.sql(PUT_QUIET)
                .param("member_id", member)
                .param("from", from)
                .param("until", until)
                .update();
    }

    void deleteQuiet(UUID member) {
        database.sql(DELETE_QUIET).param("member_id", member).update();
    }

    void erase(UUID member) {
        database.sql(ERASE_QUEUED).param("member_id", member).update();
        database.sql(ERASE).param("member_id", member).update();
        deleteQuiet(member);
    }

    /** As it is told to the member. */
    record Held(String endpoint, String alerts, String policy, Instant createdAt) {}

    List<Held> held(UUID member) {
        return database.sql(HELD)
                .param("member_id", member)
                .query((row, number) -> new Held(
                        row.getString("endpoint"),
                        row.getString("alerts"),
                        row.getString("policy"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static PushSubscription subscription(ResultSet row, int number) throws SQLException {
        return new PushSubscription(
                row.getObject("grant_id", UUID.class),
                row.getObject("member_id", UUID.class),
                row.getString("endpoint"),
                row.getBytes("p256dh"),
                row.getBytes("auth"),
                List.of((String[]) row.getArray("alerts").getArray()),
                row.getString("policy"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
