package org.sangathan.access.gateways;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.sangathan.access.PhoneNumber;
import org.sangathan.platform.Keys;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes whole messages of parts that come in any order, twice, or on different nodes; a message that stays incomplete is
 * forgotten. The same message counts once: by the id that the network gave it, if it did. SMPP 3.4 does not ask for one;
 * without it the same words from the same number count once within seconds, and within minutes if the line was lost in
 * between, since then the SMSC may not have heard that we had them.
 */
@Component
class JoinParts {
    private static final String PURPOSE = "sms part";
    private static final Duration SAME_MESSAGE = Duration.ofSeconds(30);
    private static final Duration PARTS_KEPT = Duration.ofHours(6);
    private static final Duration AFTER_A_LOST_LINE = Duration.ofMinutes(10);
    private static final Duration DELIVERIES_KEPT = Duration.ofDays(2);

    private final DeliverySql sql;
    private final Keys keys;
    private final Clock clock;

    JoinParts(DeliverySql sql, Keys keys, Clock clock) {
        this.sql = sql;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * A whole message's bytes.
     *
     * @param id of this delivery, the same for none other
     */
    record Whole(String id, byte[] letters) {}

    /** Empty while parts are missing, and for what was delivered a moment ago. */
    @Transactional
    public Optional<Whole> join(PhoneNumber from, ShortMessage message, Instant boundAt) {
        Instant now = clock.instant();
        ShortMessage.Part part = message.part();
        if (part == null) {
            return once(from, message, message.letters(), now, boundAt);
        }
        byte[] key =
                keys.fingerprint(PURPOSE, from.e164() + " " + message.to() + " " + part.reference() + " " + part.of());
        sql.lock(ByteBuffer.wrap(key).getLong());
        sql.addPart(key, part.number(), sealed(message.letters()), now);
        List<byte[]> parts = sql.parts(key);
        if (parts.size() < part.of()) {
            return Optional.empty();
        }
        sql.deleteParts(key);
        ByteArrayOutputStream letters = new ByteArrayOutputStream();
        parts.stream().map(this::opened).forEach(letters::writeBytes);
        return once(from, message, letters.toByteArray(), now, boundAt);
    }

    private Optional<Whole> once(PhoneNumber from, ShortMessage message, byte[] letters, Instant now, Instant boundAt) {
        boolean hasId = message.id() != null && message.part() == null;
        byte[] hash = keys.fingerprint(
                "sms delivery",
                from.e164() + " " + message.to() + " " + message.dataCoding() + " "
                        + HexFormat.of().formatHex(letters) + (hasId ? " " + message.id() : ""));
        Duration same = hasId ? DELIVERIES_KEPT : SAME_MESSAGE;
        Instant lostUntil = !hasId && boundAt.plus(AFTER_A_LOST_LINE).isAfter(now) ? boundAt : Instant.EPOCH;
        return sql.note(hash, now, now.minus(same), lostUntil.minus(AFTER_A_LOST_LINE), lostUntil)
                ? Optional.of(new Whole("smpp " + HexFormat.of().formatHex(hash) + " " + now.toEpochMilli(), letters))
                : Optional.empty();
    }

    private byte[] sealed(byte[] letters) {
        return keys.seal(PURPOSE + " seal", new String(letters, StandardCharsets.ISO_8859_1));
    }

    private byte[] opened(byte[] sealed) {
        return keys.open(PURPOSE + " seal", sealed).getBytes(StandardCharsets.ISO_8859_1);
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT5M")
    public void forgetOld() {
        sql.deleteOld(clock.instant().minus(PARTS_KEPT), clock.instant().minus(DELIVERIES_KEPT));
    }
}
