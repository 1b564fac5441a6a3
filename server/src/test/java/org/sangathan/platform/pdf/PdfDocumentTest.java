package org.sangathan.platform.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PdfDocumentTest {
    private static final int NOT_DEFINED = 0;
    private static final int DOTTED_CIRCLE = Typeface.REGULAR.shape("\u25CC").glyphs()[0];
    private static final int VIRAMA = Typeface.REGULAR.shape("\u25CC\u094D").glyphs()[1];

    /** The glyphs that HarfBuzz's own hb-shape gives for this font file. */
    @ParameterizedTest
    @CsvSource({
        "क्षत्रिय, 90 542 304 81",
        "नियुक्ति, 542 75 81 34 552 232 71",
        "श्रीमती, 317 33 80 71 33",
        "द्विवेदी, 543 452 84 40 73 33",
        "ट्रस्ट, 66 505 256 66",
        "ज्ञानेंद्र, 91 31 75 509 306",
        "कार्यकर्ता, 56 31 81 503 56 71 31 503",
        "हिन्दी, 541 88 245 73 33",
        "र्दि, 586 73 759",
        "शृंगार, 494 100 58 31 82",
        "द्ध, 445",
        "ह्म, 470",
        "राष्ट्रीय, 82 31 464 505 33 81"
    })
    void joins_what_is_written_joined(String word, String glyphs) {
        ShapedText shaped = Typeface.REGULAR.shape(word);

        assertThat(Arrays.stream(shaped.glyphs()).mapToObj(Integer::toString).collect(Collectors.joining(" ")))
                .isEqualTo(glyphs);
        assertThat(shaped.has(NOT_DEFINED)).isFalse();
        assertThat(shaped.has(DOTTED_CIRCLE)).isFalse();
        assertThat(shaped.has(VIRAMA)).as("a visible virama").isFalse();
    }

    @Test
    void puts_the_short_i_before_its_consonant() {
        assertThat(Typeface.REGULAR.shape("हि").glyphs()[1])
                .isEqualTo(Typeface.REGULAR.shape("ह").glyphs()[0]);
    }

    @Test
    void keeps_a_virama_that_is_written_to_be_seen() {
        assertThat(Typeface.REGULAR.shape("उत्तर्").has(VIRAMA)).isTrue();
    }

    @Test
    void sets_latin_and_devanagari_in_one_line() {
        assertThat(Typeface.BOLD
                        .shape("बूथ 123, Ramesh Kumar शर्मा, 22-11-2026, १२३")
                        .has(NOT_DEFINED))
                .isFalse();
    }

    @Test
    void draws_the_shaped_glyphs_and_nothing_else() throws IOException {
        int joined = ink("क्षत्रिय");
        int apart = ink("क्\u200Cषत्\u200Cरिय");

        assertThat(joined).isPositive();
        assertThat(apart - joined)
                .as("two viramas and two whole consonants are wider")
                .isGreaterThan(10);
    }

    /** Columns of a rendered page that have ink. */
    private static int ink(String text) throws IOException {
        BufferedImage image = render(pdf(text, 1)).getFirst();
        int columns = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight() / 2; y++) {
                if ((image.getRGB(x, y) & 255) < 128) {
                    columns++;
                    break;
                }
            }
        }
        return columns;
    }

    @Test
    void can_be_searched_and_copied() throws IOException {
        String text = "श्रीमती द्विवेदी, बूथ 12 (Bilaspur)";

        assertThat(actualTexts(pdf(text, 1))).contains(text);
    }

    @Test
    void draws_text_that_looks_like_operators() throws IOException {
        String text = "</ActualText> ET ) Tj <x> & % {{name}} \\ \u0007";

        assertThat(actualTexts(pdf(text, 1))).contains(text.substring(0, text.length() - 1));
    }

    @Test
    void cuts_a_word_that_is_wider_than_the_page() {
        List<Lines.Line> lines = new Lines().of("कार्यकर्ता".repeat(40), TextStyle.BODY, 300);

        assertThat(lines)
                .hasSizeGreaterThan(3)
                .allSatisfy(line -> assertThat(line.width()).isBetween(1f, 300f));
    }

    @Test
    void counts_the_pages_of_each_part() throws IOException {
        byte[] file = pdf("एक पंक्ति\n".repeat(60), 2);

        assertThat(actualTexts(file)).contains("1/2", "2/2").doesNotContain("3/2", "3/4");
        try (PDDocument document = Loader.loadPDF(file)) {
            assertThat(document.getNumberOfPages()).isEqualTo(4);
        }
    }

    @Test
    void embeds_no_more_than_it_draws() throws IOException {
        assertThat(pdf("नियुक्ति पत्र", 1).length).isLessThan(40_000);
    }

    private static byte[] pdf(String text, int parts) throws IOException {
        try (PdfDocument pdf = new PdfDocument("जाँच", "hi", (page, pages) -> page + "/" + pages)) {
            for (int i = 0; i < parts; i++) {
                if (i > 0) {
                    pdf.nextPart();
                }
                pdf.paragraph(text);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.writeTo(out);
            return out.toByteArray();
        }
    }

    private static List<String> actualTexts(byte[] file) throws IOException {
        List<String> texts = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(file)) {
            for (var page : document.getPages()) {
                String operators = new String(page.getContents().readAllBytes(), StandardCharsets.US_ASCII);
                Matcher matcher =
                        Pattern.compile("/ActualText <FEFF([0-9a-f]*)>").matcher(operators);
                while (matcher.find()) {
                    texts.add(new String(HexFormat.of().parseHex(matcher.group(1)), StandardCharsets.UTF_16BE));
                }
            }
        }
        return texts;
    }

    private static List<BufferedImage> render(byte[] file) throws IOException {
        List<BufferedImage> images = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(file)) {
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                images.add(new PDFRenderer(document).renderImageWithDPI(i, 144));
            }
        }
        return images;
    }
}
