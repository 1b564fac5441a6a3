package org.sangathan.canvass.forms;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sangathan.canvass.forms.FormDefinition.Label;
import org.sangathan.canvass.forms.FormSheets.FormRow;
import org.sangathan.canvass.forms.FormSheets.FormSheet;

/** One sheet by its headings. A column that forms do not know is named, with each cell that would be lost. */
final class FormTable {
    private static final int TEXT_MOST = 1000;
    private static final Pattern LANGUAGE_CODE = Pattern.compile("\\(([a-z]{2})\\)\\s*$");
    private static final Pattern DEVANAGARI = Pattern.compile("\\p{IsDevanagari}");
    private static final Map<String, String> LANGUAGES = Map.of(
            "hindi", "hi", "हिन्दी", "hi", "हिंदी", "hi", "hi", "hi", "english", "en", "en", "en", "अंग्रेज़ी", "en");
    private static final Map<String, String> ALIASES = Map.of(
            "list name", "list_name",
            "value", "name",
            "relevance", "relevant",
            "constraint message", "constraint_message",
            "required message", "required_message");

    private final FormSheet sheet;
    private final FormFaults faults;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, String> headings = new HashMap<>();
    private @Nullable String defaultLanguage;

    /**
     * @param plain columns with one text
     * @param translated columns with a text for each language
     */
    FormTable(FormSheet sheet, Set<String> plain, Set<String> translated, FormFaults faults) {
        this.sheet = sheet;
        this.faults = faults;
        List<String> written =
                sheet.rows().isEmpty() ? List.of() : sheet.rows().getFirst().cells();
        for (int place = 0; place < written.size(); place++) {
            if (!written.get(place).isBlank()) {
                take(written.get(place).strip(), place, plain, translated);
            }
        }
    }

    /** In which language texts without one are; by their letters where this is not said. */
    FormTable withDefaultLanguage(@Nullable String language) {
        defaultLanguage = language;
        return this;
    }

    List<FormRow> rows() {
        return sheet.rows().stream().skip(1).filter(row -> !row.isEmpty()).toList();
    }

    String name() {
        return sheet.name();
    }

    boolean has(String column) {
        return places.containsKey(column);
    }

    /** The heading as it is written, for whoever looks for the fault. */
    String heading(String column) {
        return headings.getOrDefault(column, column);
    }

    private void take(String heading, int place, Set<String> plain, Set<String> translated) {
        String[] parts = heading.toLowerCase(Locale.ROOT).split("\\s*::\\s*", 2);
        String column = ALIASES.getOrDefault(parts[0], parts[0]);
        String key = column;
        if (parts.length == 2 && translated.contains(column)) {
            String language = language(parts[1]);
            if (language == null) {
                refuseFilled(heading, place, FormFaultCode.LANGUAGE_UNSUPPORTED);
                return;
            }
            key = column + "::" + language;
        } else if (parts.length == 2 || !(plain.contains(column) || translated.contains(column))) {
            refuseFilled(heading, place, FormFaultCode.COLUMN_UNSUPPORTED);
            return;
        }
        if (places.putIfAbsent(key, place) != null) {
            faults.add(sheet.name(), 1, heading, FormFaultCode.COLUMN_TWICE, heading);
        }
        headings.putIfAbsent(key, heading);
        headings.putIfAbsent(column, heading);
    }

    static @Nullable String language(String written) {
        String plain = written.strip().toLowerCase(Locale.ROOT);
        Matcher code = LANGUAGE_CODE.matcher(plain);
        return LANGUAGES.get(code.find() ? code.group(1) : plain);
    }

    /** A text without a language, by its letters. */
    static Label byLetters(String text) {
        boolean hindi = DEVANAGARI.matcher(text).find();
        return new Label(hindi ? text : null, hindi || text.isEmpty() ? null : text);
    }

    private void refuseFilled(String heading, int place, FormFaultCode code) {
        List<FormRow> filled =
                rows().stream().filter(row -> !row.cell(place).isEmpty()).toList();
        filled.forEach(row -> faults.add(sheet.name(), row.number(), heading, code, row.cell(place)));
        if (filled.isEmpty()) {
            faults.add(sheet.name(), 1, heading, FormFaultCode.COLUMN_IGNORED, heading);
        }
    }

    String cell(FormRow row, String column) {
        Integer place = places.get(column);
        return place == null ? "" : row.cell(place);
    }

    /** The texts of a column in both languages; null where there is none. */
    @Nullable
    Label label(FormRow row, String column) {
        String hi = text(row, column + "::hi");
        String en = text(row, column + "::en");
        String other = text(row, column);
        if (other != null && (hi == null || en == null)) {
            Label guessed = switch (defaultLanguage) {
                case "hi" -> new Label(other, null);
                case "en" -> new Label(null, other);
                case null, default -> byLetters(other);
            };
            hi = hi == null ? guessed.hi() : hi;
            en = en == null ? guessed.en() : en;
        }
        Label label = new Label(hi, en);
        return label.missing() ? null : label;
    }

    private @Nullable String text(FormRow row, String key) {
        String text = cell(row, key);
        if (text.isEmpty()) {
            return null;
        }
        if (text.contains("${")) {
            fault(row, key, FormFaultCode.REFERENCE_IN_TEXT, text);
        }
        if (text.length() > TEXT_MOST) {
            fault(row, key, FormFaultCode.TOO_LONG, text);
        }
        return text;
    }

    void fault(FormRow row, String column, FormFaultCode code, String what) {
        faults.add(sheet.name(), row.number(), heading(column), code, what);
    }
}
