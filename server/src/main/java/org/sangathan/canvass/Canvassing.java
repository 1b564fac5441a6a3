package org.sangathan.canvass;

import java.util.Map;
import org.springframework.stereotype.Component;

/** What other features may ask of the work at doors: counters that are there already. */
@Component
public class Canvassing {
    private final CanvassingSql sql;

    Canvassing(CanvassingSql sql) {
        this.sql = sql;
    }

    /** By booth; booths of one cell. One that never had a door is absent. */
    public Map<Integer, BoothCounts> counts(int constituencyId, int[] booths) {
        return sql.counts(constituencyId, booths);
    }

    /** Every booth of the cell that has doors. */
    public Map<Integer, BoothCounts> countsOfCell(int constituencyId) {
        return sql.countsOfCell(constituencyId);
    }
}
