package org.sangathan.canvass.doors;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sangathan.canvass.Door;
import org.springframework.stereotype.Component;

/** Doors of booths, for whoever only looks. */
@Component
public class ReadDoors {
    private final DoorSql sql;
    private final GoneDoorSql goneSql;
    private final BoothDoorsSql boothSql;
    private final SectionSql sectionSql;

    ReadDoors(DoorSql sql, GoneDoorSql goneSql, BoothDoorsSql boothSql, SectionSql sectionSql) {
        this.sql = sql;
        this.goneSql = goneSql;
        this.boothSql = boothSql;
        this.sectionSql = sectionSql;
    }

    /** By booth; one that never had a door is absent. */
    public Map<Integer, BoothDoors> booths(int constituencyId, int[] booths) {
        return boothSql.find(constituencyId, booths);
    }

    /** Read the version of the booth before: what is written in between comes again with the next version. */
    public List<Door> changedSince(int constituencyId, int boothId, long since) {
        return sql.ofBooth(constituencyId, boothId, since);
    }

    public List<UUID> goneSince(int constituencyId, int boothId, long since) {
        return goneSql.goneSince(constituencyId, boothId, since);
    }

    public List<Section> sections(int constituencyId, int boothId) {
        return sectionSql.ofBooth(constituencyId, boothId);
    }
}
