package org.sangathan.canvass.turf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.UUID;

/** Ids of what stands on paper: UUIDv7 of the paper's day, the same whoever keys it in and however often. */
final class PaperId {
    private static final long LOW_48 = 0xFFFF_FFFF_FFFFL;

    private PaperId() {}

    static UUID of(LocalDate day, Object... what) {
        StringBuilder text = new StringBuilder();
        for (Object each : what) {
            text.append(each).append('/');
        }
        ByteBuffer hash = ByteBuffer.wrap(sha256(text.toString()));
        long millis = day.atStartOfDay(CutTurf.INDIA).toInstant().toEpochMilli() & LOW_48;
        long most = millis << 16 | 0x7000L | (hash.getLong() & 0x0FFFL);
        long least = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(most, least);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
