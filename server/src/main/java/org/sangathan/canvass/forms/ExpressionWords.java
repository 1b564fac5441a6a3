package org.sangathan.canvass.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts the text of an expression into its words. */
final class ExpressionWords {
    private static final Pattern WORD = Pattern.compile("""
            \\s*(?:(?<number>\\d+(?:\\.\\d*)?|\\.\\d+)\
            |'(?<single>[^']*)'|"(?<double>[^"]*)"\
            |\\$\\{\\s*(?<reference>[^{}\\s]+)\\s*}\
            |(?<path>\\.\\.|\\./|//?|@|::)\
            |(?<sign>!=|<=|>=|[-=<>+*(),.|])\
            |(?<name>[A-Za-z_][\\w-]*(?::[A-Za-z_][\\w-]*)?))""");

    private ExpressionWords() {}

    /** What a word is. */
    enum Kind {
        NUMBER,
        TEXT,
        REFERENCE,
        SIGN,
        NAME,
        END
    }

    record Word(Kind kind, String text) {
        boolean is(String sign) {
            return (kind == Kind.SIGN || kind == Kind.NAME) && text.equals(sign);
        }
    }

    static List<Word> of(String text) throws ExpressionFault {
        List<Word> words = new ArrayList<>();
        // people paste from word processors
        String plain = text.replace('‘', '\'')
                .replace('’', '\'')
                .replace('“', '"')
                .replace('”', '"')
                .replace('\u00a0', ' ')
                .strip();
        Matcher matcher = WORD.matcher(plain);
        int at = 0;
        while (at < plain.length()) {
            matcher.region(at, plain.length());
            if (!matcher.lookingAt()) {
                throw new ExpressionFault(
                        FormFaultCode.EXPRESSION_NOT_READABLE,
                        plain.substring(at).strip());
            }
            words.add(word(matcher, plain.substring(at)));
            at = matcher.end();
        }
        words.add(new Word(Kind.END, ""));
        return words;
    }

    private static Word word(Matcher matcher, String rest) throws ExpressionFault {
        for (Kind kind : new Kind[] {Kind.NUMBER, Kind.REFERENCE, Kind.SIGN, Kind.NAME}) {
            String found = matcher.group(kind.name().toLowerCase(java.util.Locale.ROOT));
            if (found != null) {
                return new Word(kind, found);
            }
        }
        if (matcher.group("path") != null) {
            throw new ExpressionFault(FormFaultCode.PATH_UNSUPPORTED, rest.strip());
        }
        String single = matcher.group("single");
        return new Word(Kind.TEXT, single == null ? matcher.group("double") : single);
    }
}
