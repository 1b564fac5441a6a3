package org.sangathan.appointments.candidates;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.sangathan.territory.Level;
import org.sangathan.territory.Tree;
import org.sangathan.territory.UnitRef;

/**
 * Homes by distance from a unit of one cell: the booth itself, the booths before and behind it by number, those of its
 * sector.
 */
record Surroundings(int[] own, int[] near, int[] around) {
    private static final int[] NOTHING = {};

    static Surroundings of(Tree tree, UnitRef unit) {
        if (unit.level().equals(Level.CONSTITUENCY)) {
            return new Surroundings(NOTHING, NOTHING, NOTHING);
        }
        if (!unit.level().equals(Level.BOOTH)) {
            return new Surroundings(NOTHING, NOTHING, tree.subtree(unit.id()));
        }
        UnitRef parent = tree.parent(unit.id()).orElse(unit);
        int[] siblings =
                Arrays.stream(tree.children(parent.id())).filter(tree::isBooth).toArray();
        int place = IntStream.range(0, siblings.length)
                .filter(each -> siblings[each] == unit.id())
                .findFirst()
                .orElse(0);
        int[] near = IntStream.of(place - 1, place + 1)
                .filter(each -> each >= 0 && each < siblings.length)
                .map(each -> siblings[each])
                .toArray();
        return new Surroundings(
                new int[] {unit.id()}, near, parent.level().equals(Level.CONSTITUENCY) ? NOTHING : siblings);
    }
}
