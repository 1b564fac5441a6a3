package org.sangathan.platform.pictures;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import org.jspecify.annotations.Nullable;

/** Decodes, draws anew, which takes place and device away, and writes. */
public final class Pictures {
    private static final int UPRIGHT = 1;
    private static final int FIRST_THAT_LIES = 5;

    private Pictures() {}

    /** More pixels than were allowed, found before any was decoded. */
    public static final class TooManyPixels extends IOException {
        TooManyPixels(long pixels) {
            super(pixels + " pixels");
        }
    }

    /**
     * The first picture of the file, upright, with at least half and at most all of its pixels on the longest side asked
     * for, or fewer where it has no more.
     *
     * @param mostPixels a decoded picture takes up to four bytes for each
     */
    public static BufferedImage decode(byte[] bytes, long mostPixels, int longest) throws IOException {
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw new IOException("not a picture");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input, true, true);
                return upright(sparse(reader, mostPixels, longest), orientation(bytes));
            } catch (RuntimeException broken) {
                throw new IOException(broken);
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage sparse(ImageReader reader, long mostPixels, int longest) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > mostPixels) {
            throw new TooManyPixels((long) width * height);
        }
        ImageReadParam sparse = reader.getDefaultReadParam();
        int step = Math.max(1, Math.max(width, height) / longest);
        sparse.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, sparse);
    }

    /** As the camera was held, by Exif: 1 upright; 5 and above lie on a side. */
    private static int orientation(byte[] bytes) throws IOException {
        try {
            ExifIFD0Directory exif = ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes))
                    .getFirstDirectoryOfType(ExifIFD0Directory.class);
            Integer told = exif == null ? null : exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
            return told == null || told < UPRIGHT || told > 8 ? UPRIGHT : told;
        } catch (ImageProcessingException none) {
            return UPRIGHT;
        }
    }

    private static BufferedImage upright(BufferedImage image, int orientation) {
        if (orientation == UPRIGHT) {
            return image;
        }
        int width = image.getWidth();
        int height = image.getHeight();
        AffineTransform turn = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            default -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
        boolean lies = orientation >= FIRST_THAT_LIES;
        BufferedImage turned = new BufferedImage(
                lies ? height : width,
                lies ? width : height,
                typeOf(image.getColorModel().hasAlpha()));
        Graphics2D pen = turned.createGraphics();
        pen.drawImage(image, turn, null);
        pen.dispose();
        return turned;
    }

    /** Not larger than the longest side, never enlarged; what shines through becomes white unless it may stay. */
    public static BufferedImage drawnAnew(BufferedImage image, int longest, boolean keepAlpha) {
        double scale = Math.min(1, (double) longest / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        return scaled(image, width, height, typeOf(keepAlpha));
    }

    private static int typeOf(boolean alpha) {
        return alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
    }

    /** @param type of {@link BufferedImage} */
    public static BufferedImage scaled(BufferedImage image, int width, int height, int type) {
        BufferedImage small = new BufferedImage(width, height, type);
        Graphics2D pen = small.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        @Nullable Color ground = type == BufferedImage.TYPE_INT_ARGB ? null : Color.WHITE;
        pen.drawImage(image, 0, 0, width, height, ground, null);
        pen.dispose();
        return small;
    }

    public static byte[] jpeg(BufferedImage image, float quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(output);
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    public static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
