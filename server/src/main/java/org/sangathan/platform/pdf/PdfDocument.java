package org.sangathan.platform.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.sangathan.platform.QrCode;

/**
 * A document of A4 pages, written from top to bottom; pages end by themselves. Any text may be handed in: it is drawn,
 * never interpreted. Text can be searched and copied.
 *
 * <p>Characters that the font does not have (other scripts than Devanagari and Latin) are drawn as an empty box.
 */
public final class PdfDocument implements AutoCloseable {
    private static final float POINTS_PER_MM = 72 / 25.4f;
    private static final float MARGIN = 20 * POINTS_PER_MM;
    private static final float FOOT = 12 * POINTS_PER_MM;
    private static final float GAP = 3 * POINTS_PER_MM;
    private static final float BASELINE = 0.72f;

    private final PDDocument document = new PDDocument();
    private final Lines lines = new Lines();
    private final PdfFont regular;
    private final PdfFont bold;
    private final PageFooter footer;
    private final List<PdfPage> part = new ArrayList<>();
    private PdfPage page;
    private float y;

    /** The line at the foot of each page. */
    @FunctionalInterface
    public interface PageFooter {
        /** @param pages of this part of the document */
        String text(int page, int pages);
    }

    /** @param language "hi" or "en": in what it is mostly written, for programs that read aloud */
    public PdfDocument(String title, String language, PageFooter footer) {
        this.footer = footer;
        try {
            regular = new PdfFont(document, Typeface.REGULAR);
            bold = new PdfFont(document, Typeface.BOLD);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(title);
        document.setDocumentInformation(information);
        document.getDocumentCatalog().setLanguage(language);
        page = addPage();
    }

    private PdfPage addPage() {
        page = new PdfPage(document, PDRectangle.A4, regular, bold);
        part.add(page);
        y = PDRectangle.A4.getHeight() - MARGIN;
        return page;
    }

    private static float width() {
        return PDRectangle.A4.getWidth() - 2 * MARGIN;
    }

    /** Ends a part, such as one letter of many: the next begins on a page of its own, counted from 1 again. */
    public PdfDocument nextPart() {
        finishPart();
        page = addPage();
        return this;
    }

    public PdfDocument nextPage() {
        page = addPage();
        return this;
    }

    public PdfDocument title(String text) {
        return text(text, TextStyle.TITLE, Align.CENTRE).space(2);
    }

    public PdfDocument heading(String text) {
        space(3);
        keep(TextStyle.HEADING.lineHeight() + 3 * TextStyle.BODY.lineHeight());
        return text(text, TextStyle.HEADING, Align.LEFT).space(1);
    }

    public PdfDocument paragraph(String text) {
        return text(text, TextStyle.BODY, Align.LEFT).space(2);
    }

    /** Without the space that follows a paragraph; a line break in it stays one. */
    public PdfDocument text(String text, TextStyle style, Align align) {
        for (Lines.Line line : lines.of(text, style, width())) {
            keep(style.lineHeight());
            y -= style.lineHeight();
            draw(line, style, MARGIN + align.indent(width() - line.width()), y);
        }
        return this;
    }

    /** One line with a text at each margin. */
    public PdfDocument pair(String left, String right) {
        keep(TextStyle.BODY.lineHeight());
        y -= TextStyle.BODY.lineHeight();
        draw(lines.of(left, TextStyle.BODY, width()).getFirst(), TextStyle.BODY, MARGIN, y);
        Lines.Line end = lines.of(right, TextStyle.BODY, width()).getFirst();
        draw(end, TextStyle.BODY, MARGIN + width() - end.width(), y);
        return this;
    }

    /** Begins a page when less than this is left, so that what follows stands together. */
    public PdfDocument keepTogether(float millimetres) {
        keep(millimetres * POINTS_PER_MM);
        return this;
    }

    /** A line of a table of two columns: what it is, and its value. */
    public record Fact(String name, String value) {}

    public PdfDocument facts(List<Fact> facts) {
        for (Fact fact : facts) {
            row(List.of(fact.name(), fact.value()), List.of(36, 64), TextStyle.BODY);
            rule();
        }
        return space(2);
    }

    /** @param shares of the columns in the width, in percent */
    public PdfDocument table(List<String> headings, List<Integer> shares, List<List<String>> rows) {
        row(headings, shares, TextStyle.STRONG);
        rule();
        for (List<String> row : rows) {
            row(row, shares, TextStyle.BODY);
            rule();
        }
        return space(2);
    }

    private void row(List<String> cells, List<Integer> shares, TextStyle style) {
        List<List<Lines.Line>> columns = new ArrayList<>();
        int most = 0;
        for (int i = 0; i < cells.size(); i++) {
            List<Lines.Line> column = lines.of(cells.get(i), style, width() * shares.get(i) / 100 - GAP);
            columns.add(column);
            most = Math.max(most, column.size());
        }
        for (int number = 0; number < most; number++) {
            keep(style.lineHeight());
            y -= style.lineHeight();
            float x = MARGIN;
            for (int i = 0; i < columns.size(); i++) {
                if (number < columns.get(i).size()) {
                    draw(columns.get(i).get(number), style, x, y);
                }
                x += width() * shares.get(i) / 100;
            }
        }
    }

    public PdfDocument rule() {
        keep(GAP);
        page.rule(MARGIN, y - 2, width(), 0.5f, 0.6f);
        y -= 4;
        return this;
    }

    public PdfDocument space(float millimetres) {
        y -= millimetres * POINTS_PER_MM;
        return this;
    }

    /**
     * A QR code with words to its right.
     *
     * @param side of the code with its quiet zone, in millimetres
     */
    public PdfDocument qr(String content, float side, List<String> words) {
        float size = side * POINTS_PER_MM;
        keep(size);
        page.squares(QrCode.squares(content), MARGIN, y - size, size);
        float line = y - GAP;
        for (String each : words) {
            for (Lines.Line words1 : lines.of(each, TextStyle.SMALL, width() - size - GAP)) {
                line -= TextStyle.SMALL.lineHeight();
                draw(words1, TextStyle.SMALL, MARGIN + size + GAP, line);
            }
        }
        y = Math.min(y - size, line);
        return this;
    }

    /**
     * A picture between the margins.
     *
     * @param file PNG or JPEG
     * @param height in millimetres; the width follows, up to the margins
     */
    public PdfDocument picture(byte[] file, float height, Align align) {
        try {
            PDImageXObject picture = PDImageXObject.createFromByteArray(document, file, "picture");
            float scale = Math.min(height * POINTS_PER_MM / picture.getHeight(), width() / picture.getWidth());
            float wide = picture.getWidth() * scale;
            float high = picture.getHeight() * scale;
            keep(high);
            page.picture(picture, MARGIN + align.indent(width() - wide), y - high, wide, high);
            y -= high;
            return this;
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    /** Begins a page when less than this is left on the present one. */
    private void keep(float points) {
        if (y - points < MARGIN) {
            page = addPage();
        }
    }

    private void draw(Lines.Line line, TextStyle style, float x, float top) {
        try {
            float base = top + style.lineHeight() * (1 - BASELINE);
            page.text(line, style, style.bold() ? bold : regular, x, base);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private void finishPart() {
        try {
            for (int i = 0; i < part.size(); i++) {
                page = part.get(i);
                List<Lines.Line> foot = lines.of(footer.text(i + 1, part.size()), TextStyle.SMALL, width());
                Lines.Line line = foot.getFirst();
                draw(line, TextStyle.SMALL, MARGIN + Align.CENTRE.indent(width() - line.width()), FOOT);
                page.finish(document);
            }
            part.clear();
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    /** Once, at the end. */
    public void writeTo(OutputStream out) throws IOException {
        finishPart();
        regular.embed();
        bold.embed();
        document.save(out);
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException nothingToSave) {
            throw new UncheckedIOException(nothingToSave);
        }
    }
}
