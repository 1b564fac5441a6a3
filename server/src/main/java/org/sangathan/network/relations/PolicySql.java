package org.sangathan.network.relations;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.sangathan.network.relations.NotificationPolicies.Facts;
import org.sangathan.network.relations.NotificationPolicies.Policy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements on of whom somebody wants to hear at once. */
@Repository
class PolicySql {
    private static final String FIND_ALL = """
            select p.account_id, p.not_following, p.not_followers, p.new_accounts, p.private_mentions,
              exists (select from follow f where f.account_id = p.account_id and f.target_id = :from_id
                and not f.pending) as following,
              exists (select from follow f where f.account_id = :from_id and f.target_id = p.account_id
                and not f.pending) as followed,
              exists (select from notification_allowed a where a.account_id = p.account_id
                and a.from_id = :from_id) as allowed,
              coalesce((select a.created_at > now() - interval '30 days' from account a where a.id = :from_id),
                false) as fresh
            from notification_policy p
            where p.account_id = any(:ids)
            """;
    private static final String PUT = """
            insert into notification_policy (account_id, not_following, not_followers, new_accounts, private_mentions)
            values (:account_id, :not_following, :not_followers, :new_accounts, :private_mentions)
            on conflict (account_id) do update set not_following = excluded.not_following,
              not_followers = excluded.not_followers, new_accounts = excluded.new_accounts,
              private_mentions = excluded.private_mentions
            """;
    private static final String ALLOW = """
            insert into notification_allowed (account_id, from_id) values (:account_id, :from_id)
            on conflict (account_id, from_id) do nothing
            """;

    private final JdbcClient database;

    PolicySql(JdbcClient database) {
        this.database = database;
    }

    /** Of those who have one, with how the sender stands to them. */
    Map<UUID, Facts> findAll(UUID from, Collection<UUID> receivers) {
        Map<UUID, Facts> found = new HashMap<>();
        database.sql(FIND_ALL)
                .param("from_id", from)
                .param("ids", receivers.toArray(UUID[]::new))
                .query(row -> {
                    found.put(
                            row.getObject("account_id", UUID.class),
                            new Facts(
                                    new Policy(
                                            row.getString("not_following"),
                                            row.getString("not_followers"),
                                            row.getString("new_accounts"),
                                            row.getString("private_mentions")),
                                    row.getBoolean("following"),
                                    row.getBoolean("followed"),
                                    row.getBoolean("allowed"),
                                    row.getBoolean("fresh")));
                });
        return found;
    }

    void put(UUID account, Policy policy) {
        database.sql(PUT)
                .param("account_id", account)
                .param("not_following", policy.notFollowing())
                .param("not_followers", policy.notFollowers())
                .param("new_accounts", policy.newAccounts())
                .param("private_mentions", policy.privateMentions())
                .update();
    }

    void allow(UUID account, UUID from) {
        database.sql(ALLOW).param("account_id", account).param("from_id", from).update();
    }
}
