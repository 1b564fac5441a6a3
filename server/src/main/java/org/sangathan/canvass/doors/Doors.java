package org.sangathan.canvass.doors;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sangathan.canvass.BoothWork;
import org.sangathan.canvass.Door;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Doors of a booth, read and written in one transaction under the booth's lock. */
@Component
public class Doors {
    private final DoorSql sql;
    private final GoneDoorSql goneSql;
    private final WriteDoorSql writeSql;
    private final BoothDoorsSql boothSql;

    Doors(DoorSql sql, GoneDoorSql goneSql, WriteDoorSql writeSql, BoothDoorsSql boothSql) {
        this.sql = sql;
        this.goneSql = goneSql;
        this.writeSql = writeSql;
        this.boothSql = boothSql;
    }

    /** Until the commit nobody else writes doors of the booth. Returns the version that its pack has so far. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long lock(int constituencyId, int boothId) {
        return boothSql.lock(constituencyId, boothId);
    }

    /** In whichever booth of the cell they are now. */
    public Map<UUID, Door> find(int constituencyId, Collection<UUID> ids) {
        Map<UUID, Door> doors = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            sql.find(constituencyId, ids).forEach(door -> doors.put(door.id(), door));
        }
        return doors;
    }

    /** Why those of these doors that were erased were. */
    public Map<UUID, String> erased(int constituencyId, Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : goneSql.erased(constituencyId, ids);
    }

    /**
     * Nobody adds these doors, and nobody finds them missing, before the transaction ends. Whoever keeps a record
     * because its door is unknown takes this first and looks again.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lockIds(Collection<UUID> ids) {
        sql.lockIds(
                ids.stream().mapToLong(UUID::getLeastSignificantBits).sorted().toArray());
    }

    /** Writes what the work gathered: doors, then the booth's counters and version. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(BoothWork work) {
        List<Door> fresh = new ArrayList<>();
        List<Door> visited = new ArrayList<>();
        List<Door> others = new ArrayList<>();
        for (Door door : work.changed()) {
            Door before = work.before().get(door.id());
            if (work.isNew(door) || before == null) {
                fresh.add(door);
            } else if (isOnlyVisited(door, before)) {
                visited.add(door);
            } else {
                others.add(door);
            }
        }
        writeSql.insert(work, fresh);
        writeSql.updateVisited(work, visited);
        writeSql.update(work, others);
        if (!work.changed().isEmpty()) {
            boothSql.add(work.constituencyId(), work.boothId(), work.version(), work.counts());
        }
    }

    private static boolean isOnlyVisited(Door door, Door before) {
        return door.place().equals(before.place())
                && door.doNotVisit() == before.doNotVisit()
                && door.versions().equals(before.versions());
    }
}
