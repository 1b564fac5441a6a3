package org.sangathan.platform.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** One page: operators are collected and packed when it is finished. Points, from the bottom left. */
final class PdfPage {
    private final PDPage page;
    private final StringBuilder operators = new StringBuilder();

    PdfPage(PDDocument document, PDRectangle size, PdfFont regular, PdfFont bold) {
        page = new PDPage(size);
        PDResources resources = new PDResources();
        resources.put(COSName.getPDFName("R"), regular.font());
        resources.put(COSName.getPDFName("B"), bold.font());
        page.setResources(resources);
        document.addPage(page);
    }

    /** The words as a reader copies and searches them go along: glyphs alone cannot say them. */
    void text(Lines.Line line, TextStyle style, PdfFont font, float x, float y) throws IOException {
        if (line.words().isEmpty()) {
            return;
        }
        operators.append("/Span <</ActualText <").append(utf16(line.text())).append(">>> BDC BT /");
        operators.append(style.bold() ? 'B' : 'R').append(' ').append(PdfFont.number(style.size()));
        operators.append(" Tf 1 0 0 1 ").append(PdfFont.number(x)).append(' ').append(PdfFont.number(y));
        operators.append(" Tm ");
        for (ShapedText word : line.words()) {
            operators.append(font.show(word, style.size()));
        }
        operators.append("ET EMC\n");
    }

    private static String utf16(String text) {
        return "FEFF" + HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
    }

    void rule(float x, float y, float width, float thickness, float grey) {
        operators.append(PdfFont.number(grey)).append(" g ");
        box(x, y, width, thickness);
        operators.append("f 0 g\n");
    }

    void frame(float x, float y, float width, float height) {
        operators.append("0.5 w 0.5 G ");
        box(x, y, width, height);
        operators.append("S 0 G\n");
    }

    private void box(float x, float y, float width, float height) {
        for (float each : List.of(x, y, width, height)) {
            operators.append(PdfFont.number(each)).append(' ');
        }
        operators.append("re ");
    }

    /** @param squares by row from the top, true where dark */
    void squares(boolean[][] squares, float x, float y, float size) {
        float side = size / squares.length;
        operators.append("q ").append(transform(side, x, y)).append("0 g\n");
        for (int row = 0; row < squares.length; row++) {
            for (int column = 0; column < squares[row].length; column++) {
                if (squares[row][column]) {
                    operators
                            .append(column)
                            .append(' ')
                            .append(squares.length - 1 - row)
                            .append(" 1 1 re\n");
                }
            }
        }
        operators.append("f Q\n");
    }

    private static String transform(float scale, float x, float y) {
        return "%s 0 0 %s %s %s cm ".formatted(precise(scale), precise(scale), precise(x), precise(y));
    }

    private static String precise(float value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    void picture(PDImageXObject picture, float x, float y, float width, float height) {
        String name = page.getResources().add(picture).getName();
        operators
                .append("q ")
                .append(precise(width))
                .append(" 0 0 ")
                .append(precise(height))
                .append(' ');
        operators
                .append(precise(x))
                .append(' ')
                .append(precise(y))
                .append(" cm /")
                .append(name)
                .append(" Do Q\n");
    }

    /** Packs what was drawn since the last call and adds it to the page. */
    void finish(PDDocument document) throws IOException {
        List<PDStream> contents = new ArrayList<>();
        page.getContentStreams().forEachRemaining(contents::add);
        PDStream packed = new PDStream(document);
        try (OutputStream out = packed.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(operators.toString().getBytes(StandardCharsets.US_ASCII));
        }
        operators.setLength(0);
        contents.add(packed);
        page.setContents(contents);
    }
}
