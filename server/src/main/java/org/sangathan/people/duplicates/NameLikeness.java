package org.sangathan.people.duplicates;

import java.util.List;

/** How alike two names sound, from 0 to 1: first names must, further words may be missing but not contradict. */
final class NameLikeness {
    private static final double VOWEL = 0.34;
    private static final double VOWEL_A = 0.15;
    private static final double NEAR_CONSONANT = 0.5;
    private static final double CONSONANT = 1;
    /** Of two words that are the same as heard, one sound may differ in about four. */
    private static final double SAME_WORD = 0.8;

    private static final double MISSING_WORD = 0.06;
    private static final double MISSING_FILLER = 0.02;
    private static final double OTHER_WORD = 0.4;
    private static final double OTHER_FILLER = 0.08;

    private NameLikeness() {}

    static double of(HeardName one, HeardName other) {
        if (one.words().isEmpty() || other.words().isEmpty()) {
            return 0;
        }
        double first = words(one.words().getFirst(), other.words().getFirst());
        double joined = joined(one, other);
        if (first < SAME_WORD && joined < SAME_WORD) {
            return 0;
        }
        if (joined > first) {
            return joined;
        }
        return Math.max(0, first - rest(one.words(), other.words()) - fillers(one.fillers(), other.fillers()));
    }

    /** Ram Kumar may be written Ramkumar. */
    private static double joined(HeardName one, HeardName other) {
        String whole = String.join("", one.words()) + String.join("", one.fillers());
        String otherWhole = String.join("", other.words()) + String.join("", other.fillers());
        boolean sameCount = one.words().size() + one.fillers().size()
                == other.words().size() + other.fillers().size();
        return sameCount ? 0 : words(whole, otherWhole);
    }

    private static double rest(List<String> one, List<String> other) {
        List<String> shorter = one.size() <= other.size() ? one : other;
        List<String> longer = one.size() <= other.size() ? other : one;
        double cost = MISSING_WORD * (longer.size() - shorter.size());
        for (String word : shorter.subList(1, shorter.size())) {
            double best = 0;
            for (String candidate : longer.subList(1, longer.size())) {
                best = Math.max(best, initial(word, candidate) ? 0.95 : words(word, candidate));
            }
            cost += best >= SAME_WORD ? 1 - best : OTHER_WORD;
        }
        return cost;
    }

    private static boolean initial(String word, String other) {
        return (word.length() == 1 || other.length() == 1) && word.charAt(0) == other.charAt(0);
    }

    private static double fillers(List<String> one, List<String> other) {
        if (one.equals(other)) {
            return 0;
        }
        return one.isEmpty() || other.isEmpty() ? MISSING_FILLER : OTHER_FILLER;
    }

    /** Weighted edit distance as a likeness: vowels are misheard more easily than consonants. */
    static double words(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        double[] before = new double[other.length() + 1];
        double[] row = new double[other.length() + 1];
        for (int at = 1; at <= other.length(); at++) {
            before[at] = before[at - 1] + weight(other.charAt(at - 1));
        }
        for (int line = 1; line <= one.length(); line++) {
            char letter = one.charAt(line - 1);
            row[0] = before[0] + weight(letter);
            for (int at = 1; at <= other.length(); at++) {
                char facing = other.charAt(at - 1);
                double changed = before[at - 1] + (letter == facing ? 0 : change(letter, facing));
                double dropped = Math.min(before[at] + weight(letter), row[at - 1] + weight(facing));
                row[at] = Math.min(changed, dropped);
            }
            double[] swap = before;
            before = row;
            row = swap;
        }
        double length = Math.max(sum(one), sum(other));
        return length == 0 ? 0 : 1 - before[other.length()] / length;
    }

    private static double sum(String word) {
        double sum = 0;
        for (int at = 0; at < word.length(); at++) {
            sum += weight(word.charAt(at));
        }
        return sum;
    }

    private static double weight(char letter) {
        if (letter == 'a') {
            return VOWEL_A;
        }
        return "eiou".indexOf(letter) >= 0 ? VOWEL : CONSONANT;
    }

    private static double change(char one, char other) {
        boolean vowel = "aeiou".indexOf(one) >= 0;
        boolean otherVowel = "aeiou".indexOf(other) >= 0;
        if (vowel && otherVowel) {
            boolean near = pair(one, other, "ei") || pair(one, other, "ou");
            return near ? VOWEL_A : VOWEL;
        }
        if (vowel || otherVowel) {
            return weight(one) + weight(other);
        }
        boolean near = pair(one, other, "bv")
                || pair(one, other, "dr")
                || pair(one, other, "nm")
                || pair(one, other, "sc")
                || pair(one, other, "jg")
                || pair(one, other, "kg")
                || pair(one, other, "fp");
        return near ? NEAR_CONSONANT : CONSONANT;
    }

    private static boolean pair(char one, char other, String pair) {
        return pair.indexOf(one) >= 0 && pair.indexOf(other) >= 0;
    }
}
