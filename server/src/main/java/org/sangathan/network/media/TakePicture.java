package org.sangathan.network.media;

import io.trbl.blurhash.BlurHash;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.sangathan.platform.Problem;
import org.sangathan.platform.pictures.Pictures;
import org.springframework.stereotype.Component;

/**
 * Draws a picture anew for phones with little data: upright, at most 1920 pixels long, without place and device; a preview
 * of 640, and its blurhash. An animated picture becomes its first.
 */
@Component
class TakePicture {
    static final long MOST_PIXELS = 40_000_000;
    private static final int LONGEST = 1920;
    private static final int PREVIEW_LONGEST = 640;
    private static final int HASHED_LONGEST = 32;
    private static final int ACROSS = 4;
    private static final int DOWN = 3;
    private static final float QUALITY = 0.82f;
    private static final float PREVIEW_QUALITY = 0.72f;
    private static final int OPAQUE = 0xFF;
    /** However many send at once, memory is taken for two pictures. */
    private final Semaphore room = new Semaphore(2, true);

    Taken take(Path upload, Path folder) throws IOException {
        room.acquireUninterruptibly();
        try {
            return drawn(Files.readAllBytes(upload), folder);
        } catch (Pictures.TooManyPixels tooMany) {
            throw new Problem(MediaProblem.MEDIA_TOO_MANY_PIXELS, Map.of("most_pixels", MOST_PIXELS));
        } finally {
            room.release();
        }
    }

    private static Taken drawn(byte[] bytes, Path folder) throws IOException {
        BufferedImage decoded = decoded(bytes);
        boolean shinesThrough = shinesThrough(decoded);
        BufferedImage picture = Pictures.drawnAnew(decoded, LONGEST, shinesThrough);
        BufferedImage preview = Pictures.drawnAnew(picture, PREVIEW_LONGEST, false);
        MediaType type = shinesThrough ? MediaType.PNG : MediaType.JPEG;
        byte[] written = shinesThrough ? Pictures.png(picture) : Pictures.jpeg(picture, QUALITY);
        return new Taken(
                type,
                Files.write(folder.resolve("picture"), written),
                written.length,
                Files.write(folder.resolve("preview"), Pictures.jpeg(preview, PREVIEW_QUALITY)),
                new Media.Size(picture.getWidth(), picture.getHeight()),
                new Media.Size(preview.getWidth(), preview.getHeight()),
                null,
                BlurHash.encode(Pictures.drawnAnew(preview, HASHED_LONGEST, false), ACROSS, DOWN));
    }

    private static BufferedImage decoded(byte[] bytes) throws IOException {
        try {
            return Pictures.decode(bytes, MOST_PIXELS, LONGEST);
        } catch (Pictures.TooManyPixels tooMany) {
            throw tooMany;
        } catch (IOException broken) {
            throw new Problem(MediaProblem.MEDIA_NOT_READABLE);
        }
    }

    /** A picture that has room for it but uses none is smaller as JPEG. */
    private static boolean shinesThrough(BufferedImage image) {
        if (!image.getColorModel().hasAlpha()) {
            return false;
        }
        int[] row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int pixel : row) {
                if (pixel >>> 24 != OPAQUE) {
                    return true;
                }
            }
        }
        return false;
    }
}
