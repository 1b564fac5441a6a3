package org.sangathan.canvass.turf;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.sangathan.canvass.DoorsMoved;
import org.sangathan.territory.UnitRef;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Doors that belong to another booth leave the turfs of the old one, so that whoever is responsible now can give them
 * away. Work that was done before the phone knew still follows its door.
 */
@Component
class ReleaseMovedDoors {
    private final TurfSql sql;
    private final TurfDoorSql doorSql;
    private final Clock clock;

    ReleaseMovedDoors(TurfSql sql, TurfDoorSql doorSql, Clock clock) {
        this.sql = sql;
        this.doorSql = doorSql;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(DoorsMoved moved) {
        // whoever cuts the old booth at this moment has either done so by now, or finds the doors gone
        sql.lockBooth(moved.fromBooth());
        doorSql.release(
                UnitRef.constituencyOf(moved.fromBooth()),
                moved.doors(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
