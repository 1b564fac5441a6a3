package org.sangathan.network.timelines;

import java.util.UUID;

/**
 * Which ids are wanted: between two, without either, so many from one end.
 *
 * @param newestFirst from the upper end down; otherwise from the lower end up
 */
record Range(UUID above, UUID below, int count, boolean newestFirst) {
    static final UUID LOWEST = new UUID(0, 0);

    /** What is left behind the last id that was looked at. */
    Range after(UUID last, int next) {
        return newestFirst ? new Range(above, last, next, true) : new Range(last, below, next, false);
    }
}
