package org.sangathan.network.rights;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements that forget an account and its wishes, on both sides. */
@Repository
class AccountErasureSql {
    private static final String BUMP_OTHERS = """
            update circle set version = version + 1
            where account_id in (select account_id from follow where target_id = :account
              union select account_id from block where target_id = :account
              union select target_id from block where account_id = :account
              union select account_id from mute where target_id = :account)
            """;
    private static final String FEWER_FOLLOWERS = """
            update account_count set followers = followers - 1
            where account_id in (select target_id from follow where account_id = :account and not pending)
            """;
    private static final String FEWER_FOLLOWING = """
            update account_count set following = following - 1
            where account_id in (select account_id from follow where target_id = :account and not pending)
            """;
    private static final String FOLLOWS = """
            delete from follow where account_id = :account or target_id = :account
            """;
    private static final String BLOCKS = """
            delete from block where account_id = :account or target_id = :account
            """;
    private static final String MUTES = """
            delete from mute where account_id = :account or target_id = :account
            """;
    private static final String NOTES = """
            delete from account_note where account_id = :account or target_id = :account
            """;
    private static final String ENDORSEMENTS = """
            delete from endorsement where account_id = :account or target_id = :account
            """;
    private static final String TAGS = """
            delete from followed_tag where account_id = :account
            """;
    private static final String LISTS = """
            delete from account_list where account_id = :account
            """;
    private static final String LIST_ENTRIES = """
            delete from account_list_entry where target_id = :account
            """;
    private static final String POLICY = """
            delete from notification_policy where account_id = :account
            """;
    private static final String ALLOWED = """
            delete from notification_allowed where account_id = :account or from_id = :account
            """;
    private static final String MARKERS = """
            delete from marker where account_id = :account
            """;
    private static final String PLACES = """
            delete from conversation_place where account_id = :account
            """;
    private static final String SCHEDULED = """
            delete from scheduled_status where account_id = :account
            """;
    private static final String FILTERS = """
            delete from status_filter where account_id = :account
            """;
    private static final String FEATURED = """
            delete from featured_tag where account_id = :account
            """;
    private static final String CIRCLE = """
            delete from circle where account_id = :account
            """;
    private static final String COUNT = """
            delete from account_count where account_id = :account
            """;
    private static final String ACCOUNT = """
            delete from account where id = :account
            """;

    private final JdbcClient database;

    AccountErasureSql(JdbcClient database) {
        this.database = database;
    }

    void erase(UUID account) {
        for (String statement : List.of(
                BUMP_OTHERS,
                FEWER_FOLLOWERS,
                FEWER_FOLLOWING,
                FOLLOWS,
                BLOCKS,
                MUTES,
                NOTES,
                ENDORSEMENTS,
                TAGS,
                LISTS,
                LIST_ENTRIES,
                POLICY,
                ALLOWED,
                MARKERS,
                PLACES,
                SCHEDULED,
                FILTERS,
                FEATURED,
                CIRCLE,
                COUNT,
                ACCOUNT)) {
            database.sql(statement).param("account", account).update();
        }
    }
}
