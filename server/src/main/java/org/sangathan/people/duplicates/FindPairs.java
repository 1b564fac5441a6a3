package org.sangathan.people.duplicates;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import org.sangathan.people.duplicates.Likeness.Profile;

/** All pairs of one constituency that may be one person: a window over booths in order, never everybody with everybody. */
public final class FindPairs {
    private FindPairs() {}

    /** Two members, the smaller id first, and how alike they are. */
    record Pair(Profile one, Profile other, Likeness likeness) {}

    static List<Pair> in(List<Profile> members) {
        List<Profile> sorted = new ArrayList<>(members);
        sorted.sort(Comparator.comparingInt(Profile::birthYear).thenComparingInt(Profile::boothId));
        List<Pair> pairs = new ArrayList<>();
        each(
                sorted,
                (one, other) ->
                        Likeness.of(one, other).ifPresent(likeness -> pairs.add(ordered(one, other, likeness))));
        return pairs;
    }

    static Pair ordered(Profile one, Profile other, Likeness likeness) {
        return one.id().compareTo(other.id()) < 0 ? new Pair(one, other, likeness) : new Pair(other, one, likeness);
    }

    /** Members of a year in the order of booths, each against those behind it within the window, then of the next year. */
    private static void each(List<Profile> sorted, BiConsumer<Profile, Profile> compare) {
        int nextYear = 0;
        for (int at = 0; at < sorted.size(); at++) {
            Profile one = sorted.get(at);
            for (int to = at + 1; to < sorted.size() && within(one, sorted.get(to)); to++) {
                compare.accept(one, sorted.get(to));
            }
            nextYear = Math.max(nextYear, at + 1);
            while (nextYear < sorted.size() && isBefore(sorted.get(nextYear), one)) {
                nextYear++;
            }
            for (int to = nextYear; to < sorted.size() && reaches(one, sorted.get(to)); to++) {
                compare.accept(one, sorted.get(to));
            }
        }
    }

    private static boolean within(Profile one, Profile other) {
        return other.birthYear() == one.birthYear() && other.boothId() - one.boothId() <= Likeness.NEIGHBOURHOOD;
    }

    /** Of the same year, or of the next but in a booth before the window. */
    private static boolean isBefore(Profile other, Profile one) {
        return other.birthYear() == one.birthYear()
                || (other.birthYear() == one.birthYear() + 1
                        && other.boothId() < one.boothId() - Likeness.NEIGHBOURHOOD);
    }

    private static boolean reaches(Profile one, Profile other) {
        return other.birthYear() == one.birthYear() + 1 && other.boothId() <= one.boothId() + Likeness.NEIGHBOURHOOD;
    }
}
