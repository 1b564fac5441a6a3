package org.sangathan.network.units;

import java.util.OptionalInt;
import java.util.UUID;

/** The id of a unit's account: a UUIDv8 (RFC 9562) made of the unit's number, so that no row is needed to know it. */
public final class UnitAccountId {
    private static final long HIGH = 0x756e_6974_0000_8000L;
    private static final long LOW = 0x8000_0000_0000_0000L;

    private UnitAccountId() {}

    public static UUID of(int unitId) {
        return new UUID(HIGH, LOW | unitId);
    }

    public static boolean isUnit(UUID accountId) {
        return accountId.getMostSignificantBits() == HIGH;
    }

    /** The unit whose account that is; empty for a member's. */
    public static OptionalInt unitOf(UUID accountId) {
        return isUnit(accountId)
                ? OptionalInt.of((int) (accountId.getLeastSignificantBits() & 0x7fff_ffffL))
                : OptionalInt.empty();
    }
}
