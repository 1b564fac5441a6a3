package org.sangathan.network.relations;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements that change what one account wants of another. */
@Repository
class WishSql {
    private static final String BUMP = """
            insert into circle (account_id, version)
            select each, 1 from unnest(cast(:ids as uuid[])) as each order by each
            on conflict (account_id) do update set version = circle.version + 1
            """;
    private static final String FOLLOW = """
            insert into follow (account_id, target_id, id, pending, reblogs, notify, languages, since)
            values (:account_id, :target_id, :id, :pending, :reblogs, :notify, :languages, :since)
            on conflict (account_id, target_id) do nothing
            """;
    private static final String CHANGE_FOLLOW = """
            update follow set reblogs = :reblogs, notify = :notify, languages = :languages
            where account_id = :account_id and target_id = :target_id
            """;
    private static final String ACCEPT_FOLLOW = """
            update follow set pending = false
            where account_id = :account_id and target_id = :target_id and pending
            """;
    private static final String UNFOLLOW = """
            delete from follow where account_id = :account_id and target_id = :target_id returning pending
            """;
    private static final String COUNT = """
            insert into account_count (account_id, followers, following)
            select case when n = 0 then least(cast(:account_id as uuid), cast(:target_id as uuid))
                else greatest(cast(:account_id as uuid), cast(:target_id as uuid)) end, 0, 0
            from generate_series(0, 1) n order by 1
            on conflict (account_id) do update set
              followers = account_count.followers
                + case when account_count.account_id = :target_id then cast(:by as int) else 0 end,
              following = account_count.following
                + case when account_count.account_id = :account_id then cast(:by as int) else 0 end
            """;
    private static final String ENSURE_COUNT = """
            insert into account_count (account_id)
            select each from unnest(cast(:ids as uuid[])) as each order by each
            on conflict (account_id) do nothing
            """;
    private static final String BLOCK = """
            insert into block (account_id, target_id, id) values (:account_id, :target_id, :id)
            on conflict (account_id, target_id) do nothing
            """;
    private static final String UNBLOCK = """
            delete from block where account_id = :account_id and target_id = :target_id
            """;
    private static final String MUTE = """
            insert into mute (account_id, target_id, id, notifications, ends_at)
            values (:account_id, :target_id, :id, :notifications, cast(:ends_at as timestamptz))
            on conflict (account_id, target_id) do update set
              notifications = excluded.notifications, ends_at = excluded.ends_at
            """;
    private static final String UNMUTE = """
            delete from mute where account_id = :account_id and target_id = :target_id
            """;
    private static final String NOTE = """
            insert into account_note (account_id, target_id, note) values (:account_id, :target_id, :note)
            on conflict (account_id, target_id) do update set note = excluded.note
            """;
    private static final String FORGET_NOTE = """
            delete from account_note where account_id = :account_id and target_id = :target_id
            """;
    private static final String ENDORSE = """
            insert into endorsement (account_id, target_id, id) values (:account_id, :target_id, :id)
            on conflict (account_id, target_id) do nothing
            """;
    private static final String UNENDORSE = """
            delete from endorsement where account_id = :account_id and target_id = :target_id
            """;
    private static final String FOLLOW_TAG = """
            insert into followed_tag (account_id, tag, id) values (:account_id, :tag, :id)
            on conflict (account_id, tag) do nothing
            """;
    private static final String UNFOLLOW_TAG = """
            delete from followed_tag where account_id = :account_id and tag = :tag
            """;

    private static final String COUNT_FOLLOWED = """
            select count(*) from follow where account_id = :account_id and since > :since
            """;

    private final JdbcClient database;

    WishSql(JdbcClient database) {
        this.database = database;
    }

    /** In the order of ids, here as in all statements that touch rows of two accounts. */
    void bump(UUID... accounts) {
        database.sql(BUMP).param("ids", accounts).update();
    }

    boolean follow(Pair pair, UUID id, boolean pending, FollowAccount.Wish wish, Instant now) {
        return pair(FOLLOW, pair)
                        .param("id", id)
                        .param("pending", pending)
                        .param("reblogs", wish.reblogs())
                        .param("notify", wish.notifyOfEach())
                        .param("languages", languages(wish.languages()))
                        .param("since", now.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    void changeFollow(Pair pair, FollowAccount.Wish wish) {
        pair(CHANGE_FOLLOW, pair)
                .param("reblogs", wish.reblogs())
                .param("notify", wish.notifyOfEach())
                .param("languages", languages(wish.languages()))
                .update();
    }

    private static String @Nullable [] languages(@Nullable List<String> languages) {
        return languages == null || languages.isEmpty() ? null : languages.toArray(String[]::new);
    }

    boolean acceptFollow(Pair pair) {
        return pair(ACCEPT_FOLLOW, pair).update() > 0;
    }

    /** Returns whether it was pending; empty when there was none. */
    List<Boolean> unfollow(Pair pair) {
        return pair(UNFOLLOW, pair)
                .query((row, number) -> row.getBoolean("pending"))
                .list();
    }

    void count(Pair pair, int by) {
        database.sql(ENSURE_COUNT)
                .param("ids", new UUID[] {pair.account(), pair.target()})
                .update();
        pair(COUNT, pair).param("by", by).update();
    }

    boolean block(Pair pair, UUID id) {
        return pair(BLOCK, pair).param("id", id).update() > 0;
    }

    boolean unblock(Pair pair) {
        return pair(UNBLOCK, pair).update() > 0;
    }

    void mute(Pair pair, UUID id, boolean notifications, @Nullable Instant endsAt) {
        pair(MUTE, pair)
                .param("id", id)
                .param("notifications", notifications)
                .param("ends_at", endsAt == null ? null : endsAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    void unmute(Pair pair) {
        pair(UNMUTE, pair).update();
    }

    void note(Pair pair, String note) {
        if (note.isBlank()) {
            pair(FORGET_NOTE, pair).update();
        } else {
            pair(NOTE, pair).param("note", note).update();
        }
    }

    void endorse(Pair pair, UUID id) {
        pair(ENDORSE, pair).param("id", id).update();
    }

    void unendorse(Pair pair) {
        pair(UNENDORSE, pair).update();
    }

    void followTag(UUID account, String tag, UUID id) {
        database.sql(FOLLOW_TAG)
                .param("account_id", account)
                .param("tag", tag)
                .param("id", id)
                .update();
    }

    void unfollowTag(UUID account, String tag) {
        database.sql(UNFOLLOW_TAG)
                .param("account_id", account)
                .param("tag", tag)
                .update();
    }

    /** Who wants something of whom. */
    record Pair(UUID account, UUID target) {
        Pair turned() {
            return new Pair(/* account= */ target, /* target= */ account);
        }
    }

    int countFollowed(UUID account, Instant since) {
        return database.sql(COUNT_FOLLOWED)
                .param("account_id", account)
                .param("since", since.atOffset(java.time.ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec pair(String statement, Pair pair) {
        return database.sql(statement).param("account_id", pair.account()).param("target_id", pair.target());
    }
}
