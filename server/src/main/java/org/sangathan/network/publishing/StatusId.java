package org.sangathan.network.publishing;

import java.util.UUID;

/**
 * An id that tells its order and its cell: a UUIDv7 whose upper 60 bits, the tick, grow strictly in the order of commits,
 * and whose last 17 bits are the constituency in which the row lies.
 */
public final class StatusId {
    private static final int CELL_BITS = 17;
    private static final long CELL = (1L << CELL_BITS) - 1;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long RANDOM = 0x3fff_ffff_ffff_ffffL & ~CELL;
    private static final int COUNTER_BITS = 12;

    private StatusId() {}

    /** @param noise makes ids that cannot be guessed */
    public static UUID of(long tick, int constituencyId, long noise) {
        long high = (tick >>> COUNTER_BITS << 16) | 0x7000L | (tick & 0xfff);
        return new UUID(high, VARIANT | (noise & RANDOM) | constituencyId);
    }

    public static int cellOf(UUID id) {
        return (int) (id.getLeastSignificantBits() & CELL);
    }

    public static long tickOf(UUID id) {
        long high = id.getMostSignificantBits();
        return (high >>> 16 << COUNTER_BITS) | (high & 0xfff);
    }

    /** The first tick of a millisecond. */
    public static long tickAt(long epochMillis) {
        return epochMillis << COUNTER_BITS;
    }

    /** Above every id that has this tick or a smaller one. */
    public static UUID last(long tick) {
        return new UUID((tick >>> COUNTER_BITS << 16) | 0x7000L | (tick & 0xfff), -1L);
    }
}
