package org.sangathan.strength;

/**
 * A share of a population and the interval in which it lies in 95 of 100 such samples; all from 0 to 1.
 *
 * @param share what the sample shows
 */
public record Interval(double share, double low, double high) {
    private static final double Z = 1.959964;

    /**
     * Wilson's score interval, with the sample counted as larger by (N − 1) / (N − n) because none is drawn twice. When
     * all were called there is nothing left to guess.
     */
    public static Interval wilson(int population, int called, int confirmed) {
        if (called <= 0) {
            throw new IllegalArgumentException("nobody was called");
        }
        double share = (double) confirmed / called;
        if (called >= population) {
            return new Interval(share, share, share);
        }
        double size = called * (population - 1.0) / (population - called);
        double middle = (share + Z * Z / (2 * size)) / (1 + Z * Z / size);
        double half = Z / (1 + Z * Z / size) * Math.sqrt(share * (1 - share) / size + Z * Z / (4 * size * size));
        return new Interval(share, bounded(middle - half), bounded(middle + half));
    }

    /** Of a stratified sample, from its mean and the variance of that mean. */
    public static Interval around(double share, double variance) {
        double half = Z * Math.sqrt(variance);
        return new Interval(share, bounded(share - half), bounded(share + half));
    }

    private static double bounded(double value) {
        return Math.clamp(value, 0, 1);
    }
}
