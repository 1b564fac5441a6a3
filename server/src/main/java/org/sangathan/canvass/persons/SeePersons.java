package org.sangathan.canvass.persons;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sangathan.access.Audit;
import org.sangathan.canvass.Door;
import org.sangathan.canvass.doors.Doors;
import org.sangathan.platform.Actor;
import org.sangathan.platform.PlatformProblem;
import org.sangathan.platform.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows the names at a door to whoever walks there, and writes the look down. */
@Component
class SeePersons {
    private final PersonSql sql;
    private final Doors doors;
    private final NameRights rights;
    private final Audit audit;
    private final Clock clock;

    SeePersons(PersonSql sql, Doors doors, NameRights rights, Audit audit, Clock clock) {
        this.sql = sql;
        this.doors = doors;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /** A name whose last day has passed is shown to nobody, also before the job deletes it. */
    @Transactional
    public List<DoorPerson> see(Actor actor, int constituencyId, UUID doorId) {
        Door door = doors.find(constituencyId, List.of(doorId)).get(doorId);
        if (door == null || !rights.may(actor, door.boothId(), doorId)) {
            throw new Problem(PlatformProblem.NOT_FOUND);
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), PersonKind.INDIA);
        List<DoorPerson> persons = sql.ofDoor(constituencyId, doorId, today);
        if (!persons.isEmpty()) {
            audit.record(
                    actor, "door_persons_seen", door.boothId(), doorId.toString(), Map.of("persons", persons.size()));
        }
        return persons;
    }
}
