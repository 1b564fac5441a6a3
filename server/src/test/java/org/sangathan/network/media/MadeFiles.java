package org.sangathan.network.media;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Pictures, videos and sounds made by the tests, byte by byte where it matters. */
public final class MadeFiles {
    static final String PLACE = "GPS 26.7606N 83.3732E";

    private MadeFiles() {}

    public static byte[] picture(String format, int width, int height) {
        return written(format, drawn(width, height, BufferedImage.TYPE_INT_RGB));
    }

    static byte[] shiningThrough(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(1, 1, Color.RED.getRGB());
        return written("png", image);
    }

    /** Room for what shines through, and none that does. */
    static byte[] opaqueWithAlpha(int width, int height) {
        return written("png", drawn(width, height, BufferedImage.TYPE_INT_ARGB));
    }

    private static BufferedImage drawn(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(0xE8, 0xDC, 0xC4));
        pen.fillRect(0, 0, width, height);
        pen.setColor(new Color(0x20, 0x60, 0x50));
        pen.fillOval(width / 8, height / 8, width / 2, height / 2);
        pen.dispose();
        return image;
    }

    private static byte[] written(String format, BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** As a phone writes it: lying on its side by Exif, with the place in a comment of the same segment. */
    static byte[] photoLyingWithPlace(int width, int height) {
        byte[] jpeg = picture("jpeg", width, height);
        byte[] place = PLACE.getBytes(StandardCharsets.US_ASCII);
        int tiffLength = 8 + 2 + 2 * 12 + 4 + place.length;
        ByteBuffer exif = ByteBuffer.allocate(2 + 2 + 6 + tiffLength);
        exif.putShort((short) 0xFFE1)
                .putShort((short) (exif.capacity() - 2))
                .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.put("MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8).putShort((short) 2);
        exif.putShort((short) 0x010E).putShort((short) 2).putInt(place.length).putInt(8 + 2 + 2 * 12 + 4);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) 6)
                .putShort((short) 0);
        exif.putInt(0).put(place);
        return joined(
                java.util.Arrays.copyOf(jpeg, 2), exif.array(), java.util.Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /** A few hundred bytes that would be ten thousand million pixels. */
    static byte[] bomb() {
        ByteBuffer header = ByteBuffer.allocate(13);
        header.putInt(100_000).putInt(100_000).put((byte) 8).put((byte) 2).put(new byte[3]);
        return joined(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'},
                pngChunk("IHDR", header.array()),
                pngChunk("IDAT", new byte[64]),
                pngChunk("IEND", new byte[0]));
    }

    private static byte[] pngChunk(String type, byte[] content) {
        byte[] named = joined(type.getBytes(StandardCharsets.US_ASCII), content);
        CRC32 sum = new CRC32();
        sum.update(named);
        return joined(number(content.length), named, number((int) sum.getValue()));
    }

    /** With the place where it was recorded, in the box in which phones write it. */
    static byte[] mp4(int width, int height, int seconds) {
        byte[] header = new byte[100];
        ByteBuffer.wrap(header).putInt(12, 1000).putInt(16, seconds * 1000);
        byte[] track = new byte[84];
        ByteBuffer.wrap(track).putInt(76, width << 16).putInt(80, height << 16);
        byte[] place = box("udta", box("\u00A9xyz", PLACE.getBytes(StandardCharsets.US_ASCII)));
        byte[] left = box("free", PLACE.getBytes(StandardCharsets.US_ASCII));
        return joined(
                box("ftyp", "isom\0\0\0\0isom".getBytes(StandardCharsets.US_ASCII)),
                box("moov", joined(box("mvhd", header), box("trak", box("tkhd", track)), place, left)),
                box("mdat", new byte[200]));
    }

    static byte[] box(String type, byte[] content) {
        return joined(number(content.length + 8), type.getBytes(StandardCharsets.ISO_8859_1), content);
    }

    /** As a browser records it: segment and clusters of open size. */
    static byte[] webmSound() {
        return joined(
                element(0x1A45DFA3, element(0x4282, "webm".getBytes(StandardCharsets.US_ASCII))),
                open(0x18538067),
                element(
                        0x1549A966,
                        joined(element(0x2AD7B1, new byte[] {0x0F, 0x42, 0x40}), element(0x4489, floating(4200)))),
                element(0x1654AE6B, element(0xAE, element(0x83, new byte[] {2}))),
                element(0x1254C367, PLACE.getBytes(StandardCharsets.US_ASCII)),
                open(0x1F43B675),
                element(0xE7, new byte[] {0}),
                element(0xA3, new byte[50]),
                open(0x1F43B675),
                element(0xE7, new byte[] {9}),
                element(0xA3, new byte[50]));
    }

    static byte[] webmVideo(int width, int height, byte[]... more) {
        byte[] video = joined(element(0xB0, shorter(width)), element(0xBA, shorter(height)));
        byte[] segment = joined(element(0x1654AE6B, element(0xAE, element(0xE0, video))), joined(more));
        return joined(
                element(0x1A45DFA3, element(0x4282, "webm".getBytes(StandardCharsets.US_ASCII))),
                element(0x18538067, segment));
    }

    static byte[] attachedFile() {
        return element(0x1941A469, zip());
    }

    private static byte[] element(int id, byte[] content) {
        return joined(
                trimmed(id), new byte[] {0x08}, java.util.Arrays.copyOfRange(number(content.length), 0, 4), content);
    }

    private static byte[] open(int id) {
        return joined(trimmed(id), new byte[] {0x01, -1, -1, -1, -1, -1, -1, -1});
    }

    private static byte[] trimmed(int id) {
        int length = (Integer.SIZE - Integer.numberOfLeadingZeros(id) + 7) / 8;
        return java.util.Arrays.copyOfRange(number(id), 4 - length, 4);
    }

    private static byte[] floating(double value) {
        return ByteBuffer.allocate(8).putDouble(value).array();
    }

    private static byte[] shorter(int value) {
        return ByteBuffer.allocate(2).putShort((short) value).array();
    }

    /** Pages of one packet each; the last one tells how long it plays. */
    public static byte[] ogg(int seconds) {
        return joined(
                oggPage(0, "OpusHead\u0001\u0001".getBytes(StandardCharsets.ISO_8859_1)),
                oggPage(0, opusTags()),
                oggPage(seconds * 48_000L, new byte[120]));
    }

    /** The first page of another stream. */
    static byte[] oggBegin(int serial) {
        byte[] page = oggPage(0, "OpusHead\u0001\u0001".getBytes(StandardCharsets.ISO_8859_1));
        page[5] = 2;
        page[14] = (byte) serial;
        return page;
    }

    /** The maker, and one comment. */
    private static byte[] opusTags() {
        byte[] place = ("LOCATION=" + PLACE).getBytes(StandardCharsets.US_ASCII);
        ByteBuffer tags = ByteBuffer.allocate(8 + 4 + 5 + 4 + 4 + place.length).order(ByteOrder.LITTLE_ENDIAN);
        tags.put("OpusTags".getBytes(StandardCharsets.US_ASCII))
                .putInt(5)
                .put("phone".getBytes(StandardCharsets.US_ASCII))
                .putInt(1)
                .putInt(place.length)
                .put(place);
        return tags.array();
    }

    private static byte[] oggPage(long granule, byte[] packet) {
        ByteBuffer page = ByteBuffer.allocate(28 + packet.length).order(ByteOrder.LITTLE_ENDIAN);
        page.put("OggS".getBytes(StandardCharsets.US_ASCII))
                .put((byte) 0)
                .put((byte) 0)
                .putLong(granule);
        page.putInt(1)
                .putInt(0)
                .putInt(0)
                .put((byte) 1)
                .put((byte) packet.length)
                .put(packet);
        return page.array();
    }

    static byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(new DataOutputStream(bytes))) {
            zip.putNextEntry(new ZipEntry("script.html"));
            zip.write("<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }

    private static byte[] number(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
    }
}
