package org.sangathan.platform.pdf;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.Point2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A font that is shaped by the JDK's own HarfBuzz, which knows where a matra goes and what joins with what. */
final class Typeface {
    static final Typeface REGULAR = new Typeface("NotoSansDevanagari-Regular.ttf");
    static final Typeface BOLD = new Typeface("NotoSansDevanagari-Bold.ttf");

    private static final float THOUSANDTHS = 1000;
    private static final FontRenderContext UNHINTED = new FontRenderContext(null, true, true);
    /** The JDK says with these that a character is drawn by no glyph of its own. */
    private static final int FIRST_INVISIBLE = 0xFFFE;

    private final byte[] file;
    private final Font font;

    private Typeface(String name) {
        try (InputStream in = Typeface.class.getResourceAsStream("/fonts/" + name)) {
            if (in == null) {
                throw new IllegalStateException("font missing: " + name);
            }
            file = in.readAllBytes();
            font = load(file).deriveFont(THOUSANDTHS);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private static Font load(byte[] file) throws IOException {
        try {
            return read(file);
        } catch (IOException | RuntimeException | InternalError noFontconfig) {
            // a server without fontconfig: the JDK then wants a list of the machine's fonts, and an empty one will do
            Path list = Files.createTempFile("sangathan-fonts", ".properties");
            Files.writeString(list, "version=1\nsequence.allfonts=default\n");
            list.toFile().deleteOnExit();
            System.setProperty("sun.awt.fontconfig", list.toString());
            return read(file);
        }
    }

    private static Font read(byte[] file) throws IOException {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file));
        } catch (FontFormatException damaged) {
            throw new IOException(damaged);
        }
    }

    static Typeface of(TextStyle style) {
        return style.bold() ? BOLD : REGULAR;
    }

    InputStream open() {
        return new ByteArrayInputStream(file);
    }

    ShapedText shape(String text) {
        char[] characters = text.toCharArray();
        GlyphVector vector =
                font.layoutGlyphVector(UNHINTED, characters, 0, characters.length, Font.LAYOUT_LEFT_TO_RIGHT);
        int count = vector.getNumGlyphs();
        int[] glyphs = new int[count];
        float[] x = new float[count];
        float[] y = new float[count];
        int drawn = 0;
        for (int i = 0; i < count; i++) {
            int glyph = vector.getGlyphCode(i);
            if (glyph >= FIRST_INVISIBLE) {
                continue;
            }
            Point2D place = vector.getGlyphPosition(i);
            glyphs[drawn] = glyph;
            x[drawn] = (float) place.getX();
            y[drawn] = (float) -place.getY();
            drawn++;
        }
        return new ShapedText(
                text, Arrays.copyOf(glyphs, drawn), Arrays.copyOf(x, drawn), Arrays.copyOf(y, drawn), (float)
                        vector.getGlyphPosition(count).getX());
    }
}
