package org.sangathan.access.gateways;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement on what an SMSC delivers: messages seen lately, and parts that wait for others. */
@Repository
class DeliverySql {
    private static final String NOTE = """
            insert into sms_delivery (message_hash, delivered_at) values (:message_hash, :delivered_at)
            on conflict (message_hash) do update set delivered_at = excluded.delivered_at
            where sms_delivery.delivered_at < :again_after
              and not (sms_delivery.delivered_at between :lost_from and :lost_until)
            """;
    /** The parts of one message are joined by one at a time, on whichever node they arrive. */
    private static final String LOCK = """
            select count(pg_advisory_xact_lock(:key))
            """;

    private static final String ADD_PART = """
            insert into sms_part (message_hash, part, sealed, received_at)
            values (:message_hash, :part, :sealed, :received_at)
            on conflict (message_hash, part) do nothing
            """;
    private static final String PARTS = """
            select sealed from sms_part where message_hash = :message_hash order by part
            """;
    private static final String DELETE_PARTS = """
            delete from sms_part where message_hash = :message_hash
            """;
    private static final String DELETE_OLD_PARTS = """
            delete from sms_part where received_at < :before
            """;
    private static final String DELETE_OLD_DELIVERIES = """
            delete from sms_delivery where delivered_at < :before
            """;

    private final JdbcClient database;

    DeliverySql(JdbcClient database) {
        this.database = database;
    }

    /**
     * False when the same was noted since, or in the last minutes of a line that was lost.
     *
     * @param lostUntil when the line was made anew
     */
    boolean note(byte[] messageHash, Instant now, Instant againAfter, Instant lostFrom, Instant lostUntil) {
        return database.sql(NOTE)
                        .param("message_hash", messageHash)
                        .param("delivered_at", utc(now))
                        .param("again_after", utc(againAfter))
                        .param("lost_from", utc(lostFrom))
                        .param("lost_until", utc(lostUntil))
                        .update()
                > 0;
    }

    void lock(long key) {
        database.sql(LOCK).param("key", key).query(Long.class).single();
    }

    void addPart(byte[] messageHash, int part, byte[] sealed, Instant now) {
        database.sql(ADD_PART)
                .param("message_hash", messageHash)
                .param("part", part)
                .param("sealed", sealed)
                .param("received_at", utc(now))
                .update();
    }

    /** In their order. */
    List<byte[]> parts(byte[] messageHash) {
        return database.sql(PARTS)
                .param("message_hash", messageHash)
                .query((row, number) -> row.getBytes("sealed"))
                .list();
    }

    void deleteParts(byte[] messageHash) {
        database.sql(DELETE_PARTS).param("message_hash", messageHash).update();
    }

    void deleteOld(Instant partsBefore, Instant deliveriesBefore) {
        database.sql(DELETE_OLD_PARTS).param("before", utc(partsBefore)).update();
        database.sql(DELETE_OLD_DELIVERIES)
                .param("before", utc(deliveriesBefore))
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
