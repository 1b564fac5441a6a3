package org.sangathan.canvass.doors;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Audit;
import org.sangathan.canvass.BoothWork;
import org.sangathan.canvass.BoothWork.DoorOrigin;
import org.sangathan.canvass.ContentReader;
import org.sangathan.canvass.Door;
import org.sangathan.canvass.DoorErased;
import org.sangathan.canvass.doors.DoorChange.FieldChange;
import org.sangathan.platform.Actor;
import org.sangathan.platform.FaultCode;
import org.sangathan.platform.Faults;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Rights;
import org.sangathan.territory.UnitRef;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Doors by the desk: added, changed, taken off the list. What the desk changes is a record like a phone's. */
@Component
class DeskDoors {
    private final Doors doors;
    private final GoneDoorSql goneSql;
    private final WriteDoorSql writeSql;
    private final BoothDoorsSql boothSql;
    private final ChangeDoors changeDoors;
    private final DoorChangeSql changeSql;
    private final Rights rights;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DeskDoors(
            Doors doors,
            GoneDoorSql goneSql,
            WriteDoorSql writeSql,
            BoothDoorsSql boothSql,
            ChangeDoors changeDoors,
            DoorChangeSql changeSql,
            Rights rights,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.doors = doors;
        this.goneSql = goneSql;
        this.writeSql = writeSql;
        this.boothSql = boothSql;
        this.changeDoors = changeDoors;
        this.changeSql = changeSql;
        this.rights = rights;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Why a door is taken off the list. */
    enum GoneWhy {
        DOUBLED,
        NOT_THERE,
        WISH;

        @com.fasterxml.jackson.annotation.JsonValue
        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** @param id UUIDv7 made by the client; sent twice, there is one door */
    @Transactional
    public Door add(Actor actor, int booth, UUID id, JsonNode fields) {
        rights.require(actor, Permission.MANAGE_TURF, booth);
        Map<DoorField, @Nullable Object> values = read(fields);
        int cell = UnitRef.constituencyOf(booth);
        long version = doors.lock(cell, booth) + 1;
        doors.lockIds(List.of(id));
        Door known = doors.find(cell, List.of(id)).get(id);
        if (known != null) {
            if (known.boothId() == booth) {
                return known; // the same request, sent again
            }
            throw new Problem(DoorProblem.DOOR_ID_TAKEN);
        }
        Door door = new Door(
                cell,
                id,
                booth,
                DoorField.place(values),
                DoorField.counts(values),
                Boolean.TRUE.equals(values.get(DoorField.DO_NOT_VISIT)),
                Door.Visited.NEVER,
                Map.of());
        BoothWork work = new BoothWork(cell, booth, version, now(), Map.of(), Map.of());
        work.add(door, new DoorOrigin("desk", null, now(), null));
        doors.write(work);
        writeSql.setAdder(cell, id, new MemberKey(actor.constituencyId(), actor.memberId()));
        audit.record(actor, "door_added", booth, id.toString(), Map.of());
        return door;
    }

    private static Map<DoorField, @Nullable Object> read(JsonNode fields) {
        ContentReader reader = new ContentReader(fields, "/door");
        Map<DoorField, @Nullable Object> values = new EnumMap<>(DoorField.class);
        for (DoorField field : DoorField.values()) {
            values.put(field, field.read(reader, field.code()));
        }
        DoorKind.checkCounts(DoorField.counts(values), reader);
        refuse(reader);
        return values;
    }

    private static void refuse(ContentReader reader) {
        Faults faults = new Faults();
        reader.faults()
                .forEach(fault ->
                        faults.add(String.valueOf(fault.get("pointer")), faultOf(String.valueOf(fault.get("code")))));
        faults.refuse();
    }

    private static FaultCode faultOf(String code) {
        return FaultCode.valueOf(code.toUpperCase(java.util.Locale.ROOT));
    }

    /**
     * Changes fields of what the desk saw.
     *
     * @return whether a field is left with two values
     */
    @Transactional
    public boolean change(Actor actor, int cell, UUID doorId, UUID changeId, JsonNode fields) {
        Door door = permitted(actor, cell, doorId);
        Map<DoorField, FieldChange> changes = changes(fields);
        long version = doors.lock(cell, door.boothId()) + 1;
        if (changeSql.before(cell, List.of(changeId)).containsKey(changeId)) {
            return false; // the same request, sent again
        }
        Door now = stillThere(cell, door);
        BoothWork work = new BoothWork(cell, now.boothId(), version, now(), Map.of(now.id(), now), Map.of());
        DoorChange change = DoorChange.atDesk(
                changeId,
                now.id(),
                now.boothId(),
                "desk",
                new MemberKey(actor.constituencyId(), actor.memberId()),
                now(),
                changes);
        boolean open = !changeDoors.apply(work, List.of(change)).isEmpty();
        doors.write(work);
        audit.record(actor, "door_changed", now.boothId(), doorId.toString(), Map.of());
        return open;
    }

    private static Map<DoorField, FieldChange> changes(JsonNode fields) {
        ContentReader reader = new ContentReader(
                tools.jackson.databind.json.JsonMapper.shared()
                        .createObjectNode()
                        .set("fields", fields),
                "");
        Map<DoorField, FieldChange> changes = new EnumMap<>(DoorField.class);
        reader.members("fields").forEach((name, change) -> {
            Optional<DoorField> field = DoorField.find(name);
            if (field.isEmpty()) {
                reader.fault("fields/" + name, FaultCode.NOT_VALID);
            } else {
                changes.put(field.get(), new FieldChange(field.get().read(change, "value"), change.uuid("seen")));
            }
        });
        if (changes.isEmpty()) {
            reader.require("fields", null);
        }
        refuse(reader);
        return changes;
    }

    private Door permitted(Actor actor, int cell, UUID doorId) {
        Door door = Optional.ofNullable(doors.find(cell, List.of(doorId)).get(doorId))
                .orElseThrow(() -> new Problem(DoorProblem.DOOR_NOT_FOUND));
        rights.require(actor, Permission.MANAGE_TURF, door.boothId());
        return door;
    }

    /** After its booth was locked. */
    private Door stillThere(int cell, Door door) {
        Door now = doors.find(cell, List.of(door.id())).get(door.id());
        if (now == null || now.boothId() != door.boothId()) {
            throw new Problem(DoorProblem.DOOR_NOT_FOUND);
        }
        return now;
    }

    /** Visits of the door stay for what they say of the work; its names go, and on a person's wish all words. */
    @Transactional
    public void erase(Actor actor, int cell, UUID doorId, GoneWhy why) {
        Door door = permitted(actor, cell, doorId);
        long version = doors.lock(cell, door.boothId()) + 1;
        stillThere(cell, door);
        events.publishEvent(new DoorErased(cell, doorId, door.boothId(), why == GoneWhy.WISH));
        goneSql.erase(cell, doorId, door.boothId(), version, why.code(), now());
        boothSql.add(
                cell,
                door.boothId(),
                version,
                org.sangathan.canvass.BoothCounts.NONE.minus(org.sangathan.canvass.BoothCounts.of(door)));
        audit.record(actor, "door_erased", door.boothId(), doorId.toString(), Map.of("why", why.code()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
