package org.sangathan.network.publishing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sangathan.network.publishing.WriteBatch.MarkKey;
import org.sangathan.network.publishing.WriteBatch.NewMark;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements on favourites, bookmarks, boosts, pins and muted threads. */
@Repository
class ActRowSql {
    private static final String MARKED = """
            select a.account_id, a.kind, a.status_id, coalesce(a.boost_id, a.id) as id
            from unnest(cast(:accounts as uuid[]), cast(:kinds as text[]), cast(:statuses as uuid[]))
              as asked (account_id, kind, status_id)
            join status_act a on a.account_id = asked.account_id and a.kind = asked.kind
              and a.status_id = asked.status_id
            """;
    private static final String BOOSTS_OF = """
            select account_id, kind, status_id, boost_id from status_act
            where status_id = any(:statuses) and kind = 'boost'
            """;
    private static final String INSERT = """
            insert into status_act (account_id, kind, status_id, id, boost_id)
            values (:account_id, :kind, :status_id, :id, cast(:boost_id as uuid))
            """;
    private static final String DELETE = """
            delete from status_act where account_id = :account_id and kind = :kind and status_id = :status_id
            """;

    private final JdbcClient database;
    private final NamedParameterJdbcTemplate batches;

    ActRowSql(JdbcClient database, NamedParameterJdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /** Which of the marks that are asked for or taken back exist. */
    Map<MarkKey, UUID> marked(List<Act> acts) {
        List<MarkKey> asked = new ArrayList<>();
        for (Act act : acts) {
            switch (act) {
                case Act.Mark mark -> asked.add(new MarkKey(mark.accountId(), mark.kind(), mark.statusId()));
                case Act.Unmark unmark -> asked.add(new MarkKey(unmark.accountId(), unmark.kind(), unmark.statusId()));
                case Act.Post post
                when post.status().boostOfId() != null ->
                    asked.add(new MarkKey(
                            post.status().authorId(), "boost", post.status().boostOfId()));
                default -> {
                    // marks nothing
                }
            }
        }
        Map<MarkKey, UUID> marked = new HashMap<>();
        if (!asked.isEmpty()) {
            database.sql(MARKED)
                    .param("accounts", asked.stream().map(MarkKey::accountId).toArray(UUID[]::new))
                    .param("kinds", asked.stream().map(MarkKey::kind).toArray(String[]::new))
                    .param("statuses", asked.stream().map(MarkKey::statusId).toArray(UUID[]::new))
                    .query(row -> {
                        marked.put(
                                new MarkKey(
                                        row.getObject("account_id", UUID.class),
                                        row.getString("kind"),
                                        row.getObject("status_id", UUID.class)),
                                row.getObject("id", UUID.class));
                    });
        }
        return marked;
    }

    List<UUID> boostsOf(Collection<UUID> statuses) {
        return database.sql(BOOSTS_OF)
                .param("statuses", statuses.toArray(UUID[]::new))
                .query((row, number) -> row.getObject("boost_id", UUID.class))
                .list();
    }

    void write(List<NewMark> marks, List<MarkKey> unmarks) {
        if (!marks.isEmpty()) {
            batches.batchUpdate(
                    INSERT,
                    marks.stream()
                            .map(mark ->
                                    keyed(mark.key()).addValue("id", mark.id()).addValue("boost_id", mark.boostId()))
                            .toArray(SqlParameterSource[]::new));
        }
        if (!unmarks.isEmpty()) {
            batches.batchUpdate(DELETE, unmarks.stream().map(ActRowSql::keyed).toArray(SqlParameterSource[]::new));
        }
    }

    private static MapSqlParameterSource keyed(MarkKey key) {
        return new MapSqlParameterSource()
                .addValue("account_id", key.accountId())
                .addValue("kind", key.kind())
                .addValue("status_id", key.statusId());
    }
}
