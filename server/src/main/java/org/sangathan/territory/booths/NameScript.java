package org.sangathan.territory.booths;

import java.util.Locale;
import java.util.regex.Pattern;

/** In what letters a booth's name reached us. It is stored as written; this tells how far it can be read. */
enum NameScript {
    LATIN,
    DEVANAGARI,
    /** Typed for the Kruti Dev font: Latin letters that only look like Hindi in that font. */
    KRUTIDEV,
    /** Devanagari from a PDF that lost conjuncts and vowel signs. */
    BROKEN;

    /** A vowel sign or virama cannot begin a word. */
    private static final Pattern STRAY_SIGN =
            Pattern.compile("(?<![\\u0900-\\u097f])[\\u0900-\\u0903\\u093a-\\u094f\\u0962\\u0963]");

    /** Signs inside words, the abbreviation dot 0 after a small letter, capitals inside words, frequent syllables. */
    private static final Pattern KRUTIDEV_TRAITS = Pattern.compile("[A-Za-z][;\\[\\]~|{}+@?`\\\\][A-Za-z]"
            + "|[;\\[~|{`][A-Za-z]|[a-z]0[A-Za-z ]|[b-z][A-Z][a-z]|izk|fo0|\\bVk|[a-z]s'k");

    /** @param fileSays value of the file's own script column, or empty */
    static NameScript of(String name, String fileSays) {
        String said = fileSays.toLowerCase(Locale.ROOT);
        if (name.chars().anyMatch(letter -> letter >= 0x0900 && letter <= 0x097f)) {
            return said.contains("lost") || STRAY_SIGN.matcher(name).find() ? BROKEN : DEVANAGARI;
        }
        return said.contains("kruti") || KRUTIDEV_TRAITS.matcher(name).find() ? KRUTIDEV : LATIN;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
