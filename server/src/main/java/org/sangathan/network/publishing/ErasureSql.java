package org.sangathan.network.publishing;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements that forget a person among statuses. */
@Repository
class ErasureSql {
    private static final String WRITTEN = """
            select status_id from author_entry where author_id = :account
            """;
    private static final String SPOKEN_FOR = """
            select status_id from acting_entry where acting_id = :account
            """;
    private static final String MENTIONING = """
            select status_id from mention_entry where account_id = :account
            """;
    private static final String FAVOURITES = """
            select status_id from status_act where account_id = :account and kind = 'favourite'
            """;
    private static final String FORGET_ACTS = """
            delete from status_act where account_id = :account
            """;
    private static final String FORGET_ACTING = """
            update status set acting_id = null, acting_constituency_id = null
            where constituency_id = :constituency_id and id = :id
            """;
    private static final String FORGET_MENTION = """
            update status s set mention_ids = array_remove(s.mention_ids, :account),
              mention_handles = array_remove(s.mention_handles, a.handle),
              text = regexp_replace(s.text, '@' || a.handle || '(?![a-zA-Z0-9_])', '@…', 'gi'),
              html = regexp_replace(
                regexp_replace(s.html, '<span class="h-card" translate="no"><a href="[^"]*/@' || a.handle
                  || '"[^>]*>@<span>' || a.handle || '</span></a></span>', '@…', 'gi'),
                '@' || a.handle || '(?![a-zA-Z0-9_])', '@…', 'gi')
            from account a
            where s.constituency_id = :constituency_id and s.id = :id and a.id = :account
            """;
    private static final String FORGET_EDITION_MENTION = """
            update status_edit s set
              text = regexp_replace(s.text, '@' || a.handle || '(?![a-zA-Z0-9_])', '@…', 'gi'),
              html = regexp_replace(
                regexp_replace(s.html, '<span class="h-card" translate="no"><a href="[^"]*/@' || a.handle
                  || '"[^>]*>@<span>' || a.handle || '</span></a></span>', '@…', 'gi'),
                '@' || a.handle || '(?![a-zA-Z0-9_])', '@…', 'gi')
            from account a
            where s.constituency_id = :constituency_id and s.status_id = :id and a.id = :account
            """;
    private static final String FORGET_MENTION_ENTRIES = """
            delete from mention_entry where account_id = :account
            """;
    private static final String FORGET_ACTING_ENTRIES = """
            delete from acting_entry where acting_id = :account
            """;
    private static final String FORGET_REQUESTS = """
            delete from status_request where author_id = :account
            """;
    private static final String FORGET_ANSWERED = """
            update status set reply_to_author_id = null where reply_to_author_id = :account
            """;
    private static final String FORGET_OWN_NOTIFICATIONS = """
            delete from notification where constituency_id = :constituency_id and account_id = :account
            """;
    private static final String FORGET_NOTIFICATIONS_FROM = """
            delete from notification where from_id = :account
            """;
    private static final String FORGET_ACTOR = """
            update network_log set actor_id = null where actor_id = :account
            """;
    private static final String FORGET_RECEIVER = """
            update network_log set receiver_id = null where receiver_id = :account
            """;

    private final JdbcClient database;

    ErasureSql(JdbcClient database) {
        this.database = database;
    }

    List<UUID> written(UUID account) {
        return ids(WRITTEN, account);
    }

    List<UUID> spokenFor(UUID account) {
        return ids(SPOKEN_FOR, account);
    }

    List<UUID> mentioning(UUID account) {
        return ids(MENTIONING, account);
    }

    List<UUID> favourites(UUID account) {
        return ids(FAVOURITES, account);
    }

    private List<UUID> ids(String statement, UUID account) {
        return of(statement, account)
                .query((row, number) -> row.getObject("status_id", UUID.class))
                .list();
    }

    void forgetActs(UUID account) {
        of(FORGET_ACTS, account).update();
    }

    void forgetActing(UUID status) {
        database.sql(FORGET_ACTING)
                .param("constituency_id", StatusId.cellOf(status))
                .param("id", status)
                .update();
    }

    void forgetMention(UUID status, UUID account) {
        for (String statement : List.of(FORGET_MENTION, FORGET_EDITION_MENTION)) {
            of(statement, account)
                    .param("constituency_id", StatusId.cellOf(status))
                    .param("id", status)
                    .update();
        }
    }

    void forgetEntries(UUID account) {
        of(FORGET_MENTION_ENTRIES, account).update();
        of(FORGET_ACTING_ENTRIES, account).update();
        of(FORGET_REQUESTS, account).update();
    }

    void forgetAnswered(UUID account) {
        of(FORGET_ANSWERED, account).update();
    }

    void forgetNotifications(UUID account, int constituencyId) {
        of(FORGET_OWN_NOTIFICATIONS, account)
                .param("constituency_id", constituencyId)
                .update();
        of(FORGET_NOTIFICATIONS_FROM, account).update();
    }

    void forgetInLog(UUID account) {
        of(FORGET_ACTOR, account).update();
        of(FORGET_RECEIVER, account).update();
    }

    private JdbcClient.StatementSpec of(String statement, UUID account) {
        return database.sql(statement).param("account", account);
    }
}
