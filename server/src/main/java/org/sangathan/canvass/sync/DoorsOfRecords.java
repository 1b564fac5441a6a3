package org.sangathan.canvass.sync;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sangathan.canvass.Door;
import org.sangathan.canvass.FieldRecord;
import org.sangathan.canvass.RecordKind;
import org.sangathan.canvass.doors.Doors;
import org.springframework.stereotype.Component;

/** Finds the doors that records are about, under the booth's lock. */
@Component
class DoorsOfRecords {
    private final Doors doors;
    private final RecordKinds kinds;

    DoorsOfRecords(Doors doors, RecordKinds kinds) {
        this.doors = doors;
        this.kinds = kinds;
    }

    /** The doors of the records: those of this booth, those that were erased, and records that belong elsewhere. */
    record Found(Map<UUID, Door> here, Map<UUID, String> erased, Set<UUID> unknown, Map<Incoming, Integer> elsewhere) {}

    Found find(int cell, int booth, List<Incoming> incoming) {
        Set<UUID> added = incoming.stream()
                .filter(each -> each.kind().equals(RecordKinds.DOOR))
                .map(each -> each.understood().id())
                .collect(Collectors.toSet());
        if (!added.isEmpty()) {
            doors.lockIds(added);
        }
        Set<UUID> wanted = new HashSet<>(added);
        incoming.forEach(each -> {
            if (each.understood().householdId() != null) {
                wanted.add(each.understood().householdId());
            }
        });
        Set<UUID> others = otherDoors(cell, incoming);
        others.addAll(wanted);
        Map<UUID, Door> known = new HashMap<>(doors.find(cell, others));
        Set<UUID> missing = new HashSet<>(wanted);
        missing.removeAll(known.keySet());
        Map<UUID, String> erased = doors.erased(cell, missing);
        Set<UUID> unknown = new HashSet<>(missing);
        unknown.removeAll(erased.keySet());
        unknown.removeAll(added);
        if (!unknown.isEmpty()) {
            // whoever adds such a door at this moment is waited for
            doors.lockIds(unknown);
            known.putAll(doors.find(cell, unknown));
            unknown.removeAll(known.keySet());
        }
        Map<Incoming, Integer> elsewhere = new LinkedHashMap<>();
        for (Incoming each : incoming) {
            Door door = known.get(doorOf(each));
            if (door != null && door.boothId() != booth) {
                elsewhere.put(each, door.boothId());
            }
        }
        known.values().removeIf(door -> door.boothId() != booth);
        return new Found(known, erased, unknown, elsewhere);
    }

    private Set<UUID> otherDoors(int cell, List<Incoming> incoming) {
        Set<UUID> others = new HashSet<>();
        for (RecordKind kind : kinds.inOrder()) {
            List<FieldRecord> ofKind = incoming.stream()
                    .map(Incoming::understood)
                    .filter(record -> record.kind().equals(kind.code()))
                    .toList();
            if (!ofKind.isEmpty()) {
                others.addAll(kind.otherDoors(cell, ofKind));
            }
        }
        return others;
    }

    private static UUID doorOf(Incoming incoming) {
        UUID household = incoming.understood().householdId();
        return household == null ? incoming.understood().id() : household;
    }
}
