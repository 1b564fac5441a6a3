package org.sangathan.network.media;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sangathan.platform.Problem;

/**
 * An MP4 file (ISO/IEC 14496-12) as a row of boxes. It is taken when its boxes fill it to the last byte, so that nothing
 * else hides behind them; boxes that tell where and with what it was recorded become "free" in their place, filled with
 * zeros, which moves no other byte.
 */
final class Mp4File {
    private static final Set<String> WITH_BOXES = Set.of("moov", "trak", "mdia");
    private static final Set<String> TELLING = Set.of("udta", "meta", "uuid", "free", "skip");
    private static final int SIZE_AND_TYPE = 8;
    private static final int FIXED_POINT = 16;
    private static final int DEEPEST = 6;
    private static final byte[] FREE = "free".getBytes(StandardCharsets.US_ASCII);

    private final ByteBuffer file;
    private boolean known;
    private @Nullable Double seconds;
    private int width;
    private int height;

    private Mp4File(ByteBuffer file) {
        this.file = file;
    }

    /** @param file the whole file, which is changed */
    static Shape cleaned(ByteBuffer file) {
        Mp4File mp4 = new Mp4File(file);
        try {
            mp4.walk(0, file.limit(), 0);
        } catch (BufferUnderflowException | IndexOutOfBoundsException brokenOff) {
            throw new Problem(MediaProblem.MEDIA_NOT_READABLE);
        }
        if (!mp4.known) {
            throw new Problem(MediaProblem.MEDIA_NOT_READABLE);
        }
        return new Shape(mp4.size(), mp4.seconds);
    }

    private Media.@Nullable Size size() {
        return width > 0 && height > 0 ? new Media.Size(width, height) : null;
    }

    private void walk(int from, int end, int depth) {
        int at = from;
        while (at < end) {
            long size = Integer.toUnsignedLong(file.getInt(at));
            int head = SIZE_AND_TYPE;
            if (size == 1) {
                size = file.getLong(at + SIZE_AND_TYPE);
                head += Long.BYTES;
            } else if (size == 0 && depth == 0) {
                size = end - (long) at;
            }
            if (size < head || size > end - (long) at) {
                throw new Problem(MediaProblem.MEDIA_NOT_READABLE);
            }
            box(type(at), at, at + head, at + (int) size, depth);
            at += (int) size;
        }
    }

    private void box(String type, int at, int content, int end, int depth) {
        if (TELLING.contains(type)) {
            file.put(at + Integer.BYTES, FREE).put(content, new byte[end - content]);
        } else if (WITH_BOXES.contains(type) && depth < DEEPEST) {
            known |= type.equals("moov");
            walk(content, end, depth + 1);
        } else if (type.equals("mvhd")) {
            seconds = duration(content);
        } else if (type.equals("tkhd")) {
            // the last two fields of a track's header; 0 for sound
            int wide = file.getInt(end - 2 * Integer.BYTES) >>> FIXED_POINT;
            int high = file.getInt(end - Integer.BYTES) >>> FIXED_POINT;
            if (wide > 0 && high > 0) {
                width = wide;
                height = high;
            }
        }
    }

    /** Version 1 has moments of 64 bits, version 0 of 32. */
    private @Nullable Double duration(int content) {
        boolean wide = file.get(content) == 1;
        int scaleAt = content + Integer.BYTES + 2 * (wide ? Long.BYTES : Integer.BYTES);
        long scale = Integer.toUnsignedLong(file.getInt(scaleAt));
        long units = wide
                ? file.getLong(scaleAt + Integer.BYTES)
                : Integer.toUnsignedLong(file.getInt(scaleAt + Integer.BYTES));
        return scale == 0 || units == 0 ? null : (double) units / scale;
    }

    private String type(int at) {
        byte[] type = new byte[Integer.BYTES];
        file.get(at + Integer.BYTES, type);
        return new String(type, StandardCharsets.ISO_8859_1);
    }
}
