package org.sangathan.people.duplicates;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How alike two names sound, from 0 to 1: first names must, further words may be missing but not contradict. */
final class NameLikeness {
    /** Of two words that are the same as heard, one sound may differ in about five. */
    private static final double SAME_WORD = 0.8;

    private static final double MISSING_WORD = 0.06;
    private static final double MISSING_FILLER = 0.02;
    private static final double OTHER_WORD = 0.4;
    private static final double NEUTRAL_FILLER = 0.08;
    private static final double OTHER_FILLER = 0.3;
    private static final double TURNED_ROUND = 0.95;
    private static final double INITIAL = 0.95;
    private static final double INITIALS = 0.85;

    private static final String KUMAR = "kumar";
    private static final Set<String> OF_MEN = Set.of(KUMAR, "lal", "prasad", "ram", "candr");
    private static final Set<String> OF_WOMEN = Set.of("kumari", "devi", "begum", "katun", "bano");

    private NameLikeness() {}

    static double of(HeardName one, HeardName other) {
        if (one.words().isEmpty() || other.words().isEmpty()) {
            return 0;
        }
        double inOrder = inOrder(one, other);
        double best = Math.max(inOrder, joined(one, other));
        if (best < SAME_WORD) {
            best = Math.max(best, Math.max(turnedRound(one, other), initials(one, other)));
        }
        return best;
    }

    private static double inOrder(HeardName one, HeardName other) {
        double first =
                WordLikeness.ofFirst(one.words().getFirst(), other.words().getFirst());
        if (first < SAME_WORD) {
            return 0;
        }
        return Math.max(0, first - rest(one.words(), other.words()) - fillers(one.fillers(), other.fillers()));
    }

    /** Ram Kumar may be written Ramkumar. */
    private static double joined(HeardName one, HeardName other) {
        List<String> longer = all(one);
        List<String> shorter = all(other);
        if (longer.size() < shorter.size()) {
            List<String> swap = longer;
            longer = shorter;
            shorter = swap;
        }
        if (longer.size() == shorter.size()) {
            return 0;
        }
        String first = longer.get(0) + longer.get(1);
        double alike = WordLikeness.ofFirst(first, shorter.getFirst());
        if (alike < SAME_WORD) {
            return 0;
        }
        List<String> left = new ArrayList<>(longer.subList(1, longer.size()));
        left.set(0, first);
        return Math.max(0, alike - rest(left, shorter));
    }

    private static List<String> all(HeardName name) {
        List<String> all = new ArrayList<>(name.words());
        all.addAll(name.fillers());
        return all;
    }

    /** The words behind the first: each of the shorter name's wants one like it. */
    private static double rest(List<String> one, List<String> other) {
        List<String> shorter = one.size() <= other.size() ? one : other;
        List<String> longer = one.size() <= other.size() ? other : one;
        double cost = MISSING_WORD * (longer.size() - shorter.size());
        for (String word : shorter.subList(1, shorter.size())) {
            double best = 0;
            for (String candidate : longer.subList(1, longer.size())) {
                best = Math.max(best, initial(word, candidate) ? INITIAL : WordLikeness.of(word, candidate));
            }
            cost += best >= SAME_WORD ? (1 - best) / 2 : OTHER_WORD;
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
        if (contradict(one, other)) {
            return OTHER_FILLER;
        }
        Set<String> shared = new HashSet<>(one);
        shared.retainAll(other);
        boolean within = one.isEmpty() || other.isEmpty() || !shared.isEmpty();
        if (within) {
            return MISSING_FILLER;
        }
        return one.contains(KUMAR) || other.contains(KUMAR) ? NEUTRAL_FILLER : OTHER_FILLER;
    }

    /** Kumar is a man's and Kumari a woman's. */
    private static boolean contradict(List<String> one, List<String> other) {
        return (one.stream().anyMatch(OF_MEN::contains) && other.stream().anyMatch(OF_WOMEN::contains))
                || (one.stream().anyMatch(OF_WOMEN::contains) && other.stream().anyMatch(OF_MEN::contains));
    }

    /** The family's name first, as some registers have it. */
    private static double turnedRound(HeardName one, HeardName other) {
        if (one.words().size() != 2 || other.words().size() != 2) {
            return 0;
        }
        double alike = Math.min(
                WordLikeness.ofFirst(one.words().get(0), other.words().get(1)),
                WordLikeness.ofFirst(one.words().get(1), other.words().get(0)));
        return alike < SAME_WORD ? 0 : alike * TURNED_ROUND - fillers(one.fillers(), other.fillers());
    }

    /** R. K. Yadav may be Ramesh Kumar Yadav: all initials in their order, and the family's name whole. */
    private static double initials(HeardName one, HeardName other) {
        List<String> left = inOrder(one);
        List<String> right = inOrder(other);
        if (left.size() != right.size() || left.size() < 2) {
            return 0;
        }
        int last = left.size() - 1;
        for (int at = 0; at < last; at++) {
            if (!initial(left.get(at), right.get(at))) {
                return 0;
            }
        }
        double family = WordLikeness.of(left.get(last), right.get(last));
        return family < SAME_WORD ? 0 : INITIALS * family;
    }

    /** With Kumar where it is said: behind the first word, before the family's. */
    private static List<String> inOrder(HeardName name) {
        List<String> all = new ArrayList<>(name.words());
        if (!name.fillers().isEmpty() && all.size() > 1) {
            all.addAll(1, name.fillers());
        }
        return all;
    }
}
