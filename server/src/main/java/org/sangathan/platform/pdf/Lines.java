package org.sangathan.platform.pdf;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Breaks texts into lines that fit, between words; a word wider than the line is cut between syllables. */
final class Lines {
    private static final int KEPT_MOST = 20_000;

    private final Map<String, ShapedText> regular = new HashMap<>();
    private final Map<String, ShapedText> bold = new HashMap<>();

    /** Words one after the other; width in points. */
    record Line(List<ShapedText> words, float width) {
        String text() {
            StringBuilder text = new StringBuilder();
            words.forEach(word -> text.append(word.text()));
            return text.toString();
        }
    }

    List<Line> of(String text, TextStyle style, float width) {
        List<Line> lines = new ArrayList<>();
        for (String paragraph : clean(text).split("\n", -1)) {
            breakUp(paragraph, style, width, lines);
        }
        return lines;
    }

    /** Control signs draw nothing and would break the file's own text. */
    private static String clean(String text) {
        return text.replace("\r\n", "\n").replace('\t', ' ').replaceAll("[\\p{Cc}&&[^\n]]", "");
    }

    private void breakUp(String paragraph, TextStyle style, float width, List<Line> lines) {
        List<ShapedText> words = new ArrayList<>();
        float used = 0;
        for (String word : parts(BreakIterator.getLineInstance(Locale.of("hi")), paragraph)) {
            float needed = points(shape(word.stripTrailing(), style), style);
            if (used > 0 && used + needed > width) {
                lines.add(new Line(List.copyOf(words), used));
                words.clear();
                used = 0;
            }
            List<String> pieces = needed > width ? cut(word, style, width) : List.of(word);
            for (String piece : pieces) {
                if (used > 0 && pieces.size() > 1) {
                    lines.add(new Line(List.copyOf(words), used));
                    words.clear();
                    used = 0;
                }
                ShapedText shaped = shape(piece, style);
                words.add(shaped);
                used += points(shaped, style);
            }
        }
        lines.add(new Line(List.copyOf(words), used));
    }

    private List<String> cut(String word, TextStyle style, float width) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        for (String syllable : parts(BreakIterator.getCharacterInstance(Locale.of("hi")), word)) {
            if (!piece.isEmpty() && points(shape(piece + syllable, style), style) > width) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.append(syllable);
        }
        pieces.add(piece.toString());
        return pieces;
    }

    private static List<String> parts(BreakIterator breaks, String text) {
        List<String> parts = new ArrayList<>();
        breaks.setText(text);
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            parts.add(text.substring(from, to));
            from = to;
        }
        return parts;
    }

    private ShapedText shape(String word, TextStyle style) {
        Map<String, ShapedText> kept = style.bold() ? bold : regular;
        ShapedText known = kept.get(word);
        if (known == null) {
            known = Typeface.of(style).shape(word);
            if (kept.size() < KEPT_MOST) {
                kept.put(word, known);
            }
        }
        return known;
    }

    static float points(ShapedText shaped, TextStyle style) {
        return shaped.width() * style.size() / 1000;
    }
}
