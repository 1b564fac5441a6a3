package org.sangathan.people.slips;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.sangathan.platform.Problem;
import org.sangathan.platform.pictures.Pictures;
import org.springframework.stereotype.Component;

/**
 * Takes in a photo of a slip: JPEG or PNG by its first bytes, measured before it is decoded, drawn anew without what
 * the camera wrote into it (place, device), and hashed by how it looks.
 */
@Component
class SlipPhoto {
    static final int MOST_BYTES = 6 * 1024 * 1024;
    /** A decoded picture takes up to four bytes a pixel, a progressive one more. */
    static final long MOST_PIXELS = 25_000_000;

    private static final int LONGEST_SIDE = 1600;
    private static final float QUALITY = 0.7f;
    private static final int HASH_SIDE = 8;
    private static final int BYTE = 0xFF;
    /** However many phones send at once, memory is taken for two pictures. */
    private final Semaphore room = new Semaphore(2);

    /** A photo that is safe to keep: JPEG, and its difference hash. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Taken(byte[] jpeg, long hash) {}

    Taken take(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw new Problem(SlipProblem.PHOTO_TOO_LARGE, Map.of("most_bytes", MOST_BYTES));
        }
        if (!isJpeg(bytes) && !isPng(bytes)) {
            throw new Problem(SlipProblem.PHOTO_NOT_READABLE);
        }
        room.acquireUninterruptibly();
        try {
            BufferedImage drawn =
                    Pictures.drawnAnew(Pictures.decode(bytes, MOST_PIXELS, LONGEST_SIDE), LONGEST_SIDE, false);
            return new Taken(Pictures.jpeg(drawn, QUALITY), hash(drawn));
        } catch (Pictures.TooManyPixels tooMany) {
            throw new Problem(SlipProblem.PHOTO_TOO_LARGE, Map.of("most_bytes", MOST_BYTES));
        } catch (IOException broken) {
            throw new Problem(SlipProblem.PHOTO_NOT_READABLE);
        } finally {
            room.release();
        }
    }

    private static boolean isJpeg(byte[] bytes) {
        return bytes.length > 3 && (bytes[0] & BYTE) == 0xFF && (bytes[1] & BYTE) == 0xD8 && (bytes[2] & BYTE) == 0xFF;
    }

    private static boolean isPng(byte[] bytes) {
        return bytes.length > 8 && (bytes[0] & BYTE) == 0x89 && bytes[1] == 'P' && bytes[2] == 'N' && bytes[3] == 'G';
    }

    /** A bit for each of 8 × 8 places: is it brighter than the place to its right? Halving by halves averages well. */
    static long hash(BufferedImage image) {
        BufferedImage small = image;
        while (small.getWidth() > 4 * HASH_SIDE && small.getHeight() > 4 * HASH_SIDE) {
            small = Pictures.scaled(small, small.getWidth() / 2, small.getHeight() / 2, BufferedImage.TYPE_INT_RGB);
        }
        BufferedImage grey = Pictures.scaled(small, HASH_SIDE + 1, HASH_SIDE, BufferedImage.TYPE_BYTE_GRAY);
        long hash = 0;
        for (int row = 0; row < HASH_SIDE; row++) {
            for (int column = 0; column < HASH_SIDE; column++) {
                boolean brighter = (grey.getRGB(column, row) & BYTE) > (grey.getRGB(column + 1, row) & BYTE);
                hash = hash << 1 | (brighter ? 1 : 0);
            }
        }
        return hash;
    }
}
