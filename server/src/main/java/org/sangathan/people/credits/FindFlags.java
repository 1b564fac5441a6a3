package org.sangathan.people.credits;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Looks at one recruiter's joinings of the last month and says what is strange about them; decides nothing. */
final class FindFlags {
    static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    static final int NIGHT_LEAST = 5;
    static final int SEQUENCE_LEAST = 3;
    static final int DEVICE_LEAST = 5;
    static final int ADDRESS_LEAST = 25;
    static final int PACE_LEAST = 15;
    static final int UNDOS_LEAST = 3;
    private static final double UNDOS_SHARE = 0.1;
    private static final Duration PACE_WINDOW = Duration.ofMinutes(10);
    private static final int NIGHT_FROM = 22;
    private static final int NIGHT_TO = 5;

    private FindFlags() {}

    /** @param credits that it rests on, oldest first */
    record Found(FlagKind kind, LocalDate day, List<Credit> credits) {
        Instant from() {
            return credits.getFirst().at();
        }

        Instant to() {
            return credits.getLast().at();
        }

        UUID[] ids() {
            return credits.stream().map(Credit::id).toArray(UUID[]::new);
        }
    }

    /** @param credits oldest first */
    static List<Found> in(List<Credit> credits) {
        List<Found> found = new ArrayList<>();
        List<Credit> counting = credits.stream()
                .filter(credit -> !"merged".equals(credit.reason()))
                .toList();
        byDay(counting, FindFlags::night).forEach((day, some) -> add(found, FlagKind.NIGHT_BURST, some, NIGHT_LEAST));
        List<Credit> inRow =
                counting.stream().filter(credit -> credit.neighbours() > 0).toList();
        byDay(inRow, FindFlags::day)
                .forEach((day, some) -> add(found, FlagKind.NUMBER_SEQUENCE, some, SEQUENCE_LEAST - 1));
        alike(counting, Credit::deviceHash).forEach(some -> add(found, FlagKind.ONE_DEVICE, some, DEVICE_LEAST));
        alike(counting, Credit::addressHash).forEach(some -> add(found, FlagKind.ONE_ADDRESS, some, ADDRESS_LEAST));
        pace(counting, found);
        List<Credit> undone = counting.stream()
                .filter(credit -> "undone".equals(credit.reason()))
                .toList();
        if (undone.size() >= UNDOS_SHARE * counting.size()) {
            add(found, FlagKind.MANY_UNDOS, undone, UNDOS_LEAST);
        }
        counting.stream().filter(Credit::twin).forEach(twin -> add(found, FlagKind.SAME_PHOTO, List.of(twin), 1));
        return found;
    }

    private static void add(List<Found> found, FlagKind kind, List<Credit> credits, int least) {
        if (credits.size() >= least) {
            found.add(new Found(kind, day(credits.getFirst()), List.copyOf(credits)));
        }
    }

    private static LocalDate day(Credit credit) {
        return LocalDate.ofInstant(credit.at(), INDIA);
    }

    /** The evening's date; null in daytime. */
    private static @Nullable LocalDate night(Credit credit) {
        int hour = credit.at().atZone(INDIA).getHour();
        if (hour >= NIGHT_FROM) {
            return day(credit);
        }
        return hour < NIGHT_TO ? day(credit).minusDays(1) : null;
    }

    private static Map<LocalDate, List<Credit>> byDay(
            List<Credit> credits, Function<Credit, @Nullable LocalDate> dayOf) {
        Map<LocalDate, List<Credit>> byDay = new HashMap<>();
        for (Credit credit : credits) {
            LocalDate day = dayOf.apply(credit);
            if (day != null) {
                byDay.computeIfAbsent(day, each -> new ArrayList<>()).add(credit);
            }
        }
        return byDay;
    }

    private static List<List<Credit>> alike(List<Credit> credits, Function<Credit, byte @Nullable []> hashOf) {
        Map<Integer, List<Credit>> byHash = new HashMap<>();
        for (Credit credit : credits) {
            byte[] hash = hashOf.apply(credit);
            if (hash != null) {
                byHash.computeIfAbsent(Arrays.hashCode(hash), each -> new ArrayList<>())
                        .add(credit);
            }
        }
        return List.copyOf(byHash.values());
    }

    /** The longest run of a day within any ten minutes. */
    private static void pace(List<Credit> credits, List<Found> found) {
        byDay(credits, FindFlags::day).forEach((day, some) -> {
            int bestFrom = 0;
            int bestTo = 0;
            int from = 0;
            for (int to = 0; to < some.size(); to++) {
                while (some.get(from)
                        .at()
                        .plus(PACE_WINDOW)
                        .isBefore(some.get(to).at())) {
                    from++;
                }
                if (to + 1 - from > bestTo - bestFrom) {
                    bestFrom = from;
                    bestTo = to + 1;
                }
            }
            add(found, FlagKind.FAST_PACE, some.subList(bestFrom, bestTo), PACE_LEAST);
        });
    }
}
