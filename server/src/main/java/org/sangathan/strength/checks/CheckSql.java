package org.sangathan.strength.checks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement on checks of visits and their results. */
@Repository
class CheckSql {
    private static final String OF_ROUND = """
            select constituency_id, id, round_id, place, visit_id, attempts, not_before, outcome
            from visit_check where constituency_id = :constituency_id and round_id = :round_id
            order by place
            limit 1000
            """;
    private static final String FIND = """
            select constituency_id, id, round_id, place, visit_id, attempts, not_before, outcome
            from visit_check where constituency_id = :constituency_id and id = :id
            """;
    private static final String LOCK = """
            select constituency_id, id, round_id, place, visit_id, attempts, not_before, outcome
            from visit_check where constituency_id = :constituency_id and id = :id
            for update
            """;
    private static final String FIND_ATTEMPT = """
            select check_id, outcome, how from visit_check_attempt
            where constituency_id = :constituency_id and id = :id
            """;
    private static final String INSERT_ATTEMPT = """
            insert into visit_check_attempt (constituency_id, id, check_id, outcome, how, at)
            values (:constituency_id, :id, :check_id, :outcome, :how, :at)
            """;
    private static final String TRY_AGAIN = """
            update visit_check set attempts = attempts + 1, not_before = :not_before,
              checker_id = cast(:checker_id as uuid)
            where constituency_id = :constituency_id and id = :id
            """;
    private static final String CONCLUDE = """
            update visit_check set attempts = attempts + 1, outcome = :outcome, concluded_at = :at,
              checker_id = cast(:checker_id as uuid)
            where constituency_id = :constituency_id and id = :id
            """;
    private static final String COUNT = """
            update visit_draw set
              confirmed = confirmed + (:outcome = 'confirmed')::int,
              not_confirmed = not_confirmed + (:outcome = 'not_confirmed')::int,
              not_reached = not_reached + (:outcome = 'not_reached')::int,
              closed = closed + (:outcome = 'closed')::int
            where constituency_id = :constituency_id and round_id = :round_id
            """;

    private final JdbcClient database;

    CheckSql(JdbcClient database) {
        this.database = database;
    }

    /**
     * One drawn visit.
     *
     * @param place in the order of the draw, from 1
     * @param notBefore when nobody was there, the time of the next try
     */
    record Check(
            int constituencyId,
            UUID id,
            UUID roundId,
            int place,
            UUID visitId,
            int attempts,
            @Nullable Instant notBefore,
            @Nullable CheckOutcome outcome) {}

    /** All of them: a sample is never larger than 385. */
    List<Check> ofRound(int constituencyId, UUID roundId) {
        return database.sql(OF_ROUND)
                .param("constituency_id", constituencyId)
                .param("round_id", roundId)
                .query(CheckSql::check)
                .list();
    }

    Optional<Check> find(int constituencyId, UUID id) {
        return keyed(FIND, constituencyId, id).query(CheckSql::check).optional();
    }

    Optional<Check> lock(int constituencyId, UUID id) {
        return keyed(LOCK, constituencyId, id).query(CheckSql::check).optional();
    }

    /** What a checker said of one try. */
    record Attempt(UUID checkId, CheckOutcome outcome, CheckHow how) {}

    Optional<Attempt> findAttempt(int constituencyId, UUID id) {
        return keyed(FIND_ATTEMPT, constituencyId, id)
                .query((row, number) -> new Attempt(
                        row.getObject("check_id", UUID.class),
                        CheckOutcome.valueOf(row.getString("outcome").toUpperCase(Locale.ROOT)),
                        CheckHow.valueOf(row.getString("how").toUpperCase(Locale.ROOT))))
                .optional();
    }

    void insertAttempt(int constituencyId, UUID id, Attempt attempt, Instant at) {
        keyed(INSERT_ATTEMPT, constituencyId, id)
                .param("check_id", attempt.checkId())
                .param("outcome", attempt.outcome().code())
                .param("how", attempt.how().code())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void tryAgain(Check check, UUID checkerId, Instant notBefore) {
        keyed(TRY_AGAIN, check.constituencyId(), check.id())
                .param("checker_id", checkerId)
                .param("not_before", notBefore.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The counts of the draw follow. */
    void conclude(Check check, CheckOutcome outcome, UUID checkerId, Instant at) {
        keyed(CONCLUDE, check.constituencyId(), check.id())
                .param("checker_id", checkerId)
                .param("outcome", outcome.code())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        database.sql(COUNT)
                .param("constituency_id", check.constituencyId())
                .param("round_id", check.roundId())
                .param("outcome", outcome.code())
                .update();
    }

    private JdbcClient.StatementSpec keyed(String statement, int constituencyId, UUID id) {
        return database.sql(statement).param("constituency_id", constituencyId).param("id", id);
    }

    private static Check check(ResultSet row, int number) throws SQLException {
        OffsetDateTime notBefore = row.getObject("not_before", OffsetDateTime.class);
        String outcome = row.getString("outcome");
        return new Check(
                row.getInt("constituency_id"),
                row.getObject("id", UUID.class),
                row.getObject("round_id", UUID.class),
                row.getInt("place"),
                row.getObject("visit_id", UUID.class),
                row.getInt("attempts"),
                notBefore == null ? null : notBefore.toInstant(),
                outcome == null ? null : CheckOutcome.valueOf(outcome.toUpperCase(Locale.ROOT)));
    }
}
