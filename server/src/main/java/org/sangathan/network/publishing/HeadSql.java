package org.sangathan.network.publishing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sangathan.network.publishing.WriteBatch.NewNotification;
import org.sangathan.network.publishing.WriteBatch.RequestKey;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements that make the order: the head, the log, and which requests have been carried out. */
@Repository
class HeadSql {
    private static final String TAKE = """
            update network_head set tick = greatest(tick, :now) + :count returning tick
            """;
    private static final String REQUESTS = """
            select r.author_id, r.key, r.status_id
            from unnest(cast(:authors as uuid[]), cast(:keys as text[])) as asked (author_id, key)
            join status_request r on r.author_id = asked.author_id and r.key = asked.key
            """;
    /** Whoever moves to another cell meanwhile waits, and then takes along what is written here. */
    private static final String CELLS = """
            select id, constituency_id from account where id = any(:ids) order by id for share
            """;

    private static final String INSERT_NOTIFICATION = """
            insert into notification (constituency_id, account_id, id, kind, from_id, status_id, held, about_id)
            values (:constituency_id, :account_id, :id, :kind, :from_id, cast(:status_id as uuid), :held,
              cast(:about_id as uuid))
            """;
    private static final String INSERT_LINE = """
            insert into network_log (tick, kind, object_id, actor_id, receiver_id, units, tags)
            values (:tick, :kind, :object_id, cast(:actor_id as uuid), cast(:receiver_id as uuid), :units, :tags)
            """;

    private final JdbcClient database;
    private final NamedParameterJdbcTemplate batches;

    HeadSql(JdbcClient database, NamedParameterJdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /** Takes that many ticks, and returns the last of them; other writers wait until the transaction ends. */
    long take(int count, long now) {
        return database.sql(TAKE)
                .param("now", now)
                .param("count", count)
                .query(Long.class)
                .single();
    }

    Map<RequestKey, UUID> requests(List<Act> acts) {
        List<RequestKey> asked = acts.stream()
                .filter(Act.Post.class::isInstance)
                .map(act -> ((Act.Post) act).status())
                .filter(status -> status.requestKey() != null)
                .map(status -> new RequestKey(status.authorId(), String.valueOf(status.requestKey())))
                .toList();
        Map<RequestKey, UUID> known = new HashMap<>();
        if (!asked.isEmpty()) {
            database.sql(REQUESTS)
                    .param("authors", asked.stream().map(RequestKey::authorId).toArray(UUID[]::new))
                    .param("keys", asked.stream().map(RequestKey::key).toArray(String[]::new))
                    .query(row -> {
                        known.put(
                                new RequestKey(row.getObject("author_id", UUID.class), row.getString("key")),
                                row.getObject("status_id", UUID.class));
                    });
        }
        return known;
    }

    /** Where those who are told are at home now; absent are those without an account yet. */
    Map<UUID, Integer> cells(List<Act> acts) {
        UUID[] ids = acts.stream()
                .flatMap(act -> act.told().stream())
                .map(told -> told.receiver().id())
                .distinct()
                .toArray(UUID[]::new);
        Map<UUID, Integer> cells = new HashMap<>();
        if (ids.length > 0) {
            database.sql(CELLS).param("ids", ids).query(row -> {
                cells.put(row.getObject("id", UUID.class), row.getInt("constituency_id"));
            });
        }
        return cells;
    }

    void write(List<NewNotification> notifications, List<LogLine> lines) {
        if (!notifications.isEmpty()) {
            batches.batchUpdate(
                    INSERT_NOTIFICATION,
                    notifications.stream()
                            .map(each -> new MapSqlParameterSource()
                                    .addValue(
                                            "constituency_id",
                                            each.told().receiver().constituencyId())
                                    .addValue(
                                            "account_id", each.told().receiver().id())
                                    .addValue("id", each.id())
                                    .addValue("kind", each.told().kind())
                                    .addValue("from_id", each.told().from())
                                    .addValue("status_id", each.statusId())
                                    .addValue("held", each.told().held())
                                    .addValue("about_id", each.told().aboutId()))
                            .toArray(SqlParameterSource[]::new));
        }
        batches.batchUpdate(
                INSERT_LINE,
                lines.stream()
                        .map(line -> new MapSqlParameterSource()
                                .addValue("tick", line.tick())
                                .addValue("kind", line.kind().name())
                                .addValue("object_id", line.object())
                                .addValue("actor_id", line.actor())
                                .addValue("receiver_id", line.receiver())
                                .addValue("units", line.units().toArray(Integer[]::new))
                                .addValue("tags", line.tags().toArray(String[]::new)))
                        .toArray(SqlParameterSource[]::new));
    }
}
