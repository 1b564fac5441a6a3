package org.sangathan.network.lists;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement on lists that members made. */
@Repository
class ListSql {
    private static final String LISTS = """
            select id, title, replies_policy, exclusive from account_list where account_id = :account_id
            order by id limit 200
            """;
    private static final String FIND = """
            select id, title, replies_policy, exclusive from account_list where account_id = :account_id and id = :id
            """;
    private static final String INSERT = """
            insert into account_list (account_id, id, title, replies_policy, exclusive)
            values (:account_id, :id, :title, :replies_policy, :exclusive)
            """;
    private static final String UPDATE = """
            update account_list set title = :title, replies_policy = :replies_policy, exclusive = :exclusive
            where account_id = :account_id and id = :id
            """;
    private static final String DELETE = """
            delete from account_list where account_id = :account_id and id = :id
            """;
    private static final String ENTRIES = """
            select target_id from account_list_entry where account_id = :account_id and list_id = :id
            order by target_id limit 500
            """;
    private static final String ENTRIES_OF_ALL = """
            select list_id, target_id from account_list_entry
            where account_id = any(:accounts) and list_id = any(:lists)
            """;
    private static final String ADD = """
            insert into account_list_entry (account_id, list_id, target_id)
            select :account_id, :id, each from unnest(cast(:targets as uuid[])) as each
            on conflict (account_id, list_id, target_id) do nothing
            """;
    private static final String REMOVE = """
            delete from account_list_entry
            where account_id = :account_id and list_id = :id and target_id = any(:targets)
            """;
    private static final String WITH = """
            select l.id, l.title, l.replies_policy, l.exclusive
            from account_list l
            join account_list_entry e on e.account_id = l.account_id and e.list_id = l.id
            where l.account_id = :account_id and e.target_id = :target_id
            order by l.id limit 200
            """;

    private final JdbcClient database;

    ListSql(JdbcClient database) {
        this.database = database;
    }

    List<AccountList> lists(UUID account) {
        return database.sql(LISTS)
                .param("account_id", account)
                .query(ListSql::list)
                .list();
    }

    Optional<AccountList> find(UUID account, UUID id) {
        return keyed(FIND, account, id).query(ListSql::list).optional();
    }

    void insert(UUID account, UUID id, AccountList list) {
        filled(INSERT, account, id, list).update();
    }

    void update(UUID account, UUID id, AccountList list) {
        filled(UPDATE, account, id, list).update();
    }

    void delete(UUID account, UUID id) {
        keyed(DELETE, account, id).update();
    }

    List<UUID> entries(UUID account, UUID id) {
        return keyed(ENTRIES, account, id)
                .query((row, number) -> row.getObject("target_id", UUID.class))
                .list();
    }

    Map<UUID, Set<UUID>> entries(Collection<UUID> accounts, Collection<UUID> lists) {
        Map<UUID, Set<UUID>> found = new HashMap<>();
        database.sql(ENTRIES_OF_ALL)
                .param("accounts", accounts.toArray(UUID[]::new))
                .param("lists", lists.toArray(UUID[]::new))
                .query(row -> {
                    found.computeIfAbsent(row.getObject("list_id", UUID.class), key -> new HashSet<>())
                            .add(row.getObject("target_id", UUID.class));
                });
        return found;
    }

    void add(UUID account, UUID id, Collection<UUID> targets) {
        keyed(ADD, account, id).param("targets", targets.toArray(UUID[]::new)).update();
    }

    void remove(UUID account, UUID id, Collection<UUID> targets) {
        keyed(REMOVE, account, id)
                .param("targets", targets.toArray(UUID[]::new))
                .update();
    }

    List<AccountList> with(UUID account, UUID target) {
        return database.sql(WITH)
                .param("account_id", account)
                .param("target_id", target)
                .query(ListSql::list)
                .list();
    }

    private JdbcClient.StatementSpec filled(String statement, UUID account, UUID id, AccountList list) {
        return keyed(statement, account, id)
                .param("title", list.title())
                .param("replies_policy", list.repliesPolicy())
                .param("exclusive", list.exclusive());
    }

    private JdbcClient.StatementSpec keyed(String statement, UUID account, UUID id) {
        return database.sql(statement).param("account_id", account).param("id", id);
    }

    private static AccountList list(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new AccountList(
                row.getString("id"),
                row.getString("title"),
                row.getString("replies_policy"),
                row.getBoolean("exclusive"));
    }
}
