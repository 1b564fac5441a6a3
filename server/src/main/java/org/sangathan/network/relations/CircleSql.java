package org.sangathan.network.relations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.network.relations.Circle.Following;
import org.sangathan.network.relations.Circle.Muting;
import org.sangathan.platform.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements that read what accounts want of each other. */
@Repository
class CircleSql {
    private static final String READER = """
            select m.home_unit_id, coalesce(c.version, 0) as version
            from member m left join circle c on c.account_id = m.id
            where m.constituency_id = :constituency_id and m.id = :id
            """;
    private static final String READERS = """
            select m.id, m.home_unit_id, coalesce(c.version, 0) as version
            from unnest(cast(:cells as int[]), cast(:ids as uuid[])) as asked (cell, id)
            join member m on m.constituency_id = asked.cell and m.id = asked.id
            left join circle c on c.account_id = m.id
            """;
    private static final String VERSION = """
            select coalesce((select version from circle where account_id = :id), 0)
            """;
    private static final String FOLLOWING = """
            select target_id, pending, reblogs, notify from follow where account_id = :id
            """;
    private static final String MUTING = """
            select target_id, notifications, ends_at from mute where account_id = :id
            """;
    private static final String BLOCKS = """
            select array(select target_id from block where account_id = :id) as blocking,
              array(select account_id from block where target_id = :id) as blocked_by,
              array(select tag from followed_tag where account_id = :id) as tags
            """;
    private static final String FOLLOW = """
            select id, pending, reblogs, notify, languages from follow
            where account_id = :account_id and target_id = :target_id
            """;
    private static final String NOTES = """
            select target_id, note from account_note where account_id = :id and target_id = any(:ids)
            """;
    private static final String ENDORSED = """
            select target_id from endorsement where account_id = :id and target_id = any(:ids)
            """;
    private static final String FOLLOWED_BY = """
            select account_id, pending from follow where target_id = :id and account_id = any(:ids)
            """;
    private static final String WHO_BLOCK = """
            select account_id from block where target_id = :id and account_id = any(:ids)
            """;
    private static final String WHO_FOLLOW = """
            select account_id from follow where target_id = :id and account_id = any(:ids) and not pending
            """;
    private static final String WHO_MUTE = """
            select account_id from mute
            where target_id = :id and account_id = any(:ids) and (ends_at is null or ends_at > :now)
            """;
    private static final String WHO_WANT_TO_KNOW = """
            select f.account_id, a.constituency_id from follow f join account a on a.id = f.account_id
            where f.target_id = :id and not f.pending and f.notify
            order by f.id limit :limit
            """;
    private static final String FAMILIAR = """
            select theirs.target_id, theirs.account_id
            from follow mine join follow theirs on theirs.account_id = mine.target_id and not theirs.pending
            where mine.account_id = :id and not mine.pending and theirs.target_id = any(:ids)
            limit 200
            """;

    private final JdbcClient database;

    CircleSql(JdbcClient database) {
        this.database = database;
    }

    record Now(int homeUnitId, long version) {}

    Optional<Now> reader(int constituencyId, UUID id) {
        return database.sql(READER)
                .param("constituency_id", constituencyId)
                .param("id", id)
                .query((row, number) -> new Now(row.getInt("home_unit_id"), row.getLong("version")))
                .optional();
    }

    /** Of several at once, wherever they are at home. */
    Map<UUID, Now> readers(Collection<Actor> actors) {
        Map<UUID, Now> found = new HashMap<>();
        database.sql(READERS)
                .param("cells", actors.stream().map(Actor::constituencyId).toArray(Integer[]::new))
                .param("ids", actors.stream().map(Actor::memberId).toArray(UUID[]::new))
                .query(row -> {
                    found.put(
                            row.getObject("id", UUID.class),
                            new Now(row.getInt("home_unit_id"), row.getLong("version")));
                });
        return found;
    }

    long version(UUID id) {
        return database.sql(VERSION).param("id", id).query(Long.class).single();
    }

    Circle circle(UUID id, long version) {
        Map<UUID, Following> following = new HashMap<>();
        Set<UUID> requested = new HashSet<>();
        database.sql(FOLLOWING).param("id", id).query(row -> {
            UUID target = row.getObject("target_id", UUID.class);
            if (row.getBoolean("pending")) {
                requested.add(target);
            } else {
                following.put(target, new Following(row.getBoolean("reblogs"), row.getBoolean("notify")));
            }
        });
        Map<UUID, Muting> muting = new HashMap<>();
        database.sql(MUTING).param("id", id).query(row -> {
            muting.put(
                    row.getObject("target_id", UUID.class),
                    new Muting(row.getBoolean("notifications"), instant(row, "ends_at")));
        });
        return database.sql(BLOCKS)
                .param("id", id)
                .query((row, number) -> new Circle(
                        version,
                        Map.copyOf(following),
                        Set.copyOf(requested),
                        Set.of((UUID[]) row.getArray("blocking").getArray()),
                        Set.of((UUID[]) row.getArray("blocked_by").getArray()),
                        Map.copyOf(muting),
                        Set.copyOf(Arrays.asList((String[]) row.getArray("tags").getArray()))))
                .single();
    }

    /** A follow as it is kept. */
    record Follow(
            UUID id,
            boolean pending,
            boolean reblogs,
            boolean notifying,
            @Nullable List<String> languages) {}

    Optional<Follow> follow(UUID account, UUID target) {
        return database.sql(FOLLOW)
                .param("account_id", account)
                .param("target_id", target)
                .query((row, number) -> {
                    java.sql.Array languages = row.getArray("languages");
                    return new Follow(
                            row.getObject("id", UUID.class),
                            row.getBoolean("pending"),
                            row.getBoolean("reblogs"),
                            row.getBoolean("notify"),
                            languages == null ? null : List.of((String[]) languages.getArray()));
                })
                .optional();
    }

    Map<UUID, String> notes(UUID id, Collection<UUID> targets) {
        Map<UUID, String> notes = new HashMap<>();
        asked(NOTES, id, targets).query(row -> {
            notes.put(row.getObject("target_id", UUID.class), row.getString("note"));
        });
        return notes;
    }

    Set<UUID> endorsed(UUID id, Collection<UUID> targets) {
        return ids(asked(ENDORSED, id, targets));
    }

    Map<UUID, Boolean> followedBy(UUID id, Collection<UUID> accounts) {
        Map<UUID, Boolean> pending = new HashMap<>();
        asked(FOLLOWED_BY, id, accounts).query(row -> {
            pending.put(row.getObject("account_id", UUID.class), row.getBoolean("pending"));
        });
        return pending;
    }

    Set<UUID> whoBlock(UUID id, Collection<UUID> accounts) {
        return ids(asked(WHO_BLOCK, id, accounts));
    }

    Set<UUID> whoFollow(UUID id, Collection<UUID> accounts) {
        return ids(asked(WHO_FOLLOW, id, accounts));
    }

    Set<UUID> whoMute(UUID id, Collection<UUID> accounts, Instant now) {
        return ids(asked(WHO_MUTE, id, accounts).param("now", now.atOffset(ZoneOffset.UTC)));
    }

    /** Somebody who wants a notification of each status, and where it lies. */
    record Wanting(UUID accountId, int constituencyId) {}

    List<Wanting> whoWantToKnow(UUID id, int limit) {
        return database.sql(WHO_WANT_TO_KNOW)
                .param("id", id)
                .param("limit", limit)
                .query((row, number) ->
                        new Wanting(row.getObject("account_id", UUID.class), row.getInt("constituency_id")))
                .list();
    }

    /** Whom the reader follows among the followers of each account. */
    Map<UUID, List<UUID>> familiar(UUID id, Collection<UUID> targets) {
        Map<UUID, List<UUID>> familiar = new HashMap<>();
        asked(FAMILIAR, id, targets).query(row -> {
            familiar.computeIfAbsent(row.getObject("target_id", UUID.class), key -> new java.util.ArrayList<>())
                    .add(row.getObject("account_id", UUID.class));
        });
        return familiar;
    }

    private JdbcClient.StatementSpec asked(String statement, UUID id, Collection<UUID> ids) {
        return database.sql(statement).param("id", id).param("ids", ids.toArray(UUID[]::new));
    }

    private static Set<UUID> ids(JdbcClient.StatementSpec statement) {
        return new HashSet<>(
                statement.query((row, number) -> row.getObject(1, UUID.class)).list());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime written = row.getObject(column, OffsetDateTime.class);
        return written == null ? null : written.toInstant();
    }
}
