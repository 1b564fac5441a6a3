package org.sangathan.demonstration;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import javax.imageio.ImageIO;

/** A picture of a paper slip, as a phone would have taken it. */
final class DrawSlip {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 480;

    private DrawSlip() {}

    static byte[] jpeg(String name) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(0x8a7a66));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.rotate(Math.toRadians(-2), WIDTH / 2.0, HEIGHT / 2.0);
        pen.setColor(new Color(0xfbf7ec));
        pen.fillRect(50, 40, WIDTH - 100, HEIGHT - 80);
        pen.setColor(new Color(0x26324d));
        pen.setFont(font(34));
        pen.drawString("सदस्यता पर्ची (नमूना)", 90, 105);
        pen.setFont(font(28));
        pen.drawString("नाम: " + name, 90, 185);
        pen.drawString("जन्म वर्ष: 1974     बूथ: 1", 90, 245);
        pen.setStroke(new BasicStroke(2));
        pen.drawLine(90, 270, WIDTH - 90, 270);
        pen.drawString("हस्ताक्षर / अँगूठा", 90, 390);
        pen.setStroke(new BasicStroke(3));
        pen.drawArc(400, 330, 70, 60, 20, 250);
        pen.drawArc(455, 345, 90, 40, 160, 200);
        pen.drawArc(530, 335, 50, 50, 30, 220);
        pen.dispose();
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "jpeg", bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Font font(float size) {
        try (InputStream file = DrawSlip.class.getResourceAsStream("/fonts/NotoSansDevanagari-Regular.ttf")) {
            return Font.createFont(Font.TRUETYPE_FONT, Objects.requireNonNull(file))
                    .deriveFont(size);
        } catch (IOException | FontFormatException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
