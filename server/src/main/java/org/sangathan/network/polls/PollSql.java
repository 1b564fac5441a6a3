package org.sangathan.network.polls;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.network.publishing.StatusId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements that read polls and votes. */
@Repository
class PollSql {
    private static final String FIND_ALL = """
            select p.status_id, p.options, p.multiple, p.hide_totals, p.ends_at, p.tallies, p.voters
            from unnest(cast(:cells as int[]), cast(:ids as uuid[])) as asked (cell, id)
            join poll p on p.constituency_id = asked.cell and p.status_id = asked.id
            """;
    private static final String CHOICES = """
            select v.status_id, v.choices
            from unnest(cast(:cells as int[]), cast(:ids as uuid[])) as asked (cell, id)
            join poll_vote v on v.constituency_id = asked.cell and v.status_id = asked.id
              and v.account_id = :account
            """;
    private static final String TO_TELL = """
            select status_id, told_to from poll where ends_at <= :now and not told order by ends_at limit :limit
            """;
    private static final String VOTERS = """
            select account_id from poll_vote
            where constituency_id = :constituency_id and status_id = :status_id
              and account_id > coalesce(cast(:after as uuid), '00000000-0000-0000-0000-000000000000')
            order by account_id limit :limit
            """;
    private static final String WHO_VOTED = """
            select account_id from poll_vote
            where constituency_id = :constituency_id and status_id = :status_id and account_id = any(:accounts)
            """;
    private static final String WITH_VOTES = """
            select status_id from poll where ends_at < :before and not votes_gone order by ends_at limit :limit
            """;
    private static final String FORGET_SOME = """
            delete from poll_vote where constituency_id = :constituency_id and status_id = :status_id
              and account_id in (select account_id from poll_vote
                where constituency_id = :constituency_id and status_id = :status_id limit :limit)
            """;
    private static final String VOTES_GONE = """
            update poll set votes_gone = true where constituency_id = :constituency_id and status_id = :status_id
            """;

    private final JdbcClient database;

    PollSql(JdbcClient database) {
        this.database = database;
    }

    Map<UUID, Poll> findAll(Collection<UUID> statusIds) {
        Map<UUID, Poll> found = new HashMap<>();
        asked(FIND_ALL, statusIds).query(row -> {
            found.put(row.getObject("status_id", UUID.class), poll(row));
        });
        return found;
    }

    Map<UUID, List<Integer>> choices(UUID account, Collection<UUID> statusIds) {
        Map<UUID, List<Integer>> found = new HashMap<>();
        asked(CHOICES, statusIds).param("account", account).query(row -> {
            found.put(row.getObject("status_id", UUID.class), numbers(row, "choices"));
        });
        return found;
    }

    /** @param toldTo the last one who was told of its end */
    record Ended(UUID statusId, @Nullable UUID toldTo) {}

    List<Ended> toTell(Instant now, int limit) {
        return database.sql(TO_TELL)
                .param("now", utc(now))
                .param("limit", limit)
                .query((row, number) ->
                        new Ended(row.getObject("status_id", UUID.class), row.getObject("told_to", UUID.class)))
                .list();
    }

    /** In the order of their ids. */
    List<UUID> voters(UUID statusId, @Nullable UUID after, int limit) {
        return keyed(VOTERS, statusId)
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> row.getObject("account_id", UUID.class))
                .list();
    }

    List<UUID> whoVoted(UUID statusId, Collection<UUID> accounts) {
        return keyed(WHO_VOTED, statusId)
                .param("accounts", accounts.toArray(UUID[]::new))
                .query((row, number) -> row.getObject("account_id", UUID.class))
                .list();
    }

    List<UUID> withVotes(Instant endedBefore, int limit) {
        return database.sql(WITH_VOTES)
                .param("before", utc(endedBefore))
                .param("limit", limit)
                .query((row, number) -> row.getObject("status_id", UUID.class))
                .list();
    }

    int forgetVotes(UUID statusId, int limit) {
        int forgotten = keyed(FORGET_SOME, statusId).param("limit", limit).update();
        if (forgotten < limit) {
            keyed(VOTES_GONE, statusId).update();
        }
        return forgotten;
    }

    private JdbcClient.StatementSpec keyed(String statement, UUID statusId) {
        return database.sql(statement)
                .param("constituency_id", StatusId.cellOf(statusId))
                .param("status_id", statusId);
    }

    private JdbcClient.StatementSpec asked(String statement, Collection<UUID> ids) {
        return database.sql(statement)
                .param("cells", ids.stream().mapToInt(StatusId::cellOf).toArray())
                .param("ids", ids.toArray(UUID[]::new));
    }

    private static Poll poll(ResultSet row) throws SQLException {
        return new Poll(
                row.getObject("status_id", UUID.class),
                List.of((String[]) row.getArray("options").getArray()),
                row.getBoolean("multiple"),
                row.getBoolean("hide_totals"),
                row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                numbers(row, "tallies"),
                row.getInt("voters"));
    }

    private static List<Integer> numbers(ResultSet row, String column) throws SQLException {
        return List.of((Integer[]) row.getArray(column).getArray());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
