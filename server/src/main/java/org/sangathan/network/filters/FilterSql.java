package org.sangathan.network.filters;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.network.filters.Filter.Word;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement on filters. */
@Repository
class FilterSql {
    /** One row a word, one a status, one for a filter with neither: most readers have none, and one statement says so. */
    private static final String ALL = """
            select f.id, f.title, f.contexts, f.action, f.expires_at, p.part_id, p.keyword, p.whole_word, p.status_id
            from status_filter f
            left join (
              select filter_id, id as part_id, keyword, whole_word, cast(null as uuid) as status_id
              from status_filter_word where account_id = :account_id
              union all
              select filter_id, id, cast(null as text), cast(null as boolean), status_id
              from status_filter_status where account_id = :account_id
            ) p on p.filter_id = f.id
            where f.account_id = :account_id
            order by f.id, p.part_id
            """;

    private static final String PUT = """
            insert into status_filter (account_id, id, title, contexts, action, expires_at)
            values (:account_id, :id, :title, :contexts, :action, cast(:expires_at as timestamptz))
            on conflict (account_id, id) do update set title = excluded.title, contexts = excluded.contexts,
              action = excluded.action, expires_at = excluded.expires_at
            """;
    private static final String DELETE = """
            delete from status_filter where account_id = :account_id and id = :id
            """;
    private static final String PUT_WORD = """
            insert into status_filter_word (account_id, id, filter_id, keyword, whole_word)
            values (:account_id, :id, :filter_id, :keyword, :whole_word)
            on conflict (account_id, id) do update set keyword = excluded.keyword, whole_word = excluded.whole_word
            """;
    private static final String DELETE_WORD = """
            delete from status_filter_word where account_id = :account_id and id = :id
            """;
    private static final String ADD_STATUS = """
            insert into status_filter_status (account_id, id, filter_id, status_id)
            values (:account_id, :id, :filter_id, :status_id)
            on conflict do nothing
            """;
    private static final String DELETE_STATUS = """
            delete from status_filter_status where account_id = :account_id and id = :id
            """;

    private final JdbcClient database;

    FilterSql(JdbcClient database) {
        this.database = database;
    }

    List<Filter> all(UUID account) {
        List<Filter> filters = new ArrayList<>();
        Map<UUID, Filter> byId = new HashMap<>();
        database.sql(ALL).param("account_id", account).query(row -> {
            UUID id = row.getObject("id", UUID.class);
            Filter filter = byId.get(id);
            if (filter == null) {
                OffsetDateTime expires = row.getObject("expires_at", OffsetDateTime.class);
                filter = new Filter(
                        id,
                        row.getString("title"),
                        List.of((String[]) row.getArray("contexts").getArray()),
                        row.getString("action"),
                        expires == null ? null : expires.toInstant(),
                        new ArrayList<>(),
                        new ArrayList<>());
                byId.put(id, filter);
                filters.add(filter);
            }
            UUID part = row.getObject("part_id", UUID.class);
            String keyword = row.getString("keyword");
            UUID status = row.getObject("status_id", UUID.class);
            if (part != null && keyword != null) {
                filter.words().add(new Word(part, keyword, row.getBoolean("whole_word")));
            } else if (part != null && status != null) {
                filter.statuses().add(new Filter.Entry(part, status));
            }
        });
        return filters;
    }

    Optional<Filter> find(UUID account, UUID id) {
        return all(account).stream().filter(each -> each.id().equals(id)).findFirst();
    }

    void put(UUID account, UUID id, String title, List<String> contexts, String action, @Nullable Instant expiresAt) {
        database.sql(PUT)
                .param("account_id", account)
                .param("id", id)
                .param("title", title)
                .param("contexts", contexts.toArray(String[]::new))
                .param("action", action)
                .param("expires_at", expiresAt == null ? null : expiresAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    void putWord(UUID account, UUID filter, Word word) {
        database.sql(PUT_WORD)
                .param("account_id", account)
                .param("id", word.id())
                .param("filter_id", filter)
                .param("keyword", word.keyword())
                .param("whole_word", word.whole())
                .update();
    }

    void addStatus(UUID account, UUID filter, Filter.Entry entry) {
        database.sql(ADD_STATUS)
                .param("account_id", account)
                .param("id", entry.id())
                .param("filter_id", filter)
                .param("status_id", entry.statusId())
                .update();
    }

    void delete(UUID account, UUID id) {
        of(DELETE, account, id).update();
    }

    void deleteWord(UUID account, UUID id) {
        of(DELETE_WORD, account, id).update();
    }

    void deleteStatus(UUID account, UUID id) {
        of(DELETE_STATUS, account, id).update();
    }

    private JdbcClient.StatementSpec of(String statement, UUID account, UUID id) {
        return database.sql(statement).param("account_id", account).param("id", id);
    }
}
