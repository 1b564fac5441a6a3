package org.sangathan.territory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything public about one unit.
 *
 * @param path from the root down to the unit, which is last
 * @param electors as far as the booth lists below say; null when none says
 * @param constituency only for a constituency
 */
record UnitPage(
        int id,
        String level,
        @Nullable String number,
        String nameHi,
        String nameEn,
        int constituencyId,
        @Nullable Integer parentId,
        List<UnitRef> path,
        int childrenCount,
        int boothsCount,
        @Nullable Integer electors,
        @Nullable Constituency constituency) {

    /**
     * What only a constituency has.
     *
     * @param parliamentaryName in English
     * @param reservation general, SC or ST
     * @param latitude of its centre, degrees WGS 84, as is the longitude
     * @param settlement rural, mixed or urban: derived from the density of electors, not official
     */
    record Constituency(
            int parliamentaryNumber,
            String parliamentaryName,
            String parliamentaryNameHi,
            String reservation,
            double latitude,
            double longitude,
            String settlement,
            int tileColumn,
            int tileRow) {}

    static UnitPage of(Tree tree, UnitRef unit, @Nullable Constituency constituency) {
        int electors = tree.electors(unit.id());
        return new UnitPage(
                unit.id(),
                unit.level(),
                unit.number(),
                unit.nameHi(),
                unit.nameEn(),
                unit.constituencyId(),
                unit.parentId(),
                tree.path(unit.id()),
                tree.countChildren(unit.id()),
                tree.countBooths(unit.id()),
                electors == 0 ? null : electors,
                constituency);
    }
}
