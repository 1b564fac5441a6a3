package org.sangathan.access;

import static org.sangathan.access.AccessSql.utc;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement on one-time codes. */
@Repository
class OneTimeCodeSql {
    private static final String REPLACE = """
            insert into one_time_code (phone_hash, purpose, device_hash, code_hash, expires_at, guesses)
            values (:phone_hash, :purpose, :device_hash, :code_hash, :expires_at, 0)
            on conflict (phone_hash, purpose) do update
            set device_hash = excluded.device_hash, code_hash = excluded.code_hash,
              expires_at = excluded.expires_at, guesses = 0
            """;
    private static final String GUESS = """
            update one_time_code set guesses = guesses + 1
            where phone_hash = :phone_hash and purpose = :purpose and expires_at > :now
            returning device_hash, code_hash, guesses
            """;
    private static final String DELETE = """
            delete from one_time_code where phone_hash = :phone_hash and purpose = :purpose
            """;
    private static final String DELETE_ALL = """
            delete from one_time_code where phone_hash = :phone_hash
            """;

    private final JdbcClient database;

    OneTimeCodeSql(JdbcClient database) {
        this.database = database;
    }

    /** A live code, this guess counted. */
    record Kept(byte[] deviceHash, byte[] codeHash, int guesses) {}

    void replace(byte[] phoneHash, String purpose, byte[] deviceHash, byte[] codeHash, Instant expiresAt) {
        database.sql(REPLACE)
                .param("phone_hash", phoneHash)
                .param("purpose", purpose)
                .param("device_hash", deviceHash)
                .param("code_hash", codeHash)
                .param("expires_at", utc(expiresAt))
                .update();
    }

    Optional<Kept> guess(byte[] phoneHash, String purpose, Instant now) {
        return database.sql(GUESS)
                .param("phone_hash", phoneHash)
                .param("purpose", purpose)
                .param("now", utc(now))
                .query((row, number) ->
                        new Kept(row.getBytes("device_hash"), row.getBytes("code_hash"), row.getInt("guesses")))
                .optional();
    }

    void delete(byte[] phoneHash, String purpose) {
        database.sql(DELETE)
                .param("phone_hash", phoneHash)
                .param("purpose", purpose)
                .update();
    }

    void deleteAll(byte[] phoneHash) {
        database.sql(DELETE_ALL).param("phone_hash", phoneHash).update();
    }
}
