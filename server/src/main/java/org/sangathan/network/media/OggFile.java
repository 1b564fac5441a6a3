package org.sangathan.network.media;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.sangathan.platform.Problem;

/**
 * An Ogg file (RFC 3533) with one stream of Opus or Vorbis sound, taken when its pages fill it to the last byte; what tells
 * where and with what it was recorded becomes zeros.
 */
final class OggFile {
    private static final int CAPTURE = 0x5367674F; // "OggS", little-endian
    private static final int FLAGS_AT = 5;
    private static final int BEGINS = 2;
    private static final int GRANULE_AT = 6;
    private static final int SERIAL_AT = 14;
    private static final int SUM_AT = 22;
    private static final int POLYNOMIAL = 0x04C11DB7;
    private static final int SEGMENTS_AT = 26;
    private static final int HEAD = 27;
    private static final int OPUS_RATE = 48_000;
    private static final int VORBIS_RATE_AT = 12;
    private static final int BYTE = 0xFF;

    private OggFile() {}

    /** @param whole the whole file, which is changed */
    static Shape cleaned(ByteBuffer whole) {
        ByteBuffer file = whole.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        try {
            int rate = rate(file, HEAD + (file.get(SEGMENTS_AT) & BYTE));
            List<Page> pages = pages(file);
            if (!OggTags.clean(file, second(file, pages))) {
                throw new Problem(MediaProblem.MEDIA_NOT_READABLE);
            }
            pages.forEach(page -> page.seal(file));
            long samples = pages.stream()
                    .mapToLong(page -> file.getLong(page.at() + GRANULE_AT))
                    .max()
                    .orElse(0);
            return new Shape(null, Math.max(0, samples) / (double) rate);
        } catch (BufferUnderflowException | IndexOutOfBoundsException brokenOff) {
            throw new Problem(MediaProblem.MEDIA_NOT_READABLE);
        }
    }

    private record Page(int at, int end) {
        /** Its sum is taken with zeros where it stands. */
        private void seal(ByteBuffer file) {
            file.putInt(at + SUM_AT, 0);
            int sum = 0;
            for (int each = at; each < end; each++) {
                sum ^= (file.get(each) & BYTE) << (Integer.SIZE - Byte.SIZE);
                for (int bit = 0; bit < Byte.SIZE; bit++) {
                    sum = sum < 0 ? (sum << 1) ^ POLYNOMIAL : sum << 1;
                }
            }
            file.putInt(at + SUM_AT, sum);
        }
    }

    /** A second stream, beside the first or after it, could say more: browsers and phones record one. */
    private static List<Page> pages(ByteBuffer file) {
        List<Page> pages = new ArrayList<>();
        int at = 0;
        while (at < file.limit()) {
            boolean begins = (file.get(at + FLAGS_AT) & BEGINS) != 0;
            if (file.getInt(at) != CAPTURE
                    || (begins && at > 0)
                    || file.getInt(at + SERIAL_AT) != file.getInt(SERIAL_AT)) {
                throw new Problem(MediaProblem.MEDIA_NOT_READABLE);
            }
            int segments = file.get(at + SEGMENTS_AT) & BYTE;
            int end = at + HEAD + segments;
            for (int each = 0; each < segments; each++) {
                end += file.get(at + HEAD + each) & BYTE;
            }
            if (end > file.limit()) {
                throw new Problem(MediaProblem.MEDIA_NOT_READABLE);
            }
            pages.add(new Page(at, end));
            at = end;
        }
        return pages;
    }

    /** Where each byte of the second packet is: it begins the second page, and ends with the first segment that is not full. */
    private static List<Integer> second(ByteBuffer file, List<Page> pages) {
        List<Integer> bytes = new ArrayList<>();
        for (Page page : pages.subList(Math.min(1, pages.size()), pages.size())) {
            int segments = file.get(page.at() + SEGMENTS_AT) & BYTE;
            int from = page.at() + HEAD + segments;
            for (int each = 0; each < segments; each++) {
                int length = file.get(page.at() + HEAD + each) & BYTE;
                for (int at = from; at < from + length; at++) {
                    bytes.add(at);
                }
                from += length;
                if (length < BYTE) {
                    return bytes;
                }
            }
        }
        return bytes;
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
