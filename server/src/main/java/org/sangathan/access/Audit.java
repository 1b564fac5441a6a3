package org.sangathan.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.platform.Actor;
import org.sangathan.territory.UnitRef;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who did what to whom when, append-only, one chain of hashes a cell. Facts hold ids and codes, never a person's data:
 * what is chained cannot be erased.
 */
@Component
public class Audit {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final AuditSql sql;
    private final Clock clock;

    Audit(AuditSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * One entry before it is chained.
     *
     * @param actorId the member who acted; null for the operator at the server's own command line
     * @param unitId the unit whose people may read it; its cell has the chain
     * @param subject id of what was acted upon
     */
    public record Entry(
            Instant at,
            @Nullable UUID actorId,
            @Nullable Integer actorConstituencyId,
            String action,
            int unitId,
            String subject,
            String facts) {

        public int constituencyId() {
            return UnitRef.constituencyOf(unitId);
        }
    }

    /** Call it last in the transaction: it holds the cell's chain until the commit. */
    public void record(Actor actor, String action, int unitId, String subject, Map<String, ?> facts) {
        append(entry(actor.memberId(), actor.constituencyId(), action, unitId, subject, facts));
    }

    /** What a person without a session did, such as joining, or the operator. */
    public void record(String action, int unitId, String subject, Map<String, ?> facts) {
        append(entry(null, null, action, unitId, subject, facts));
    }

    private Entry entry(
            @Nullable UUID actorId,
            @Nullable Integer actorConstituencyId,
            String action,
            int unitId,
            String subject,
            Map<String, ?> facts) {
        return new Entry(
                // PostgreSQL keeps microseconds; the hash must cover what is read back
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                actorId,
                actorConstituencyId,
                action,
                unitId,
                subject,
                JSON.writeValueAsString(new TreeMap<>(facts)));
    }

    private void append(Entry entry) {
        AuditSql.Head head = sql.lockHead(entry.constituencyId());
        long seq = head.seq() + 1;
        byte[] hash = hash(head.hash(), seq, entry);
        sql.insert(seq, entry, hash);
        sql.moveHead(entry.constituencyId(), seq, hash);
    }

    /** SHA-256 over the hash before and every field with its length in front. */
    public static byte[] hash(byte[] before, long seq, Entry entry) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            add(digest, before);
            for (Object field : new @Nullable Object[] {
                seq,
                entry.at(),
                entry.actorId(),
                entry.actorConstituencyId(),
                entry.action(),
                entry.unitId(),
                entry.subject(),
                entry.facts()
            }) {
                add(digest, field == null ? new byte[0] : field.toString().getBytes(StandardCharsets.UTF_8));
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void add(MessageDigest digest, byte[] field) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(field.length).array());
        digest.update(field);
    }
}
