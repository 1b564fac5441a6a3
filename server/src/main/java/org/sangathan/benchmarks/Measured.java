package org.sangathan.benchmarks;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.LongSupplier;

/** Time by the median of several rounds, ours and the floor by turns, so that a noisy moment meets both. */
final class Measured {
    private Measured() {}

    /**
     * Nanoseconds a round.
     *
     * @param ratio floor / ours: 1 would be as fast as the floor
     */
    record Pair(double ours, double floor, double ratio) {}

    /** @param ours returns the nanoseconds of one round, as does the floor */
    static Pair byTurns(int rounds, LongSupplier ours, LongSupplier floor) {
        double[] oursTimes = new double[rounds];
        double[] floorTimes = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            floorTimes[round] = floor.getAsLong();
            oursTimes[round] = ours.getAsLong();
        }
        double our = median(oursTimes);
        double bottom = median(floorTimes);
        return new Pair(our, bottom, bottom / our);
    }

    private static double median(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** Rounded to three figures behind the point. */
    static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }

    static String line(String name, double ours, double floor, String unit) {
        return String.format(
                Locale.ROOT, "  %-34s %10.2f %-3s  floor %10.2f  ratio %.2f", name, ours, unit, floor, floor / ours);
    }
}
