package org.sangathan.canvass.voice;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a sound is by its first bytes, and how long as far as it says: phones write WebM and Ogg while they record, so
 * the length stands in the last part, and AAC says none.
 *
 * @param seconds null where the sound does not say
 */
record Sound(String mediaType, @Nullable Integer seconds) {
    private static final int OPUS_SAMPLES = 48_000;
    private static final int CLUSTER = 0x1F43B675;
    private static final int CLUSTER_TIME = 0xE7;
    private static final int BYTE = 0xFF;

    static Optional<Sound> of(byte[] bytes) {
        if (bytes.length < 12) {
            return Optional.empty();
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        if (buffer.getInt(0) == 0x1A45DFA3) {
            return Optional.of(new Sound("audio/webm", webmSeconds(buffer)));
        }
        if (text(bytes, 0).equals("OggS")) {
            return Optional.of(new Sound("audio/ogg", oggSeconds(buffer)));
        }
        if (text(bytes, 4).equals("ftyp")) {
            return Optional.of(new Sound("audio/mp4", mp4Seconds(buffer)));
        }
        boolean adts = (bytes[0] & BYTE) == BYTE && (bytes[1] & 0xF6) == 0xF0;
        return adts ? Optional.of(new Sound("audio/aac", null)) : Optional.empty();
    }

    private static String text(byte[] bytes, int at) {
        return new String(bytes, at, 4, StandardCharsets.ISO_8859_1);
    }

    /** The time of the last cluster, in milliseconds since the beginning. */
    private static @Nullable Integer webmSeconds(ByteBuffer buffer) {
        Integer seconds = null;
        for (int at = 0; at + 16 < buffer.limit(); at++) {
            if (buffer.getInt(at) == CLUSTER) {
                int time = at + 4 + widthOfSize(buffer.get(at + 4));
                if (time + 10 < buffer.limit() && (buffer.get(time) & BYTE) == CLUSTER_TIME) {
                    int width = buffer.get(time + 1) & 0x0F;
                    long millis = 0;
                    for (int i = 0; i < width && i < Long.BYTES; i++) {
                        millis = millis << 8 | (buffer.get(time + 2 + i) & BYTE);
                    }
                    seconds = (int) Math.min(Short.MAX_VALUE, millis / 1000);
                }
            }
        }
        return seconds;
    }

    /** How many bytes an EBML size takes: as many as its leading zeros, and one. */
    private static int widthOfSize(byte first) {
        return Math.min(8, Integer.numberOfLeadingZeros(first & BYTE) - 24 + 1);
    }

    /** The position of the last page, in samples. */
    private static @Nullable Integer oggSeconds(ByteBuffer buffer) {
        ByteBuffer little = buffer.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        for (int at = buffer.limit() - 14; at >= 0; at--) {
            if (buffer.getInt(at) == 0x4F676753) {
                long samples = little.getLong(at + 6);
                return samples < 0 ? null : (int) Math.min(Short.MAX_VALUE, samples / OPUS_SAMPLES);
            }
        }
        return null;
    }

    /** From the header of the movie; zero where it was written while recording. */
    private static @Nullable Integer mp4Seconds(ByteBuffer buffer) {
        for (int at = 0; at + 24 < buffer.limit(); at++) {
            if (buffer.getInt(at) == 0x6D766864 && buffer.get(at + 4) == 0) {
                long scale = Integer.toUnsignedLong(buffer.getInt(at + 16));
                long duration = Integer.toUnsignedLong(buffer.getInt(at + 20));
                return scale == 0 || duration == 0 ? null : (int) Math.min(Short.MAX_VALUE, duration / scale);
            }
        }
        return null;
    }
}
