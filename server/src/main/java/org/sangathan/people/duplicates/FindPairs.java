package org.sangathan.people.duplicates;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.sangathan.people.duplicates.Likeness.Profile;

/** All pairs of one constituency that may be one person: a window over booths in order, never everybody with everybody. */
final class FindPairs {
    /** A name that more people of a constituency have is not rare. */
    static final int RARE = 3;

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
                        Likeness.near(one, other).ifPresent(likeness -> pairs.add(ordered(one, other, likeness))));
        byName(members).values().stream().filter(alike -> alike.size() <= RARE).forEach(alike -> addFar(alike, pairs));
        return pairs;
    }

    private static Map<HeardName, List<Profile>> byName(List<Profile> members) {
        Map<HeardName, List<Profile>> byName = new HashMap<>();
        members.forEach(member ->
                byName.computeIfAbsent(member.name(), name -> new ArrayList<>()).add(member));
        return byName;
    }

    private static void addFar(List<Profile> alike, List<Pair> pairs) {
        for (int at = 0; at < alike.size(); at++) {
            for (int to = at + 1; to < alike.size(); to++) {
                Profile one = alike.get(at);
                Profile other = alike.get(to);
                if (!Likeness.isNear(one, other)) {
                    Likeness.far(one, other).ifPresent(likeness -> pairs.add(ordered(one, other, likeness)));
                }
            }
        }
    }

    static Pair ordered(Profile one, Profile other, Likeness likeness) {
        return inOrder(one.id(), other.id()) ? new Pair(one, other, likeness) : new Pair(other, one, likeness);
    }

    /** As PostgreSQL orders them: unsigned, which {@link UUID#compareTo} does not. */
    static boolean inOrder(UUID one, UUID other) {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0
                ? high < 0
                : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits()) < 0;
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
