package org.sangathan.people;

import static org.sangathan.people.PeopleSql.utc;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement on numbers that nobody may enrol. */
@Repository
class JoiningBlockSql {
    private static final String IS_BLOCKED = """
            select exists (select from joining_block where phone_hash = :phone_hash and until > :now)
            """;
    private static final String BLOCK = """
            insert into joining_block (phone_hash, until) values (:phone_hash, :until)
            on conflict (phone_hash) do update set until = excluded.until
            """;
    private static final String LIFT = """
            delete from joining_block where phone_hash = :phone_hash
            """;
    private static final String DELETE_ENDED = """
            delete from joining_block where until <= :now
            """;

    private final JdbcClient database;

    JoiningBlockSql(JdbcClient database) {
        this.database = database;
    }

    boolean isBlocked(byte[] phoneHash, Instant now) {
        return database.sql(IS_BLOCKED)
                .param("phone_hash", phoneHash)
                .param("now", utc(now))
                .query(Boolean.class)
                .single();
    }

    void block(byte[] phoneHash, Instant until) {
        database.sql(BLOCK)
                .param("phone_hash", phoneHash)
                .param("until", utc(until))
                .update();
    }

    void lift(byte[] phoneHash) {
        database.sql(LIFT).param("phone_hash", phoneHash).update();
    }

    void deleteEnded(Instant now) {
        database.sql(DELETE_ENDED).param("now", utc(now)).update();
    }
}
