package org.sangathan.network.textrules;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Compares a text with a rule's words or expression, without regard to case, width and invisible signs. An expression gets so
 * many looks at the text and no more: one that would take for ever is refused when it is made, and matches nothing here.
 */
final class TextMatch {
    static final int MOST_LOOKS = 400_000;
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\u034f\\u115f\\u1160\\u3164]");
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private final Pattern pattern;

    /** @throws PatternSyntaxException where the expression is none */
    TextMatch(String words, boolean regex) {
        pattern = Pattern.compile(
                regex ? words : "(?<![\\p{L}\\p{M}\\p{N}])" + Pattern.quote(plain(words)) + "(?![\\p{L}\\p{M}\\p{N}])",
                FLAGS);
    }

    static String plain(String text) {
        // the joiners within Devanagari are invisible too; with or without them it is the same word
        return INVISIBLE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /** @param text as {@link #plain} gives it */
    boolean isIn(String text) {
        try {
            return pattern.matcher(new Counted(text, new int[1])).find();
        } catch (TooManyLooks | StackOverflowError endless) {
            return false;
        }
    }

    /** Does it come to an end, whatever the text? */
    boolean ends() {
        // the letters of the expression itself are what it can go astray with
        return IntStream.concat(
                        "aक1 .".codePoints(),
                        pattern.pattern().codePoints().distinct().limit(30))
                .mapToObj(Character::toString)
                .flatMap(sign ->
                        Stream.of(sign.repeat(1_000), sign.repeat(999) + "\u0001", (sign + " ").repeat(500) + "\u0001"))
                .allMatch(this::endsIn);
    }

    private boolean endsIn(String hard) {
        try {
            pattern.matcher(new Counted(hard, new int[1])).find();
            return true;
        } catch (TooManyLooks | StackOverflowError endless) {
            return false;
        }
    }

    private static final class TooManyLooks extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManyLooks() {
            super(null, null, false, false);
        }
    }

    /** A text that counts how often it is looked at; parts of it count together. */
    private record Counted(String text, int[] looks) implements CharSequence {
        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (++looks[0] > MOST_LOOKS) {
                throw new TooManyLooks();
            }
            return text.charAt(index);
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
