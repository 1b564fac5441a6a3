package org.sangathan.people.credits;

import static org.sangathan.people.credits.CreditSql.utc;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements that give credits from one record of a person to the other, and back. */
@Repository
class MergedCreditSql {
    private static final String GIVE_COUNTED = """
            update credit set member_id = :to_id where constituency_id = :constituency_id and id = :id
            """;
    private static final String FOLLOW_COUNTED = """
            update credit_of_member set member_id = :to_id where member_id = :from_id
            """;
    private static final String STATE = """
            select state from credit where constituency_id = :constituency_id and id = :id for update
            """;
    private static final String LOWER = """
            update credit set state = 'lowered', state_at = :at, reason = 'merged', device_hash = null,
              address_hash = null
            where constituency_id = :constituency_id and id = :id and state <> 'lowered'
            """;
    private static final String RAISE = """
            update credit set state = :state, state_at = :at, next_check_at = :at, reason = null
            where constituency_id = :constituency_id and id = :id and reason = 'merged'
            """;
    private static final String GIVE_RECRUITED = """
            update credit set recruiter_id = :to_id
            where constituency_id = :constituency_id and recruiter_id = :from_id
            returning id
            """;
    private static final String FOLLOW_RECRUITED = """
            update credit_of_member set recruiter_id = :to_id where recruiter_id = :from_id
            """;
    private static final String GIVE_FLAGS = """
            update credit_flag f set recruiter_id = :to_id
            where f.constituency_id = :constituency_id and f.recruiter_id = :from_id and not exists (
              select from credit_flag own
              where own.constituency_id = :constituency_id and own.recruiter_id = :to_id
                and own.kind = f.kind and own.day = f.day)
            returning id
            """;
    private static final String RECRUITED_BACK = """
            update credit set recruiter_id = :to_id where constituency_id = :constituency_id and id = any(:ids)
            """;
    private static final String FOLLOW_BACK = """
            update credit_of_member set recruiter_id = :to_id
            where constituency_id = :constituency_id and credit_id = any(:ids)
            """;
    private static final String FLAGS_BACK = """
            update credit_flag set recruiter_id = :to_id where constituency_id = :constituency_id and id = any(:ids)
            """;

    private final JdbcClient database;

    MergedCreditSql(JdbcClient database) {
        this.database = database;
    }

    void giveCounted(CreditSql.Key credit, UUID from, UUID to) {
        keyed(GIVE_COUNTED, credit).param("to_id", to).update();
        database.sql(FOLLOW_COUNTED).param("from_id", from).param("to_id", to).update();
    }

    /** Returns the state that it had. */
    String lower(CreditSql.Key credit, Instant at) {
        String before = keyed(STATE, credit).query(String.class).single();
        keyed(LOWER, credit).param("at", utc(at)).update();
        return before;
    }

    void raise(CreditSql.Key credit, Instant at, String state) {
        if (!state.equals("lowered")) {
            keyed(RAISE, credit).param("at", utc(at)).param("state", state).update();
        }
    }

    List<String> giveRecruited(int constituencyId, UUID from, UUID to) {
        List<String> given = given(GIVE_RECRUITED, constituencyId, from, to);
        database.sql(FOLLOW_RECRUITED).param("from_id", from).param("to_id", to).update();
        return given;
    }

    /** Flags of a day on which both have one of the kind stay where they are. */
    List<String> giveFlags(int constituencyId, UUID from, UUID to) {
        return given(GIVE_FLAGS, constituencyId, from, to);
    }

    private List<String> given(String statement, int constituencyId, UUID from, UUID to) {
        return database.sql(statement)
                .param("constituency_id", constituencyId)
                .param("from_id", from)
                .param("to_id", to)
                .query((row, number) -> row.getString("id"))
                .list();
    }

    void giveBack(int constituencyId, UUID to, List<String> credits, List<String> flags) {
        back(RECRUITED_BACK, constituencyId, to, credits);
        back(FOLLOW_BACK, constituencyId, to, credits);
        back(FLAGS_BACK, constituencyId, to, flags);
    }

    private void back(String statement, int constituencyId, UUID to, List<String> ids) {
        database.sql(statement)
                .param("constituency_id", constituencyId)
                .param("to_id", to)
                .param("ids", ids.stream().map(UUID::fromString).toArray(UUID[]::new))
                .update();
    }

    private JdbcClient.StatementSpec keyed(String statement, CreditSql.Key key) {
        return database.sql(statement)
                .param("constituency_id", key.constituencyId())
                .param("id", key.id());
    }
}
