package org.sangathan.people.rights;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.sangathan.people.rights.MyData.DataCategory;
import org.sangathan.people.rights.MyData.DataCopy;
import org.sangathan.people.rights.MyData.DataValue;
import org.sangathan.platform.Settings;
import org.sangathan.platform.Words;
import org.sangathan.platform.pdf.PdfDocument;
import org.sangathan.platform.pdf.PdfDocument.Fact;
import org.springframework.stereotype.Component;

/** A member's data as a document to read, in one language. */
@Component
class MyDataPdf {
    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    /** So that the document of somebody who looked at thousands stays one that opens; data.json has all. */
    static final int ROWS_EACH = 500;

    private final Words words;
    private final Settings settings;

    MyDataPdf(Words words, Settings settings) {
        this.words = words;
        this.settings = settings;
    }

    byte[] of(DataCopy data) {
        String language = data.language();
        String organisation = language.equals("hi") ? settings.nameHi() : settings.nameEn();
        String title = words.in(language, "held.title");
        try (PdfDocument document = new PdfDocument(
                        title, language, (page, pages) -> organisation + " · " + title + " · " + page + "/" + pages);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            String when = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.of(language))
                    .format(data.madeAt().atZone(INDIA));
            document.title(title).paragraph(data.name()).paragraph(words.in(language, "held.made", organisation, when));
            data.categories().forEach(category -> write(document, category, language));
            document.writeTo(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void write(PdfDocument document, DataCategory category, String language) {
        document.heading(category.title())
                .facts(List.of(
                        new Fact(words.in(language, "held.label.why"), category.why()),
                        new Fact(words.in(language, "held.label.ground"), category.groundWords()),
                        new Fact(words.in(language, "held.label.until"), category.until())));
        String kept = category.kept();
        if (kept != null) {
            document.paragraph(words.in(language, "held.label.kept") + ": " + kept);
        }
        if (category.rows().isEmpty()) {
            document.paragraph(words.in(language, "held.nothing"));
        }
        for (List<DataValue> row : category.rows()) {
            document.facts(row.stream()
                    .map(value -> new Fact(value.label(), value.text()))
                    .toList());
        }
        if (category.count() > category.rows().size()) {
            document.paragraph(words.in(
                    language, "held.more", category.count() - category.rows().size()));
        }
    }
}
