package org.sangathan.strength;

/**
 * How many to call so that a share is known to ±5 points at 95 %: Cochran, Sampling Techniques, 3rd edition, section 4.4,
 * with the finite population correction. See docs/decisions/0022.
 */
public final class SampleSize {
    /** z² p (1 − p) / e² with z = 1.96, p = 0.5, e = 0.05. */
    private static final double WITHOUT_CORRECTION = 384.16;

    private SampleSize() {}

    public static int of(int population) {
        if (population <= 0) {
            return 0;
        }
        double corrected = WITHOUT_CORRECTION / (1 + (WITHOUT_CORRECTION - 1) / population);
        return Math.min(population, (int) Math.ceil(corrected));
    }
}
