package org.sangathan.canvass.persons;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sangathan.access.Audit;
import org.sangathan.canvass.Door;
import org.sangathan.canvass.doors.Doors;
import org.sangathan.canvass.persons.PersonKind.NewPerson;
import org.sangathan.canvass.persons.PersonSql.NewRow;
import org.sangathan.platform.Actor;
import org.sangathan.platform.FaultCode;
import org.sangathan.platform.Faults;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Permission;
import org.sangathan.platform.PlatformProblem;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Rights;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a name at a door from the desk: somebody there agreed, to a purpose, until a day. */
@Component
class KeepPerson {
    private final PersonSql sql;
    private final Doors doors;
    private final Rights rights;
    private final Audit audit;
    private final Clock clock;

    KeepPerson(PersonSql sql, Doors doors, Rights rights, Audit audit, Clock clock) {
        this.sql = sql;
        this.doors = doors;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param id UUIDv7 made by the client; sent twice, there is one name */
    @Transactional
    public DoorPerson keep(Actor actor, int constituencyId, UUID id, NewPerson person) {
        Door seen = doors.find(constituencyId, List.of(person.householdId())).get(person.householdId());
        if (seen == null || !rights.may(actor, Permission.CANVASS, seen.boothId())) {
            throw new Problem(PlatformProblem.NOT_FOUND);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate today = LocalDate.ofInstant(now, PersonKind.INDIA);
        LocalDate latest = today.plusDays(PersonKind.LONGEST_DAYS);
        new Faults()
                .when(
                        person.endsOn().isBefore(today) || person.endsOn().isAfter(latest),
                        "/ends_on",
                        FaultCode.OUT_OF_RANGE)
                .when(person.name().isBlank(), "/name", FaultCode.REQUIRED)
                .when(person.name().length() > PersonKind.NAME_LONGEST, "/name", FaultCode.TOO_LONG)
                .refuse();
        // nobody erases or moves the door while its name is written
        doors.lock(constituencyId, seen.boothId());
        Door door = doors.find(constituencyId, List.of(person.householdId())).get(person.householdId());
        if (door == null || door.boothId() != seen.boothId()) {
            throw new Problem(PlatformProblem.NOT_FOUND);
        }
        Optional<DoorPerson> before = sql.find(constituencyId, id);
        if (before.isPresent()) {
            return before.filter(same -> same.householdId().equals(door.id()))
                    .orElseThrow(() -> new Problem(PersonProblem.DOOR_PERSON_ID_TAKEN));
        }
        MemberKey by = new MemberKey(actor.constituencyId(), actor.memberId());
        sql.insert(
                constituencyId, door.boothId(), List.of(new NewRow(id, person, person.endsOn(), by, now, now, null)));
        audit.record(
                actor,
                "door_person_kept",
                door.boothId(),
                id.toString(),
                Map.of("purpose", person.purpose().code()));
        return sql.find(constituencyId, id).orElseThrow();
    }
}
