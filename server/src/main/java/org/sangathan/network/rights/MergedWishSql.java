package org.sangathan.network.rights;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements that give what others want of one account to another account, where they do not want it of both. */
@Repository
class MergedWishSql {
    private static final String FOLLOWERS = """
            update follow f set target_id = :to_id,
              pending = f.pending or coalesce((select a.locked from account a where a.id = :to_id), false)
            where f.target_id = :from_id and f.account_id <> :to_id
              and (cast(:of as uuid[]) is null or f.account_id = any(cast(:of as uuid[])))
              and not exists (select from follow own where own.account_id = f.account_id and own.target_id = :to_id)
            returning f.account_id as whose
            """;
    private static final String BLOCKS = """
            update block f set target_id = :to_id
            where f.target_id = :from_id and f.account_id <> :to_id
              and (cast(:of as uuid[]) is null or f.account_id = any(cast(:of as uuid[])))
              and not exists (select from block own where own.account_id = f.account_id and own.target_id = :to_id)
            returning f.account_id as whose
            """;
    private static final String MUTES = """
            update mute f set target_id = :to_id
            where f.target_id = :from_id and f.account_id <> :to_id
              and (cast(:of as uuid[]) is null or f.account_id = any(cast(:of as uuid[])))
              and not exists (select from mute own where own.account_id = f.account_id and own.target_id = :to_id)
            returning f.account_id as whose
            """;
    private static final String NOTES = """
            update account_note f set target_id = :to_id
            where f.target_id = :from_id and f.account_id <> :to_id
              and (cast(:of as uuid[]) is null or f.account_id = any(cast(:of as uuid[])))
              and not exists (select from account_note own where own.account_id = f.account_id and own.target_id = :to_id)
            returning f.account_id as whose
            """;
    private static final String ENDORSEMENTS = """
            update endorsement f set target_id = :to_id
            where f.target_id = :from_id and f.account_id <> :to_id
              and (cast(:of as uuid[]) is null or f.account_id = any(cast(:of as uuid[])))
              and not exists (select from endorsement own where own.account_id = f.account_id and own.target_id = :to_id)
            returning f.account_id as whose
            """;
    private static final String ALLOWED = """
            update notification_allowed f set from_id = :to_id
            where f.from_id = :from_id and f.account_id <> :to_id
              and (cast(:of as uuid[]) is null or f.account_id = any(cast(:of as uuid[])))
              and not exists (select from notification_allowed own where own.account_id = f.account_id and own.from_id = :to_id)
            returning f.account_id as whose
            """;
    private static final String LIST_ENTRIES = """
            update account_list_entry f set target_id = :to_id
            where f.target_id = :from_id and f.account_id <> :to_id
              and (cast(:of as uuid[]) is null or f.list_id = any(cast(:of as uuid[])))
              and not exists (
                select from account_list_entry own
                where own.account_id = f.account_id and own.list_id = f.list_id and own.target_id = :to_id)
            returning f.list_id as whose
            """;
    private static final String AGREED = """
            select account_id from follow where target_id = :account_id and not pending
            """;
    private static final String AGREE_AGAIN = """
            update follow set pending = false where target_id = :account_id and account_id = any(:of)
            """;
    private static final String ENSURE_COUNTS = """
            insert into account_count (account_id) select unnest(cast(:ids as uuid[])) on conflict (account_id) do nothing
            """;
    private static final String COUNT_FOLLOWERS = """
            update account_count c
            set followers = (select count(*) from follow f where f.target_id = c.account_id and not f.pending)
            where c.account_id = any(:ids)
            """;
    /** Without a row an account wishes nothing and nobody wishes anything of it. */
    private static final String BUMP = """
            insert into circle (account_id, version)
            select account_id, 1 from (
              select unnest(cast(:ids as uuid[])) as account_id
              union select f.account_id from follow f where f.target_id = any(:ids)
              union select b.account_id from block b where b.target_id = any(:ids)
              union select m.account_id from mute m where m.target_id = any(:ids)) as concerned
            order by account_id
            on conflict (account_id) do update set version = circle.version + 1
            """;

    private static final Map<String, String> WISHES = wishes();

    private final JdbcClient database;

    MergedWishSql(JdbcClient database) {
        this.database = database;
    }

    private static Map<String, String> wishes() {
        Map<String, String> wishes = new LinkedHashMap<>();
        wishes.put("followers", FOLLOWERS);
        wishes.put("blocked_by", BLOCKS);
        wishes.put("muted_by", MUTES);
        wishes.put("noted_by", NOTES);
        wishes.put("endorsed_by", ENDORSEMENTS);
        wishes.put("allowed_by", ALLOWED);
        wishes.put("in_lists", LIST_ENTRIES);
        return wishes;
    }

    /** The kinds of wishes. */
    static Iterable<String> kinds() {
        return WISHES.keySet();
    }

    /**
     * All of a kind, or these; returns whose they were, of lists their ids.
     *
     * @param of null for all
     */
    List<UUID> give(String kind, UUID from, UUID to, UUID @Nullable [] of) {
        String statement = WISHES.get(kind);
        if (statement == null) {
            throw new IllegalArgumentException(kind);
        }
        return database.sql(statement)
                .param("from_id", from)
                .param("to_id", to)
                .param("of", of)
                .query((row, number) -> row.getObject("whose", UUID.class))
                .list();
    }

    /** Who follows with the consent of whom they follow. */
    List<UUID> agreedFollowers(UUID account) {
        return database.sql(AGREED)
                .param("account_id", account)
                .query((row, number) -> row.getObject("account_id", UUID.class))
                .list();
    }

    void agreeAgain(UUID account, UUID[] followers) {
        database.sql(AGREE_AGAIN)
                .param("account_id", account)
                .param("of", followers)
                .update();
    }

    /** Counts the followers of both anew, and lets everybody concerned read their circle anew. */
    void settle(UUID one, UUID other) {
        UUID[] both = {one, other};
        for (String statement : List.of(ENSURE_COUNTS, COUNT_FOLLOWERS, BUMP)) {
            database.sql(statement).param("ids", both).update();
        }
    }
}
