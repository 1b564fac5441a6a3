package org.sangathan.people.joining;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.sangathan.people.joining.SmsJoining.Answers;
import org.sangathan.people.joining.SmsJoining.Step;
import org.sangathan.platform.Keys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Every statement on joinings by SMS; what a person has said so far is sealed. */
@Repository
class SmsJoiningSql {
    private static final String PUT = """
            insert into joining_by_sms (phone_hash, how, language, step, answers_sealed, asked_at, expires_at)
            values (:phone_hash, :how, :language, :step, :answers_sealed, :asked_at, :expires_at)
            on conflict (phone_hash) do update
            set how = excluded.how, language = excluded.language, step = excluded.step,
              answers_sealed = excluded.answers_sealed, asked_at = excluded.asked_at, expires_at = excluded.expires_at
            """;
    private static final String FIND = """
            select how, language, step, answers_sealed, asked_at from joining_by_sms
            where phone_hash = :phone_hash and expires_at > :now
            for update
            """;
    private static final String FORGET = """
            delete from joining_by_sms where phone_hash = :phone_hash
            """;
    private static final String DELETE_ENDED = """
            delete from joining_by_sms where expires_at <= :now
            """;

    private final JdbcClient database;
    private final Keys keys;

    SmsJoiningSql(JdbcClient database, Keys keys) {
        this.database = database;
        this.keys = keys;
    }

    void put(byte[] phoneHash, SmsJoining joining, Instant expiresAt) {
        database.sql(PUT)
                .param("phone_hash", phoneHash)
                .param("how", joining.how())
                .param("language", joining.language())
                .param("step", joining.step().name())
                .param(
                        "answers_sealed",
                        keys.seal("joining by sms", JsonMapper.shared().writeValueAsString(joining.answers())))
                .param("asked_at", utc(joining.askedAt()))
                .param("expires_at", utc(expiresAt))
                .update();
    }

    Optional<SmsJoining> find(byte[] phoneHash, Instant now) {
        return database.sql(FIND)
                .param("phone_hash", phoneHash)
                .param("now", utc(now))
                .query((row, number) -> new SmsJoining(
                        row.getString("how"),
                        row.getString("language"),
                        Step.valueOf(row.getString("step")),
                        JsonMapper.shared()
                                .readValue(keys.open("joining by sms", row.getBytes("answers_sealed")), Answers.class),
                        row.getObject("asked_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    void forget(byte[] phoneHash) {
        database.sql(FORGET).param("phone_hash", phoneHash).update();
    }

    void deleteEnded(Instant now) {
        database.sql(DELETE_ENDED).param("now", utc(now)).update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
