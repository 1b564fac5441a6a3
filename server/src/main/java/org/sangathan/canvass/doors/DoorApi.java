package org.sangathan.canvass.doors;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.canvass.BoothCounts;
import org.sangathan.canvass.Door;
import org.sangathan.canvass.DoorPlace;
import org.sangathan.canvass.HouseCounts;
import org.sangathan.canvass.Outcome;
import org.sangathan.canvass.doors.DeskDoors.GoneWhy;
import org.sangathan.canvass.doors.MoveDoors.MoveRequest;
import org.sangathan.platform.Actor;
import org.sangathan.platform.FaultCode;
import org.sangathan.platform.Faults;
import org.sangathan.platform.Paging;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Requires;
import org.sangathan.platform.Rights;
import org.sangathan.territory.Territory;
import org.sangathan.territory.UnitRef;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The doors of a booth for the desk. */
@RestController
@RequestMapping("/api/org/canvass")
class DoorApi {
    private final DoorSql sql;
    private final ReadDoors readDoors;
    private final DeskDoors deskDoors;
    private final MoveDoors moveDoors;
    private final SetUpBooth setUpBooth;
    private final Rights rights;
    private final Territory territory;

    DoorApi(
            DoorSql sql,
            ReadDoors readDoors,
            DeskDoors deskDoors,
            MoveDoors moveDoors,
            SetUpBooth setUpBooth,
            Rights rights,
            Territory territory) {
        this.sql = sql;
        this.readDoors = readDoors;
        this.deskDoors = deskDoors;
        this.moveDoors = moveDoors;
        this.setUpBooth = setUpBooth;
        this.rights = rights;
        this.territory = territory;
    }

    /** A door as the desk sees it. */
    record DoorView(
            int constituencyId,
            UUID id,
            DoorPlace place,
            HouseCounts counts,
            boolean doNotVisit,
            @Nullable Outcome lastOutcome,
            @Nullable Instant lastVisitAt,
            @Nullable LocalDate comeAgainOn,
            int visits,
            Map<String, UUID> versions) {
        static DoorView of(Door door) {
            return new DoorView(
                    door.constituencyId(),
                    door.id(),
                    door.place(),
                    door.counts(),
                    door.doNotVisit(),
                    door.visited().lastOutcome(),
                    door.visited().lastVisitAt(),
                    door.visited().comeAgainOn(),
                    door.visited().visits(),
                    door.versions());
        }
    }

    /** A booth's figures and settings. */
    record BoothDoorsView(UnitRef booth, BoothCounts counts, List<Section> sections, boolean manageTurf) {}

    /** @param door fields by name, such as house_number or adults */
    record AddDoorRequest(@Nullable UUID id, @Nullable JsonNode door) {}

    /**
     * New values of some fields.
     *
     * @param fields as in a door_change record: by name a value and the record that had set what was seen
     */
    record ChangeDoorRequest(@Nullable UUID id, @Nullable JsonNode fields) {}

    /** @param conflict somebody else changed the same field: both values wait for a decision */
    record ChangedDoor(boolean conflict) {}

    record EraseDoorRequest(@Nullable GoneWhy why) {}

    record MovedDoors(int moved) {}

    record SectionsRequest(@Nullable List<Section> sections) {}

    @Requires(Permission.CANVASS)
    @GetMapping("/units/{unitId}/booth")
    BoothDoorsView booth(Actor actor, @PathVariable int unitId) {
        int cell = readable(actor, unitId);
        BoothDoors doors = readDoors.booths(cell, new int[] {unitId}).getOrDefault(unitId, BoothDoors.none(unitId));
        return new BoothDoorsView(
                territory.tree().get(unitId),
                doors.counts(),
                readDoors.sections(cell, unitId),
                rights.may(actor, Permission.MANAGE_TURF, unitId));
    }

    private int readable(Actor actor, int unitId) {
        rights.require(actor, Permission.CANVASS, unitId);
        new Faults()
                .when(!territory.tree().isBooth(unitId), "/unit_id", FaultCode.NOT_A_BOOTH)
                .refuse();
        return UnitRef.constituencyOf(unitId);
    }

    private void manageable(Actor actor, int unitId) {
        rights.require(actor, Permission.MANAGE_TURF, unitId);
        new Faults()
                .when(!territory.tree().isBooth(unitId), "/unit_id", FaultCode.NOT_A_BOOTH)
                .refuse();
    }

    /** In the order of the walk. */
    @Requires(Permission.CANVASS)
    @GetMapping("/units/{unitId}/doors")
    ResponseEntity<List<DoorView>> doors(
            Actor actor,
            @PathVariable int unitId,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "100") int limit) {
        int cell = readable(actor, unitId);
        int most = Paging.limit(limit);
        DoorKey from = Paging.after(after, DoorKey.BEGINNING, DoorKey::parse);
        return Paging.answer(
                sql.page(cell, unitId, from, most + 1),
                most,
                door -> DoorKey.of(door).toString(),
                DoorView::of);
    }

    @Requires(Permission.MANAGE_TURF)
    @PostMapping("/units/{unitId}/doors")
    DoorView add(Actor actor, @PathVariable int unitId, @RequestBody AddDoorRequest request) {
        manageable(actor, unitId);
        new Faults()
                .whenMissing(request.id(), "/id")
                .whenMissing(request.door(), "/door")
                .refuse();
        return DoorView.of(deskDoors.add(
                actor, unitId, Objects.requireNonNull(request.id()), Objects.requireNonNull(request.door())));
    }

    @Requires(Permission.MANAGE_TURF)
    @PatchMapping("/doors/{constituencyId}/{id}")
    ChangedDoor change(
            Actor actor,
            @PathVariable int constituencyId,
            @PathVariable UUID id,
            @RequestBody ChangeDoorRequest request) {
        new Faults()
                .whenMissing(request.id(), "/id")
                .whenMissing(request.fields(), "/fields")
                .refuse();
        return new ChangedDoor(deskDoors.change(
                actor,
                constituencyId,
                id,
                Objects.requireNonNull(request.id()),
                Objects.requireNonNull(request.fields())));
    }

    @Requires(Permission.MANAGE_TURF)
    @PostMapping("/doors/{constituencyId}/{id}/erase")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void erase(
            Actor actor,
            @PathVariable int constituencyId,
            @PathVariable UUID id,
            @RequestBody EraseDoorRequest request) {
        new Faults().whenMissing(request.why(), "/why").refuse();
        deskDoors.erase(actor, constituencyId, id, Objects.requireNonNull(request.why()));
    }

    /** Doors that belong to another booth of the constituency now. */
    @Requires(Permission.MANAGE_TURF)
    @PostMapping("/units/{unitId}/move-doors")
    MovedDoors move(Actor actor, @PathVariable int unitId, @RequestBody MoveRequest request) {
        return new MovedDoors(moveDoors.move(actor, unitId, request));
    }

    /** In place of those that were. */
    @Requires(Permission.MANAGE_TURF)
    @PostMapping("/units/{unitId}/sections")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void sections(Actor actor, @PathVariable int unitId, @RequestBody SectionsRequest request) {
        manageable(actor, unitId);
        new Faults().whenMissing(request.sections(), "/sections").refuse();
        setUpBooth.setSections(actor, unitId, Objects.requireNonNull(request.sections()));
    }
}
