package org.sangathan.canvass.persons;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sangathan.access.Audit;
import org.sangathan.canvass.DoorErased;
import org.sangathan.canvass.persons.DoorPerson.Purpose;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Permission;
import org.sangathan.platform.PlatformProblem;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Requires;
import org.sangathan.platform.Rights;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The names at a door, for whoever walks there; and their end, on the person's word. */
@RestController
@RequestMapping("/api/org/canvass")
class PersonApi {
    private final PersonSql sql;
    private final Rights rights;
    private final Audit audit;

    PersonApi(PersonSql sql, Rights rights, Audit audit) {
        this.sql = sql;
        this.rights = rights;
        this.audit = audit;
    }

    /** @param endsOn the last day on which the name is kept */
    record PersonAtDoor(UUID id, String name, Purpose purpose, LocalDate endsOn) {}

    /** Empty also where there is no such door. */
    @Requires(Permission.CANVASS)
    @GetMapping("/doors/{constituencyId}/{id}/persons")
    List<PersonAtDoor> persons(Actor actor, @PathVariable int constituencyId, @PathVariable UUID id) {
        List<DoorPerson> persons = sql.ofDoor(constituencyId, id).stream()
                .filter(person -> rights.may(actor, Permission.CANVASS, person.boothId()))
                .toList();
        if (persons.isEmpty()) {
            throw new Problem(PlatformProblem.NOT_FOUND);
        }
        return persons.stream()
                .map(person -> new PersonAtDoor(person.id(), person.name(), person.purpose(), person.endsOn()))
                .toList();
    }

    /** The person took their consent back; as easy as giving it. */
    @Requires(Permission.CANVASS)
    @DeleteMapping("/persons/{constituencyId}/{id}")
    @Transactional
    public void end(Actor actor, @PathVariable int constituencyId, @PathVariable UUID id) {
        DoorPerson person = sql.find(constituencyId, id).orElseThrow(() -> new Problem(PlatformProblem.NOT_FOUND));
        rights.require(actor, Permission.CANVASS, person.boothId());
        sql.delete(constituencyId, id);
        audit.record(actor, "door_person_forgotten", person.boothId(), id.toString(), Map.of());
    }

    @EventListener
    void on(DoorErased erased) {
        sql.deleteOfDoor(erased.constituencyId(), erased.householdId());
    }
}
