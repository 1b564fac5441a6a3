package org.sangathan.canvass;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.stereotype.Component;

/** What other features may ask of the work at doors: counters that are there already, and a day's visits. */
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

    /**
     * What one worker did in one booth on one day (India).
     *
     * @param doors that were visited
     * @param met visits that met somebody
     */
    public record DayOfWorker(
            int boothId, MemberKey worker, int doors, int visits, int met, int wantsToJoin, Instant lastAt) {}

    /** Read from an index alone; a worker who is erased is absent. */
    public List<DayOfWorker> day(int constituencyId, int[] booths, LocalDate day) {
        return sql.day(constituencyId, booths, day);
    }
}
