package org.sangathan.appointments.letters;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the text of a letter may stand in for, written as {@code {name}}. */
enum Placeholder {
    NAME(true),
    POST(true),
    UNIT(true),
    /** The units above, up to the district. */
    PLACE(false),
    DATE(false),
    NUMBER(false),
    TERM_END(false),
    ORGANISATION(false),
    SIGNER(false),
    SIGNER_POST(false);

    static final Pattern WRITTEN = Pattern.compile("\\{([^{}]*)}");

    private final boolean needed;

    Placeholder(boolean needed) {
        this.needed = needed;
    }

    boolean isNeeded() {
        return needed;
    }

    String written() {
        return "{" + name().toLowerCase(Locale.ROOT) + "}";
    }

    static Optional<Placeholder> find(String written) {
        return Arrays.stream(values())
                .filter(each -> each.written().equals(written))
                .findFirst();
    }

    /** What is put in is never looked through for placeholders again. */
    static String fill(String text, Map<Placeholder, String> values) {
        Matcher matcher = WRITTEN.matcher(text);
        return matcher.replaceAll(found -> Matcher.quoteReplacement(
                find(found.group()).map(each -> values.getOrDefault(each, "")).orElse(found.group())));
    }
}
