package org.sangathan.demonstration.conversation;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import javax.imageio.ImageIO;

/** Pictures that people of the made-up world send along: a poster, a morning at the pond, a bar chart. */
final class DrawPicture {
    private static final int WIDTH = 1200;
    private static final int HEIGHT = 800;
    private static final Color PAPER = new Color(0xfff7e6);
    private static final Color INK = new Color(0x7a1f2b);
    private static final Color LEAF = new Color(0x2f7d4f);

    private DrawPicture() {}

    interface Scene {
        void draw(Graphics2D pen);
    }

    static InputStream of(Scene scene) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        scene.draw(pen);
        pen.dispose();
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "jpeg", bytes);
            return new ByteArrayInputStream(bytes.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static void poster(Graphics2D pen) {
        pen.setColor(PAPER);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(INK);
        pen.fillRect(0, 0, WIDTH, 170);
        pen.fillOval(900, 330, 180, 180);
        pen.fillPolygon(new int[] {905, 990, 1075}, new int[] {400, 230, 400}, 3);
        pen.setColor(PAPER);
        pen.setFont(font(84));
        pen.drawString("रक्तदान शिविर", 70, 115);
        pen.setColor(INK);
        pen.setFont(font(60));
        pen.drawString("रविवार, सुबह 9 से 1 बजे", 70, 310);
        pen.drawString("प्राथमिक विद्यालय", 70, 420);
        pen.setFont(font(44));
        pen.drawString("18 से 65 वर्ष के स्वस्थ लोग आएँ", 70, 620);
    }

    static void pond(Graphics2D pen) {
        pen.setPaint(new GradientPaint(0, 0, new Color(0xf6b26b), 0, 430, new Color(0xfde9c9)));
        pen.fillRect(0, 0, WIDTH, 430);
        pen.setColor(new Color(0xffd34d));
        pen.fillOval(820, 150, 150, 150);
        pen.setColor(LEAF);
        pen.fillOval(-160, 300, 760, 300);
        pen.fillOval(500, 340, 900, 260);
        pen.setPaint(new GradientPaint(0, 430, new Color(0x5aa2c8), 0, HEIGHT, new Color(0x1f5f86)));
        pen.fillRect(0, 560, WIDTH, HEIGHT - 560);
        pen.fillOval(-100, 480, 1400, 300);
        for (int person = 0; person < 6; person++) {
            int x = 150 + person * 160;
            pen.setColor(person % 2 == 0 ? INK : new Color(0x35408a));
            pen.fillRoundRect(x, 470, 46, 100, 30, 30);
            pen.setColor(new Color(0x6d4327));
            pen.fillOval(x + 4, 430, 38, 38);
        }
    }

    static void chart(Graphics2D pen) {
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(INK);
        pen.setFont(font(54));
        pen.drawString("इस महीने के नए सदस्य", 60, 90);
        pen.setFont(font(36));
        int[] weeks = {140, 220, 310, 480};
        for (int week = 0; week < weeks.length; week++) {
            int x = 120 + week * 270;
            pen.setColor(week == weeks.length - 1 ? INK : LEAF);
            pen.fillRect(x, 690 - weeks[week], 170, weeks[week]);
            pen.drawString(Integer.toString(weeks[week] / 10), x + 60, 670 - weeks[week]);
            pen.drawString("सप्ताह " + (week + 1), x + 15, 750);
        }
    }

    private static Font font(float size) {
        try (InputStream file = DrawPicture.class.getResourceAsStream("/fonts/NotoSansDevanagari-Regular.ttf")) {
            return Font.createFont(Font.TRUETYPE_FONT, Objects.requireNonNull(file))
                    .deriveFont(size);
        } catch (IOException | FontFormatException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
