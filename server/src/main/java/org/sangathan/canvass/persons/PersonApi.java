package org.sangathan.canvass.persons;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Audit;
import org.sangathan.canvass.DoorErased;
import org.sangathan.canvass.persons.DoorPerson.Purpose;
import org.sangathan.canvass.persons.PersonKind.NewPerson;
import org.sangathan.platform.Actor;
import org.sangathan.platform.FaultCode;
import org.sangathan.platform.Faults;
import org.sangathan.platform.Permission;
import org.sangathan.platform.PlatformProblem;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Requires;
import org.sangathan.platform.SignedIn;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The names at a door, for whoever walks there; and their end, on the person's word. */
@RestController
@RequestMapping("/api/org/canvass")
class PersonApi {
    private final PersonSql sql;
    private final SeePersons seePersons;
    private final KeepPerson keepPerson;
    private final NameRights rights;
    private final Audit audit;

    PersonApi(PersonSql sql, SeePersons seePersons, KeepPerson keepPerson, NameRights rights, Audit audit) {
        this.sql = sql;
        this.seePersons = seePersons;
        this.keepPerson = keepPerson;
        this.rights = rights;
        this.audit = audit;
    }

    /** @param endsOn the last day on which the name is kept */
    record PersonAtDoor(UUID id, String name, Purpose purpose, LocalDate endsOn) {
        static PersonAtDoor of(DoorPerson person) {
            return new PersonAtDoor(person.id(), person.name(), person.purpose(), person.endsOn());
        }
    }

    /**
     * A name to keep; whoever bears it has agreed.
     *
     * @param noticeVersion what was read to them, in this language
     * @param endsOn at most a year ahead
     */
    record PersonRequest(
            @Nullable UUID id,
            @Nullable String name,
            @Nullable Purpose purpose,
            @Nullable String noticeVersion,
            @Nullable String language,
            @Nullable LocalDate endsOn) {}

    /** By post or by turf. Each look is on record. */
    @SignedIn
    @GetMapping("/doors/{constituencyId}/{id}/persons")
    List<PersonAtDoor> persons(Actor actor, @PathVariable int constituencyId, @PathVariable UUID id) {
        return seePersons.see(actor, constituencyId, id).stream()
                .map(PersonAtDoor::of)
                .toList();
    }

    @Requires(Permission.CANVASS)
    @PostMapping("/doors/{constituencyId}/{id}/persons")
    @ResponseStatus(HttpStatus.CREATED)
    PersonAtDoor keep(
            Actor actor, @PathVariable int constituencyId, @PathVariable UUID id, @RequestBody PersonRequest request) {
        boolean known = "hi".equals(request.language()) || "en".equals(request.language());
        new Faults()
                .whenMissing(request.id(), "/id")
                .whenMissing(request.name(), "/name")
                .whenMissing(request.purpose(), "/purpose")
                .whenMissing(request.noticeVersion(), "/notice_version")
                .whenMissing(request.language(), "/language")
                .when(request.language() != null && !known, "/language", FaultCode.NOT_VALID)
                .whenMissing(request.endsOn(), "/ends_on")
                .refuse();
        NewPerson person = new NewPerson(
                id,
                Objects.requireNonNull(request.name()),
                Objects.requireNonNull(request.noticeVersion()),
                Objects.requireNonNull(request.language()),
                Objects.requireNonNull(request.purpose()),
                Objects.requireNonNull(request.endsOn()));
        return PersonAtDoor.of(keepPerson.keep(actor, constituencyId, Objects.requireNonNull(request.id()), person));
    }

    /** The person took their consent back; as easy as giving it. */
    @SignedIn
    @DeleteMapping("/persons/{constituencyId}/{id}")
    @Transactional
    public void end(Actor actor, @PathVariable int constituencyId, @PathVariable UUID id) {
        DoorPerson person = sql.find(constituencyId, id).orElseThrow(() -> new Problem(PlatformProblem.NOT_FOUND));
        if (!rights.may(actor, person.boothId(), person.householdId())) {
            throw new Problem(PlatformProblem.NOT_FOUND);
        }
        sql.delete(constituencyId, id);
        audit.record(actor, "door_person_forgotten", person.boothId(), id.toString(), Map.of());
    }

    @EventListener
    void on(DoorErased erased) {
        sql.deleteOfDoor(erased.constituencyId(), erased.householdId());
    }
}
