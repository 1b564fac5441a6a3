package org.sangathan.network.media;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.sangathan.platform.Problem;

/** An Ogg file (RFC 3533) with Opus or Vorbis sound, taken when its pages fill it to the last byte. */
final class OggFile {
    private static final int CAPTURE = 0x5367674F; // "OggS", little-endian
    private static final int GRANULE_AT = 6;
    private static final int SEGMENTS_AT = 26;
    private static final int HEAD = 27;
    private static final int OPUS_RATE = 48_000;
    private static final int VORBIS_RATE_AT = 12;
    private static final int BYTE = 0xFF;

    private OggFile() {}

    static Shape checked(ByteBuffer whole) {
        ByteBuffer file = whole.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        try {
            int rate = rate(file, HEAD + (file.get(SEGMENTS_AT) & BYTE));
            return new Shape(null, (double) samples(file) / rate);
        } catch (BufferUnderflowException | IndexOutOfBoundsException brokenOff) {
            throw new Problem(MediaProblem.MEDIA_NOT_READABLE);
        }
    }

    /** Of the last page that ends a packet; each page's granule is how many samples have been played by then. */
    private static long samples(ByteBuffer file) {
        long samples = 0;
        int at = 0;
        while (at < file.limit()) {
            if (file.getInt(at) != CAPTURE) {
                throw new Problem(MediaProblem.MEDIA_NOT_READABLE);
            }
            samples = Math.max(samples, file.getLong(at + GRANULE_AT));
            int segments = file.get(at + SEGMENTS_AT) & BYTE;
            int end = at + HEAD + segments;
            for (int each = 0; each < segments; each++) {
                end += file.get(at + HEAD + each) & BYTE;
            }
            if (end > file.limit()) {
                throw new Problem(MediaProblem.MEDIA_NOT_READABLE);
            }
            at = end;
        }
        return samples;
    }

    private static int rate(ByteBuffer file, int packet) {
        byte[] head = new byte[Long.BYTES];
        file.get(packet, head);
        String codec = new String(head, StandardCharsets.ISO_8859_1);
        if (codec.equals("OpusHead")) {
            return OPUS_RATE;
        }
        int rate = codec.startsWith("\u0001vorbis") ? file.getInt(packet + VORBIS_RATE_AT) : 0;
        if (rate <= 0) {
            throw new Problem(MediaProblem.MEDIA_KIND_NOT_TAKEN);
        }
        return rate;
    }
}
