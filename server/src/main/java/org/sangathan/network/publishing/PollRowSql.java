package org.sangathan.network.publishing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements that write polls and votes, each in the cell of its status. */
@Repository
class PollRowSql {
    private static final String INSERT = """
            insert into poll (constituency_id, status_id, options, multiple, hide_totals, ends_at, tallies)
            values (:constituency_id, :status_id, :options, :multiple, :hide_totals, :ends_at,
              array_fill(0, array[cardinality(cast(:options as text[]))]))
            """;
    /** Other answers are another question: whoever voted is asked again. */
    private static final String FORGET_VOTES = """
            delete from poll_vote v using poll p
            where p.constituency_id = :constituency_id and p.status_id = :status_id
              and v.constituency_id = p.constituency_id and v.status_id = p.status_id
              and (p.options <> cast(:options as text[]) or p.multiple <> :multiple)
            """;

    private static final String CHANGE = """
            insert into poll as p (constituency_id, status_id, options, multiple, hide_totals, ends_at, tallies)
            values (:constituency_id, :status_id, :options, :multiple, :hide_totals, :ends_at,
              array_fill(0, array[cardinality(cast(:options as text[]))]))
            on conflict (constituency_id, status_id) do update set options = excluded.options,
              multiple = excluded.multiple, hide_totals = excluded.hide_totals, ends_at = excluded.ends_at,
              tallies = case when p.options = excluded.options and p.multiple = excluded.multiple
                then p.tallies else excluded.tallies end,
              voters = case when p.options = excluded.options and p.multiple = excluded.multiple
                then p.voters else 0 end,
              told = p.told and excluded.ends_at = p.ends_at,
              told_to = case when excluded.ends_at = p.ends_at then p.told_to end
            """;
    private static final String DELETE = """
            delete from poll where constituency_id = :constituency_id and status_id = :status_id
            """;
    private static final String OPEN = """
            select p.status_id, p.options, p.multiple, p.hide_totals, p.ends_at
            from unnest(cast(:cells as int[]), cast(:ids as uuid[])) as asked (cell, id)
            join poll p on p.constituency_id = asked.cell and p.status_id = asked.id
            """;
    private static final String VOTED = """
            select v.status_id, v.account_id
            from unnest(cast(:cells as int[]), cast(:ids as uuid[]), cast(:accounts as uuid[]))
              as asked (cell, id, account)
            join poll_vote v on v.constituency_id = asked.cell and v.status_id = asked.id
              and v.account_id = asked.account
            """;
    private static final String VOTE = """
            insert into poll_vote (constituency_id, status_id, account_id, choices, at)
            values (:constituency_id, :status_id, :account_id, :choices, :at)
            """;
    private static final String COUNT = """
            update poll set voters = voters + :voters, tallies = (
                select array_agg(had + more order by place)
                from unnest(tallies, cast(:more as int[])) with ordinality as each (had, more, place))
            where constituency_id = :constituency_id and status_id = :status_id
            """;
    private static final String TOLD = """
            update poll set told_to = case when :last then null else cast(:up_to as uuid) end, told = :last
            where constituency_id = :constituency_id and status_id = :status_id and not told
              and told_to is not distinct from cast(:after as uuid)
            """;
    /** While it is open; what came out at the end stays, without a name. */
    private static final String UNCOUNT = """
            update poll p set voters = p.voters - 1, tallies = (
                select array_agg(had - (case when place - 1 = any(v.choices) then 1 else 0 end) order by place)
                from unnest(p.tallies) with ordinality as each (had, place))
            from poll_vote v
            where v.account_id = :account and p.constituency_id = v.constituency_id and p.status_id = v.status_id
              and p.ends_at > :now
            """;

    private static final String FORGET_VOTES_OF = """
            delete from poll_vote where account_id = :account
            """;

    private final JdbcClient database;
    private final NamedParameterJdbcTemplate batches;

    PollRowSql(JdbcClient database, NamedParameterJdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    void insert(UUID statusId, NewPoll poll) {
        asked(INSERT, statusId, poll).update();
    }

    void change(UUID statusId, @Nullable NewPoll poll) {
        if (poll == null) {
            keyed(DELETE, statusId).update();
        } else {
            keyed(FORGET_VOTES, statusId)
                    .param("options", poll.options().toArray(String[]::new))
                    .param("multiple", poll.multiple())
                    .update();
            asked(CHANGE, statusId, poll).update();
        }
    }

    private JdbcClient.StatementSpec asked(String statement, UUID statusId, NewPoll poll) {
        return keyed(statement, statusId)
                .param("options", poll.options().toArray(String[]::new))
                .param("multiple", poll.multiple())
                .param("hide_totals", poll.hideTotals())
                .param("ends_at", utc(poll.endsAt()));
    }

    /** Polls on which somebody wants to vote. */
    Map<UUID, NewPoll> open(Collection<Act.Vote> votes) {
        Map<UUID, NewPoll> found = new HashMap<>();
        Set<UUID> ids = new HashSet<>();
        votes.forEach(vote -> ids.add(vote.statusId()));
        if (!ids.isEmpty()) {
            database.sql(OPEN)
                    .param("cells", ids.stream().mapToInt(StatusId::cellOf).toArray())
                    .param("ids", ids.toArray(UUID[]::new))
                    .query(row -> {
                        found.put(row.getObject("status_id", UUID.class), poll(row));
                    });
        }
        return found;
    }

    private static NewPoll poll(ResultSet row) throws SQLException {
        return new NewPoll(
                List.of((String[]) row.getArray("options").getArray()),
                row.getBoolean("multiple"),
                row.getBoolean("hide_totals"),
                row.getObject("ends_at", OffsetDateTime.class).toInstant());
    }

    /** One's vote on one poll. */
    record VoteKey(UUID statusId, UUID accountId) {}

    Set<VoteKey> voted(List<Act.Vote> votes) {
        Set<VoteKey> voted = new HashSet<>();
        if (!votes.isEmpty()) {
            database.sql(VOTED)
                    .param(
                            "cells",
                            votes.stream()
                                    .mapToInt(vote -> StatusId.cellOf(vote.statusId()))
                                    .toArray())
                    .param("ids", votes.stream().map(Act.Vote::statusId).toArray(UUID[]::new))
                    .param("accounts", votes.stream().map(Act.Vote::accountId).toArray(UUID[]::new))
                    .query(row -> {
                        voted.add(new VoteKey(
                                row.getObject("status_id", UUID.class), row.getObject("account_id", UUID.class)));
                    });
        }
        return voted;
    }

    void vote(List<Act.Vote> votes) {
        if (!votes.isEmpty()) {
            batches.batchUpdate(
                    VOTE,
                    votes.stream()
                            .map(vote -> new MapSqlParameterSource()
                                    .addValue("constituency_id", StatusId.cellOf(vote.statusId()))
                                    .addValue("status_id", vote.statusId())
                                    .addValue("account_id", vote.accountId())
                                    .addValue("choices", vote.choices().toArray(Integer[]::new))
                                    .addValue("at", utc(vote.at())))
                            .toArray(SqlParameterSource[]::new));
        }
    }

    /** @param more by how much each answer grows */
    void count(UUID statusId, int voters, int[] more) {
        keyed(COUNT, statusId).param("voters", voters).param("more", more).update();
    }

    /** @return false when another process was faster */
    boolean told(Act.EndPoll end) {
        return keyed(TOLD, end.statusId())
                        .param("after", end.after())
                        .param("up_to", end.upTo())
                        .param("last", end.last())
                        .update()
                > 0;
    }

    void forget(UUID account, Instant now) {
        database.sql(UNCOUNT).param("account", account).param("now", utc(now)).update();
        database.sql(FORGET_VOTES_OF).param("account", account).update();
    }

    private JdbcClient.StatementSpec keyed(String statement, UUID statusId) {
        return database.sql(statement)
                .param("constituency_id", StatusId.cellOf(statusId))
                .param("status_id", statusId);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
