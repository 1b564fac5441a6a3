package org.sangathan.strength;

import java.util.List;

/**
 * What the calls or checks in one constituency showed.
 *
 * @param population from which was drawn
 * @param called how many were asked
 */
public record Stratum(int population, int called, int confirmed) {

    /** Each constituency with the weight of its population: the state is not its smallest seat. */
    public static Interval estimate(List<Stratum> strata) {
        List<Stratum> known =
                strata.stream().filter(stratum -> stratum.called > 0).toList();
        if (known.size() == 1) {
            Stratum only = known.getFirst();
            return Interval.wilson(only.population, only.called, only.confirmed);
        }
        double all = known.stream().mapToInt(Stratum::population).sum();
        double share = 0;
        double variance = 0;
        for (Stratum stratum : known) {
            double weight = stratum.population / all;
            share += weight * stratum.confirmed / stratum.called;
            variance += weight * weight * stratum.variance();
        }
        return Interval.around(share, variance);
    }

    /** One more of either answer is supposed, so that a few calls that all agree do not pass for certainty. */
    private double variance() {
        double likely = (confirmed + 1.0) / (called + 2.0);
        double notCalled = Math.max(0, 1 - (double) called / population);
        return notCalled * likely * (1 - likely) / Math.max(1, called - 1);
    }
}
