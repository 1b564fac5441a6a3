package org.sangathan.canvass;

import org.sangathan.territory.Level;
import org.sangathan.territory.Tree;

/** The part of the tables in which a unit's rows are. */
public final class Reach {
    private final int[] cells;
    private final int[] booths;

    private Reach(int[] cells, int[] booths) {
        this.cells = cells;
        this.booths = booths;
    }

    public static Reach of(Tree tree, int unitId) {
        boolean below = tree.ancestorAt(unitId, Level.CONSTITUENCY)
                .filter(constituency -> constituency.id() != unitId)
                .isPresent();
        return new Reach(tree.cells(unitId), below ? tree.unitsAt(unitId, Level.BOOTH) : new int[0]);
    }

    public int[] cells() {
        return cells.clone();
    }

    /** Whether all rows of these cells belong to the unit, also those of booths that are no longer there. */
    public boolean isWhole() {
        return booths.length == 0;
    }

    /** Only where it is not whole. */
    public int[] booths() {
        return booths.clone();
    }
}
