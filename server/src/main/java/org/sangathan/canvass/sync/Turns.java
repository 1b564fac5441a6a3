package org.sangathan.canvass.sync;

import java.util.concurrent.TimeUnit;

/**
 * Foretells when a phone that finds the queue full would have had its turn: behind those that wait, and behind those that
 * were told to come again before it. So no more come back in a second than are served in one, and none sooner than
 * whoever was told first.
 */
final class Turns {
    static final long LONGEST_SECONDS = 120;
    private static final double FIRST_NANOS = 50e6;
    /** How many uploads it takes to believe that they take longer now. */
    private static final int SMOOTHED_OVER = 50;

    private final int workers;
    private double tookNanos = FIRST_NANOS;
    private long promised = Long.MIN_VALUE;

    Turns(int workers) {
        this.workers = workers;
    }

    synchronized void took(long nanos) {
        tookNanos += (nanos - tookNanos) / SMOOTHED_OVER;
    }

    /** Seconds from now; whoever asks next is told of a later turn. */
    synchronized long next(int waiting, long now) {
        long each = (long) (tookNanos / workers);
        long behindQueue = now + waiting * each;
        promised = Math.max(promised + each, behindQueue);
        promised = Math.min(promised, now + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS));
        return TimeUnit.NANOSECONDS.toSeconds(promised - now + TimeUnit.SECONDS.toNanos(1) / 2);
    }
}
