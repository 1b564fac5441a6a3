package org.sangathan.platform.pdf;

import java.io.IOException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A typeface within one document, which embeds only the glyphs that were drawn. */
final class PdfFont {
    private static final HexFormat HEX = HexFormat.of();

    private final PDType0Font font;
    private final TrueTypeFont metrics;
    private final Set<Integer> drawn = new HashSet<>();

    PdfFont(PDDocument document, Typeface typeface) throws IOException {
        metrics = new TTFParser().parse(new RandomAccessReadBuffer(typeface.open()));
        font = PDType0Font.load(document, metrics, true);
        document.registerTrueTypeFontForClosing(metrics);
    }

    PDType0Font font() {
        return font;
    }

    /** PDF operators that show the glyphs one after the other, each moved to where shaping put it. */
    String show(ShapedText shaped, float size) throws IOException {
        StringBuilder operators = new StringBuilder();
        float pen = 0;
        float rise = 0;
        StringBuilder run = new StringBuilder();
        for (int i = 0; i < shaped.glyphs().length; i++) {
            int glyph = shaped.glyphs()[i];
            drawn.add(glyph);
            if (shaped.y()[i] != rise) {
                flush(run, operators);
                rise = shaped.y()[i];
                operators.append(number(rise * size / 1000)).append(" Ts ");
            }
            float move = pen - shaped.x()[i];
            if (Math.abs(move) > 0.01f) {
                run.append(number(move)).append(' ');
            }
            run.append('<').append(HEX.toHexDigits((short) glyph)).append("> ");
            pen = shaped.x()[i] + width(glyph);
        }
        if (Math.abs(pen - shaped.width()) > 0.01f) {
            run.append(number(pen - shaped.width())).append(' ');
        }
        flush(run, operators);
        if (rise != 0) {
            operators.append("0 Ts ");
        }
        return operators.toString();
    }

    private static void flush(StringBuilder run, StringBuilder operators) {
        if (!run.isEmpty()) {
            operators.append('[').append(run).append("] TJ ");
            run.setLength(0);
        }
    }

    /** In thousandths, rounded as the document's table of widths is. */
    private float width(int glyph) throws IOException {
        return Math.round(metrics.getAdvanceWidth(glyph) * 1000f / metrics.getUnitsPerEm());
    }

    static String number(float value) {
        long hundredths = Math.round(value * 100.0);
        if (hundredths % 100 == 0) {
            return Long.toString(hundredths / 100);
        }
        String sign = hundredths < 0 ? "-" : "";
        long rest = Math.abs(hundredths % 100);
        return sign + Math.abs(hundredths / 100) + (rest < 10 ? ".0" : ".") + rest;
    }

    void embed() throws IOException {
        font.addGlyphsToSubset(drawn);
        font.subset();
    }
}
