package org.sangathan.canvass.forms;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Patterns that mean the same in Java and in a browser, and matching that ends: a pattern such as {@code (a+)+} can
 * take years over thirty letters, so looking at letters is counted.
 */
final class SafePattern {
    private static final int LOOKS_MOST = 200_000;
    /** No look-around, back references, possessive signs, classes by property, or sets within sets. */
    private static final Pattern PLAIN = Pattern.compile("""
            (?:\\\\[dDwWs.\\\\/()\\[\\]{}+*?^$|-]|\\((?:\\?:|(?!\\?))|[)|^$.]\
            |\\[\\^?(?:\\\\[dDwWs.\\\\/()\\[\\]{}+*?^$|-]|[^\\\\\\[\\]&])+]\
            |[*+?](?![*+])|\\{\\d{1,3}(?:,\\d{0,3})?}(?![*+])\
            |[^\\\\()\\[\\]{}*+?|^$.])*""");

    private SafePattern() {}

    static boolean isSafe(String pattern) {
        if (pattern.length() > 300 || !PLAIN.matcher(pattern).matches()) {
            return false;
        }
        try {
            Pattern.compile(pattern);
            return true;
        } catch (PatternSyntaxException unfinished) {
            return false;
        }
    }

    /** The whole text, as ODK does. False where matching would not end. */
    static boolean matches(String pattern, String text) {
        try {
            return Pattern.compile(pattern)
                    .matcher(new Counted(text, new int[1]))
                    .matches();
        } catch (TooManyLooks endless) {
            return false;
        }
    }

    private static final class TooManyLooks extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooManyLooks() {
            super(null, null, false, false);
        }
    }

    /** A text that counts how often somebody looks at a letter. */
    @SuppressWarnings("ArrayRecordComponent") // a counter, never compared
    private record Counted(String text, int[] looks) implements CharSequence {
        @Override
        public char charAt(int index) {
            if (++looks[0] > LOOKS_MOST) {
                throw new TooManyLooks();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Counted(text.substring(start, end), looks);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
