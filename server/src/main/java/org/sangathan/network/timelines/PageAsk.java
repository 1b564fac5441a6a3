package org.sangathan.network.timelines;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a timeline: older than max, newer than since (the newest of these), or right above min.
 *
 * @param limit 1 to 40
 */
public record PageAsk(
        @Nullable UUID maxId,
        @Nullable UUID sinceId,
        @Nullable UUID minId,
        int limit) {
    public static final int MOST = 40;

    public PageAsk {
        limit = Math.clamp(limit, 1, MOST);
    }

    public static PageAsk newest(int limit) {
        return new PageAsk(null, null, null, limit);
    }

    public static PageAsk before(UUID maxId, int limit) {
        return new PageAsk(maxId, null, null, limit);
    }

    public static PageAsk above(UUID minId, int limit) {
        return new PageAsk(null, null, minId, limit);
    }

    /** @param horizon above everything that this process has seen */
    Range range(UUID horizon, int count) {
        UUID above = minId != null ? minId : sinceId != null ? sinceId : Range.LOWEST;
        UUID below = maxId != null && maxId.compareTo(horizon) < 0 ? maxId : horizon;
        return new Range(above, below, count, minId == null);
    }
}
