package org.sangathan.canvass.doors;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sangathan.access.Audit;
import org.sangathan.canvass.BoothCounts;
import org.sangathan.platform.Actor;
import org.sangathan.platform.FaultCode;
import org.sangathan.platform.Faults;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Rights;
import org.sangathan.territory.UnitRef;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What holds for all of a booth: its sections. */
@Component
class SetUpBooth {
    private static final int MOST_SECTIONS = 100;
    private static final int LONGEST_NAME = 200;
    private static final int HIGHEST = 999;

    private final Doors doors;
    private final SectionSql sectionSql;
    private final BoothDoorsSql boothSql;
    private final Rights rights;
    private final Audit audit;

    SetUpBooth(Doors doors, SectionSql sectionSql, BoothDoorsSql boothSql, Rights rights, Audit audit) {
        this.doors = doors;
        this.sectionSql = sectionSql;
        this.boothSql = boothSql;
        this.rights = rights;
        this.audit = audit;
    }

    /** In place of those that were. */
    @Transactional
    public void setSections(Actor actor, int booth, List<Section> sections) {
        rights.require(actor, Permission.MANAGE_TURF, booth);
        Faults faults = new Faults().when(sections.size() > MOST_SECTIONS, "/sections", FaultCode.TOO_LONG);
        Set<Integer> numbers = new HashSet<>();
        for (int at = 0; at < sections.size(); at++) {
            Section section = sections.get(at);
            String pointer = "/sections/" + at;
            faults.when(section.number() < 1 || section.number() > HIGHEST, pointer + "/number", FaultCode.OUT_OF_RANGE)
                    .when(!numbers.add(section.number()), pointer + "/number", FaultCode.NOT_VALID)
                    .whenMissing(section.name(), pointer + "/name")
                    .when(section.name().length() > LONGEST_NAME, pointer + "/name", FaultCode.TOO_LONG);
        }
        faults.refuse();
        int cell = UnitRef.constituencyOf(booth);
        long version = doors.lock(cell, booth) + 1;
        sectionSql.replace(cell, booth, sections);
        boothSql.add(cell, booth, version, BoothCounts.NONE);
        audit.record(actor, "booth_sections_set", booth, Integer.toString(booth), Map.of("sections", sections.size()));
    }
}
