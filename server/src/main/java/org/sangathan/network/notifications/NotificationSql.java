package org.sangathan.network.notifications;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every statement on notifications and on how far somebody has read. */
@Repository
class NotificationSql {
    private static final String DOWN = """
            select id, kind, from_id, status_id, held, about_id from notification
            where constituency_id = :constituency_id and account_id = :account_id and id > :above and id < :below
              and held = :held and kind = any(:kinds) and (cast(:from_id as uuid) is null or from_id = :from_id)
            order by id desc limit :limit
            """;
    private static final String UP = """
            select id, kind, from_id, status_id, held, about_id from notification
            where constituency_id = :constituency_id and account_id = :account_id and id > :above and id < :below
              and held = :held and kind = any(:kinds) and (cast(:from_id as uuid) is null or from_id = :from_id)
            order by id limit :limit
            """;
    private static final String FIND = """
            select id, kind, from_id, status_id, held, about_id from notification
            where constituency_id = :constituency_id and account_id = :account_id and id = :id
            """;
    private static final String DISMISS = """
            delete from notification
            where constituency_id = :constituency_id and account_id = :account_id and id = any(:ids)
            """;
    private static final String CLEAR = """
            delete from notification where constituency_id = :constituency_id and account_id = :account_id
            """;
    private static final String SENDERS_HELD = """
            select from_id, count(*) as count, max(id::text)::uuid as newest, min(id::text)::uuid as oldest
            from notification
            where constituency_id = :constituency_id and account_id = :account_id and held
            group by from_id order by max(id::text) desc limit :limit
            """;
    private static final String RELEASE = """
            update notification set held = false
            where constituency_id = :constituency_id and account_id = :account_id and from_id = :from_id and held
            """;
    private static final String DISMISS_HELD = """
            delete from notification
            where constituency_id = :constituency_id and account_id = :account_id and from_id = :from_id and held
            """;
    private static final String MARKERS = """
            select timeline, last_read_id, version, updated_at from marker where account_id = :account_id
            """;
    private static final String PUT_MARKER = """
            insert into marker (account_id, timeline, last_read_id, version, updated_at)
            values (:account_id, :timeline, :last_read_id, 1, :now)
            on conflict (account_id, timeline) do update set last_read_id = excluded.last_read_id,
              version = marker.version + 1, updated_at = excluded.updated_at
            """;
    private static final String FORGET_OLD = """
            delete from notification where constituency_id = :constituency_id and (account_id, id) in (
              select account_id, id from notification where constituency_id = :constituency_id and id < :before
              order by id limit :most)
            """;
    private static final String READ = """
            select coalesce(jsonb_agg(n), '[]')::text from notification n
            where n.constituency_id = :constituency_id and n.account_id = :account_id
            """;
    private static final String WRITE = """
            insert into notification
            select * from jsonb_populate_recordset(cast(null as notification), cast(:rows as jsonb))
            """;

    private final JdbcClient database;

    NotificationSql(JdbcClient database) {
        this.database = database;
    }

    /** Which are asked for. */
    record Ask(
            UUID above,
            UUID below,
            boolean upwards,
            Collection<String> kinds,
            @Nullable UUID from,
            boolean held,
            int limit) {}

    /** Newest first, or from the lower end up. */
    List<Notification> find(MemberKey owner, Ask ask) {
        return keyed(ask.upwards() ? UP : DOWN, owner)
                .param("above", ask.above())
                .param("below", ask.below())
                .param("held", ask.held())
                .param("kinds", ask.kinds().toArray(String[]::new))
                .param("from_id", ask.from())
                .param("limit", ask.limit())
                .query((row, number) -> new Notification(
                        row.getObject("id", UUID.class),
                        row.getString("kind"),
                        row.getObject("from_id", UUID.class),
                        row.getObject("status_id", UUID.class),
                        row.getBoolean("held"),
                        row.getObject("about_id", UUID.class)))
                .list();
    }

    Optional<Notification> find(MemberKey owner, UUID id) {
        return keyed(FIND, owner)
                .param("id", id)
                .query((row, number) -> new Notification(
                        row.getObject("id", UUID.class),
                        row.getString("kind"),
                        row.getObject("from_id", UUID.class),
                        row.getObject("status_id", UUID.class),
                        row.getBoolean("held"),
                        row.getObject("about_id", UUID.class)))
                .optional();
    }

    void dismiss(MemberKey owner, Collection<UUID> ids) {
        keyed(DISMISS, owner).param("ids", ids.toArray(UUID[]::new)).update();
    }

    void clear(MemberKey owner) {
        keyed(CLEAR, owner).update();
    }

    /** Somebody whose notifications wait. */
    record Sender(UUID fromId, int count, UUID newest, UUID oldest) {}

    List<Sender> sendersHeld(MemberKey owner, int limit) {
        return keyed(SENDERS_HELD, owner)
                .param("limit", limit)
                .query((row, number) -> new Sender(
                        row.getObject("from_id", UUID.class),
                        row.getInt("count"),
                        row.getObject("newest", UUID.class),
                        row.getObject("oldest", UUID.class)))
                .list();
    }

    void release(MemberKey owner, UUID from) {
        keyed(RELEASE, owner).param("from_id", from).update();
    }

    void dismissHeld(MemberKey owner, UUID from) {
        keyed(DISMISS_HELD, owner).param("from_id", from).update();
    }

    /** Of one cell; says how many. */
    int forgetOld(int constituencyId, UUID before, int most) {
        return database.sql(FORGET_OLD)
                .param("constituency_id", constituencyId)
                .param("before", before)
                .param("most", most)
                .update();
    }

    /** How far somebody has read. */
    record Marker(String timeline, UUID lastReadId, int version, Instant updatedAt) {}

    List<Marker> markers(UUID account) {
        return database.sql(MARKERS)
                .param("account_id", account)
                .query((row, number) -> new Marker(
                        row.getString("timeline"),
                        row.getObject("last_read_id", UUID.class),
                        row.getInt("version"),
                        row.getObject("updated_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void putMarker(UUID account, String timeline, UUID lastRead, Instant now) {
        database.sql(PUT_MARKER)
                .param("account_id", account)
                .param("timeline", timeline)
                .param("last_read_id", lastRead)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Delete here and insert there, as for every row that goes with a member. */
    void move(MemberKey from, int toCell) {
        JsonNode rows = JsonMapper.shared()
                .readTree(keyed(READ, from).query(String.class).single());
        rows.forEach(row -> ((ObjectNode) row).put("constituency_id", toCell));
        keyed(CLEAR, from).update();
        database.sql(WRITE).param("rows", rows.toString()).update();
    }

    private JdbcClient.StatementSpec keyed(String statement, MemberKey owner) {
        return database.sql(statement)
                .param("constituency_id", owner.constituencyId())
                .param("account_id", owner.id());
    }
}
