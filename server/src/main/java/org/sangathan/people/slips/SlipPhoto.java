package org.sangathan.people.slips;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import org.sangathan.platform.Problem;
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
            BufferedImage drawn = drawnAnew(decoded(bytes), LONGEST_SIDE);
            return new Taken(jpeg(drawn), hash(drawn));
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof Problem refusal) {
                throw refusal;
            }
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

    private static BufferedImage decoded(byte[] bytes) throws IOException {
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw new Problem(SlipProblem.PHOTO_NOT_READABLE);
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input, true, true);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                if ((long) width * height > MOST_PIXELS) {
                    throw new Problem(SlipProblem.PHOTO_TOO_LARGE, Map.of("most_bytes", MOST_BYTES));
                }
                ImageReadParam sparse = reader.getDefaultReadParam();
                int step = Math.max(1, Math.max(width, height) / LONGEST_SIDE);
                sparse.setSourceSubsampling(step, step, 0, 0);
                return reader.read(0, sparse);
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage drawnAnew(BufferedImage image, int longest) {
        double scale = Math.min(1, (double) longest / Math.max(image.getWidth(), image.getHeight()));
        return scaled(
                image,
                Math.max(1, (int) Math.round(image.getWidth() * scale)),
                Math.max(1, (int) Math.round(image.getHeight() * scale)),
                BufferedImage.TYPE_INT_RGB);
    }

    private static BufferedImage scaled(BufferedImage image, int width, int height, int type) {
        BufferedImage small = new BufferedImage(width, height, type);
        Graphics2D pen = small.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(image, 0, 0, width, height, Color.WHITE, null);
        pen.dispose();
        return small;
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(output);
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** A bit for each of 8 × 8 places: is it brighter than the place to its right? Halving by halves averages well. */
    static long hash(BufferedImage image) {
        BufferedImage small = image;
        while (small.getWidth() > 4 * HASH_SIDE && small.getHeight() > 4 * HASH_SIDE) {
            small = scaled(small, small.getWidth() / 2, small.getHeight() / 2, BufferedImage.TYPE_INT_RGB);
        }
        BufferedImage grey = scaled(small, HASH_SIDE + 1, HASH_SIDE, BufferedImage.TYPE_BYTE_GRAY);
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
