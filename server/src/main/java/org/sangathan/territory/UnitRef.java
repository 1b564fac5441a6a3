package org.sangathan.territory;

import org.jspecify.annotations.Nullable;

/**
 * A unit of the territory as every other feature and every client names it.
 *
 * @param id constituency_id × 10000 + serial; serial 0 is the constituency's (or pseudo-constituency's) own unit
 * @param level code of a {@link Level}
 * @param number as the Election Commission writes it, such as 112 or 262A; null above the constituency
 * @param nameHi a booth has one name, as its list writes it; it stands in both languages
 */
public record UnitRef(
        int id,
        String level,
        @Nullable String number,
        String nameHi,
        String nameEn,
        int constituencyId,
        @Nullable Integer parentId) {

    private static final int UNITS_PER_CELL = 10_000;

    /** The cell of a unit, with no look-up. */
    public static int constituencyOf(int unitId) {
        return unitId / UNITS_PER_CELL;
    }

    /** A cell's own unit: the seat of a constituency, or the district, division or state of a pseudo-constituency. */
    public static int ownUnitOf(int constituencyId) {
        return constituencyId * UNITS_PER_CELL;
    }
}
