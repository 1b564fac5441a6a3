package org.sangathan.people.duplicates;

/** Weighted edit distance of two heard words as a likeness from 0 to 1: vowels are misheard more easily. */
final class WordLikeness {
    private static final double VOWEL = 0.34;
    private static final double VOWEL_A = 0.15;
    private static final double NEAR_CONSONANT = 0.5;
    private static final double NEAREST_CONSONANT = 0.25;
    private static final double CONSONANT = 1;
    /** Two sounds that nobody mistakes for each other: Ramkumar and Rajkumar are two people. */
    private static final double OTHER_CONSONANT = 1.5;
    /** Arun and Aruna, Pavan and Pavani, Sunita and Suniti are two people. */
    private static final double OTHER_ENDING = 0.9;

    private static final double OTHER_BEGINNING = 0.6;

    private WordLikeness() {}

    /** Of the words that name the person: how they begin and how they end tells people apart. */
    static double ofFirst(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        boolean sameEnding = ending(one) == ending(other);
        double extra = (sameEnding ? 0 : OTHER_ENDING) + (beginAlike(one, other) ? 0 : OTHER_BEGINNING);
        return likeness(sameEnding ? one : withoutEnding(one), sameEnding ? other : withoutEnding(other), extra);
    }

    static double of(String one, String other) {
        return one.equals(other) ? 1 : likeness(one, other, 0);
    }

    private static double likeness(String one, String other, double extra) {
        double length = Math.max(sum(one), sum(other));
        return length == 0 ? 0 : Math.max(0, 1 - (distance(one, other) + extra) / length);
    }

    private static char ending(String word) {
        return switch (word.charAt(word.length() - 1)) {
            case 'a' -> 'a';
            case 'e', 'i' -> 'i';
            case 'o', 'u' -> 'u';
            default -> '-';
        };
    }

    private static String withoutEnding(String word) {
        return ending(word) == '-' ? word : word.substring(0, word.length() - 1);
    }

    private static boolean beginAlike(String one, String other) {
        char first = one.charAt(0);
        char facing = other.charAt(0);
        return first == facing || (change(first, facing) < NEAR_CONSONANT && change(first, facing) != VOWEL);
    }

    private static double distance(String one, String other) {
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
        return before[other.length()];
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
        return isVowel(letter) ? VOWEL : CONSONANT;
    }

    private static boolean isVowel(char letter) {
        return "aeiou".indexOf(letter) >= 0;
    }

    private static double change(char one, char other) {
        if (isVowel(one) && isVowel(other)) {
            return pair(one, other, "ei") || pair(one, other, "ou") ? VOWEL_A : VOWEL;
        }
        if (isVowel(one) || isVowel(other)) {
            return weight(one) + weight(other);
        }
        if (pair(one, other, "bv")) {
            return NEAREST_CONSONANT;
        }
        boolean near = pair(one, other, "dr")
                || pair(one, other, "nm")
                || pair(one, other, "sc")
                || pair(one, other, "jg")
                || pair(one, other, "kg")
                || pair(one, other, "fp");
        return near ? NEAR_CONSONANT : OTHER_CONSONANT;
    }

    private static boolean pair(char one, char other, String pair) {
        return pair.indexOf(one) >= 0 && pair.indexOf(other) >= 0;
    }
}
