package org.sangathan.strength.callbacks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement on calls and their results. */
@Repository
class CallBackSql {
    private static final String FIND = """
            select constituency_id, id, round_id, place, unit_id, appointment_id, attempts, not_before, outcome,
              concluded_at, caller_id, rechecked_at
            from call_back where constituency_id = :constituency_id and id = :id
            """;
    private static final String LOCK = """
            select constituency_id, id, round_id, place, unit_id, appointment_id, attempts, not_before, outcome,
              concluded_at, caller_id, rechecked_at
            from call_back where constituency_id = :constituency_id and id = :id
            for update
            """;
    private static final String OF_ROUND = """
            select constituency_id, id, round_id, place, unit_id, appointment_id, attempts, not_before, outcome,
              concluded_at, caller_id, rechecked_at
            from call_back
            where constituency_id = :constituency_id and round_id = :round_id and place > :after
            order by place
            limit :most
            """;
    private static final String FIND_ATTEMPT = """
            select call_back_id, outcome from call_attempt where constituency_id = :constituency_id and id = :id
            """;
    private static final String INSERT_ATTEMPT = """
            insert into call_attempt (constituency_id, id, call_back_id, outcome, at)
            values (:constituency_id, :id, :call_back_id, :outcome, :at)
            """;
    private static final String TRY_AGAIN = """
            update call_back set attempts = attempts + 1, not_before = :not_before, caller_id = cast(:caller_id as uuid)
            where constituency_id = :constituency_id and id = :id
            """;
    private static final String CONCLUDE = """
            update call_back set attempts = attempts + 1, outcome = :outcome, concluded_at = :at,
              caller_id = cast(:caller_id as uuid)
            where constituency_id = :constituency_id and id = :id
            """;
    private static final String RECHECK = """
            update call_back set rechecked_at = :at where constituency_id = :constituency_id and id = :id
            """;
    private static final String COUNT = """
            update call_draw set
              confirmed = confirmed + (:outcome = 'confirmed')::int,
              denied = denied + (:outcome = 'denied')::int,
              wrong_number = wrong_number + (:outcome = 'wrong_number')::int,
              not_reached = not_reached + (:outcome = 'not_reached')::int,
              post_ended = post_ended + (:outcome = 'post_ended')::int
            where constituency_id = :constituency_id and round_id = :round_id
            """;
    private static final String FORGET_CALLER = """
            update call_back set caller_id = null where caller_id = :caller_id
            """;

    private final JdbcClient database;

    CallBackSql(JdbcClient database) {
        this.database = database;
    }

    /**
     * One drawn holder to be called.
     *
     * @param place in the order of the draw, from 1
     * @param notBefore when nobody took the call, the time of the next try
     * @param callerId who called last; null once erased
     * @param rechecked whether another caller has found a holder whom the first one did not
     */
    record Call(
            int constituencyId,
            UUID id,
            UUID roundId,
            int place,
            int unitId,
            UUID appointmentId,
            int attempts,
            @Nullable Instant notBefore,
            @Nullable Outcome outcome,
            @Nullable UUID callerId,
            boolean rechecked) {}

    Optional<Call> find(int constituencyId, UUID id) {
        return keyed(FIND, constituencyId, id).query(CallBackSql::call).optional();
    }

    Optional<Call> lock(int constituencyId, UUID id) {
        return keyed(LOCK, constituencyId, id).query(CallBackSql::call).optional();
    }

    List<Call> ofRound(int constituencyId, UUID roundId, int after, int most) {
        return database.sql(OF_ROUND)
                .param("constituency_id", constituencyId)
                .param("round_id", roundId)
                .param("after", after)
                .param("most", most)
                .query(CallBackSql::call)
                .list();
    }

    record Attempt(UUID callBackId, Outcome outcome) {}

    Optional<Attempt> findAttempt(int constituencyId, UUID id) {
        return keyed(FIND_ATTEMPT, constituencyId, id)
                .query((row, number) -> new Attempt(
                        row.getObject("call_back_id", UUID.class),
                        Outcome.valueOf(row.getString("outcome").toUpperCase(java.util.Locale.ROOT))))
                .optional();
    }

    void insertAttempt(Call call, UUID id, Outcome outcome, Instant at) {
        keyed(INSERT_ATTEMPT, call.constituencyId(), id)
                .param("call_back_id", call.id())
                .param("outcome", outcome.code())
                .param("at", utc(at))
                .update();
    }

    void tryAgain(Call call, UUID callerId, Instant notBefore) {
        keyed(TRY_AGAIN, call.constituencyId(), call.id())
                .param("caller_id", callerId)
                .param("not_before", utc(notBefore))
                .update();
    }

    /** With the counts of its draw. */
    void conclude(Call call, Outcome outcome, UUID callerId, Instant at) {
        keyed(CONCLUDE, call.constituencyId(), call.id())
                .param("outcome", outcome.code())
                .param("caller_id", callerId)
                .param("at", utc(at))
                .update();
        database.sql(COUNT)
                .param("constituency_id", call.constituencyId())
                .param("round_id", call.roundId())
                .param("outcome", outcome.code())
                .update();
    }

    void recheck(Call call, Instant at) {
        keyed(RECHECK, call.constituencyId(), call.id()).param("at", utc(at)).update();
    }

    void forgetCaller(UUID memberId) {
        database.sql(FORGET_CALLER).param("caller_id", memberId).update();
    }

    private JdbcClient.StatementSpec keyed(String statement, int constituencyId, UUID id) {
        return database.sql(statement).param("constituency_id", constituencyId).param("id", id);
    }

    private static Call call(ResultSet row, int number) throws SQLException {
        OffsetDateTime notBefore = row.getObject("not_before", OffsetDateTime.class);
        return new Call(
                row.getInt("constituency_id"),
                row.getObject("id", UUID.class),
                row.getObject("round_id", UUID.class),
                row.getInt("place"),
                row.getInt("unit_id"),
                row.getObject("appointment_id", UUID.class),
                row.getInt("attempts"),
                notBefore == null ? null : notBefore.toInstant(),
                Outcome.of(row.getString("outcome")),
                row.getObject("caller_id", UUID.class),
                row.getObject("rechecked_at") != null);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
