package org.sangathan.access;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement on questions asked by SMS, and on messages heard. */
@Repository
class QuestionSql {
    private static final String PUT = """
            insert into sms_question (phone_hash, kind, subject, asked_at, expires_at)
            values (:phone_hash, :kind, :subject, :asked_at, :expires_at)
            on conflict (phone_hash) do update set
              kind = excluded.kind, subject = excluded.subject, asked_at = excluded.asked_at,
              expires_at = excluded.expires_at
            """;
    private static final String FIND = """
            select kind, subject from sms_question where phone_hash = :phone_hash and expires_at > :now
            for update
            """;
    private static final String CLOSE = """
            delete from sms_question where phone_hash = :phone_hash and kind = :kind and subject = :subject
            """;
    private static final String FORGET = """
            delete from sms_question where phone_hash = :phone_hash
            """;
    private static final String NOTE = """
            insert into sms_received (id, received_at) values (:id, :received_at)
            on conflict (id) do nothing
            """;
    private static final String DELETE_OLD_QUESTIONS = """
            delete from sms_question where expires_at < :now
            """;
    private static final String DELETE_OLD_RECEIVED = """
            delete from sms_received where received_at < :before
            """;

    private final JdbcClient database;

    QuestionSql(JdbcClient database) {
        this.database = database;
    }

    /** What was asked. */
    record Question(String kind, String subject) {}

    void put(byte[] phoneHash, Question question, Instant askedAt, Instant expiresAt) {
        database.sql(PUT)
                .param("phone_hash", phoneHash)
                .param("kind", question.kind())
                .param("subject", question.subject())
                .param("asked_at", askedAt.atOffset(ZoneOffset.UTC))
                .param("expires_at", expiresAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Question> find(byte[] phoneHash, Instant now) {
        return database.sql(FIND)
                .param("phone_hash", phoneHash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Question(row.getString("kind"), row.getString("subject")))
                .optional();
    }

    /** An answer may have asked the next question: only this one is closed. */
    void close(byte[] phoneHash, Question question) {
        database.sql(CLOSE)
                .param("phone_hash", phoneHash)
                .param("kind", question.kind())
                .param("subject", question.subject())
                .update();
    }

    void forget(byte[] phoneHash) {
        database.sql(FORGET).param("phone_hash", phoneHash).update();
    }

    /** False when it was heard before. */
    boolean note(String id, Instant receivedAt) {
        return database.sql(NOTE)
                        .param("id", id)
                        .param("received_at", receivedAt.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    void deleteOld(Instant now, Instant receivedBefore) {
        database.sql(DELETE_OLD_QUESTIONS)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        database.sql(DELETE_OLD_RECEIVED)
                .param("before", receivedBefore.atOffset(ZoneOffset.UTC))
                .update();
    }
}
