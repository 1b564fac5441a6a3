package org.sangathan.access;

import static org.sangathan.access.AccessSql.utc;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement on texts that wait to be sent. */
@Repository
class TextToSendSql {
    private static final String INSERT = """
            insert into text_to_send (id, phone_hash, sealed, made_at, next_try_at, tries)
            values (:id, :phone_hash, :sealed, :made_at, :next_try_at, 0)
            """;
    /** Whoever takes it has it until its next try; several nodes never send the same. */
    private static final String TAKE = """
            update text_to_send
            set tries = tries + 1,
              next_try_at = cast(:now as timestamptz) + least(:first_wait_seconds * power(2, tries), :longest_wait_seconds)
                * interval '1 second'
            where id = (
              select id from text_to_send where next_try_at <= :now order by next_try_at limit 1
              for update skip locked
            )
            returning id, sealed
            """;

    private static final String DELETE = """
            delete from text_to_send where id = :id
            """;
    private static final String FORGET = """
            delete from text_to_send where phone_hash = :phone_hash
            """;
    private static final String DELETE_OLD = """
            delete from text_to_send where made_at < :before
            """;

    private final JdbcClient database;

    TextToSendSql(JdbcClient database) {
        this.database = database;
    }

    /** A text whose time has come. */
    record Due(UUID id, byte[] sealed) {}

    void insert(UUID id, byte[] phoneHash, byte[] sealed, Instant madeAt, Instant nextTryAt) {
        database.sql(INSERT)
                .param("id", id)
                .param("phone_hash", phoneHash)
                .param("sealed", sealed)
                .param("made_at", utc(madeAt))
                .param("next_try_at", utc(nextTryAt))
                .update();
    }

    Optional<Due> take(Instant now, Duration firstWait, Duration longestWait) {
        return database.sql(TAKE)
                .param("now", utc(now))
                .param("first_wait_seconds", firstWait.toSeconds())
                .param("longest_wait_seconds", longestWait.toSeconds())
                .query((row, number) -> new Due(row.getObject("id", UUID.class), row.getBytes("sealed")))
                .optional();
    }

    void delete(UUID id) {
        database.sql(DELETE).param("id", id).update();
    }

    void forget(byte[] phoneHash) {
        database.sql(FORGET).param("phone_hash", phoneHash).update();
    }

    void deleteOld(Instant before) {
        database.sql(DELETE_OLD).param("before", utc(before)).update();
    }
}
