package org.sangathan.demonstration;

import java.time.Instant;
import java.util.SplittableRandom;
import java.util.UUID;

/** Chance that falls the same way in every world: seeded, and asked in a fixed order. */
public final class Chance {
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000000000000000L;

    private final SplittableRandom random;

    public Chance(long seed) {
        random = new SplittableRandom(seed);
    }

    public boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    /** Both ends included. */
    public int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    public double share(double least, double most) {
        return random.nextDouble(least, most);
    }

    /** A UUIDv7 of that moment. */
    public UUID id(Instant moment) {
        long high = (moment.toEpochMilli() << 16) | VERSION_7 | random.nextInt(0x1000);
        return new UUID(high, VARIANT | (random.nextLong() >>> 2));
    }
}
