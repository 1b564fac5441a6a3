package org.sangathan.network.media;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sangathan.platform.Problem;

/**
 * A WebM file as a tree of EBML elements (RFC 8794, RFC 9559). It is taken when its elements fill it to the last byte and
 * none of them holds attached files; its tags become void in their place. Browsers that record leave the sizes of segment
 * and clusters open: these end where the file does, their elements are walked one by one.
 */
final class WebmFile {
    private static final long EBML = 0x1A45DFA3L;
    private static final long SEGMENT = 0x18538067L;
    private static final long INFO = 0x1549A966L;
    private static final long TIMESTAMP_SCALE = 0x2AD7B1L;
    private static final long DURATION = 0x4489L;
    private static final long TRACKS = 0x1654AE6BL;
    private static final long TRACK_ENTRY = 0xAEL;
    private static final long VIDEO = 0xE0L;
    private static final long PIXEL_WIDTH = 0xB0L;
    private static final long PIXEL_HEIGHT = 0xBAL;
    private static final long CLUSTER = 0x1F43B675L;
    private static final long TAGS = 0x1254C367L;
    private static final long ATTACHMENTS = 0x1941A469L;
    private static final Set<Long> WALKED = Set.of(SEGMENT, INFO, TRACKS, TRACK_ENTRY, VIDEO);
    private static final byte VOID = (byte) 0xEC;
    private static final int LONGEST_NUMBER = 8;
    private static final int BYTE = 0xFF;
    private static final double NANOSECONDS = 1e9;

    private final ByteBuffer file;
    private long scale = 1_000_000;
    private @Nullable Double units;
    private int width;
    private int height;
    private boolean hasTracks;

    private WebmFile(ByteBuffer file) {
        this.file = file;
    }

    /** @param file the whole file, which is changed */
    static Shape cleaned(ByteBuffer file) {
        WebmFile webm = new WebmFile(file);
        file.position(0);
        try {
            webm.walk(file.limit());
        } catch (BufferUnderflowException | IllegalArgumentException brokenOff) {
            throw new Problem(MediaProblem.MEDIA_NOT_READABLE);
        }
        if (!webm.hasTracks) {
            throw new Problem(MediaProblem.MEDIA_NOT_READABLE);
        }
        Double units = webm.units;
        return new Shape(webm.size(), units == null ? null : units * webm.scale / NANOSECONDS);
    }

    private Media.@Nullable Size size() {
        return width > 0 && height > 0 ? new Media.Size(width, height) : null;
    }

    private void walk(int end) {
        while (file.position() < end) {
            int at = file.position();
            long id = number(false);
            long size = number(true);
            boolean open = size < 0;
            if ((open && id != SEGMENT && id != CLUSTER) || size > end - (long) file.position()) {
                throw new Problem(MediaProblem.MEDIA_NOT_READABLE);
            }
            element(id, at, open ? end : file.position() + (int) size, open);
        }
        if (file.position() != end) {
            throw new Problem(MediaProblem.MEDIA_NOT_READABLE);
        }
    }

    private void element(long id, int at, int end, boolean open) {
        if ((at == 0 && id != EBML) || id == ATTACHMENTS) {
            throw new Problem(MediaProblem.MEDIA_NOT_READABLE);
        }
        hasTracks |= id == TRACKS;
        if (open && id == CLUSTER) {
            return;
        }
        if (WALKED.contains(id)) {
            walk(end);
            return;
        }
        int length = end - file.position();
        if (id == TIMESTAMP_SCALE) {
            scale = unsigned(length);
        } else if (id == DURATION) {
            units = length == Float.BYTES ? (double) file.getFloat(file.position()) : file.getDouble(file.position());
        } else if (id == PIXEL_WIDTH) {
            width = (int) unsigned(length);
        } else if (id == PIXEL_HEIGHT) {
            height = (int) unsigned(length);
        } else if (id == TAGS) {
            makeVoid(at, end);
        }
        file.position(end);
    }

    /** The element keeps its length: one byte of id, eight of size, the rest is nothing. */
    private void makeVoid(int at, int end) {
        int rest = end - at - 1 - LONGEST_NUMBER;
        if (rest < 0) {
            throw new Problem(MediaProblem.MEDIA_NOT_READABLE);
        }
        file.put(at, VOID).putLong(at + 1, (1L << (Long.SIZE - LONGEST_NUMBER)) | rest);
        file.put(at + 1 + LONGEST_NUMBER, new byte[rest]);
    }

    /** The leading zeros of the first byte tell the length; in a size that bit is taken off, and all ones are -1. */
    private long number(boolean isSize) {
        int first = file.get() & BYTE;
        int length = Integer.numberOfLeadingZeros(first) - (Integer.SIZE - Byte.SIZE) + 1;
        if (length > LONGEST_NUMBER) {
            throw new Problem(MediaProblem.MEDIA_NOT_READABLE);
        }
        long marker = 1L << (Byte.SIZE - length);
        long number = isSize ? first & ~marker : first;
        boolean ones = isSize && number == marker - 1;
        for (int each = 1; each < length; each++) {
            int next = file.get() & BYTE;
            ones &= next == BYTE;
            number = (number << Byte.SIZE) | next;
        }
        return ones ? -1 : number;
    }

    private long unsigned(int length) {
        long value = 0;
        for (int each = 0; each < Math.min(length, LONGEST_NUMBER); each++) {
            value = (value << Byte.SIZE) | (file.get(file.position() + each) & BYTE);
        }
        return value;
    }
}
