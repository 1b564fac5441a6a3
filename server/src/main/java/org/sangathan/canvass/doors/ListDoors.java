package org.sangathan.canvass.doors;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sangathan.canvass.BoothWork;
import org.sangathan.canvass.BoothWork.DoorOrigin;
import org.sangathan.canvass.ContentReader;
import org.sangathan.canvass.Door;
import org.sangathan.canvass.doors.DoorChange.FieldChange;
import org.sangathan.platform.Ids;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Doors from a list. A list never overrides what somebody said at the door: it adds doors, fills what is empty, and
 * changes what only lists have said so far.
 */
@Component
public class ListDoors {
    private final Doors doors;
    private final DoorSql sql;
    private final ChangeDoors changeDoors;
    private final DoorChangeSql changeSql;
    private final Ids ids;
    private final Clock clock;

    ListDoors(Doors doors, DoorSql sql, ChangeDoors changeDoors, DoorChangeSql changeSql, Ids ids, Clock clock) {
        this.doors = doors;
        this.sql = sql;
        this.changeDoors = changeDoors;
        this.changeSql = changeSql;
        this.ids = ids;
        this.clock = clock;
    }

    /** A line of a list, understood. */
    public static final class ListDoor {
        private final Map<DoorField, @Nullable Object> values;

        private ListDoor(Map<DoorField, @Nullable Object> values) {
            this.values = values;
        }

        /** By which the same house is found again; empty where nothing names it. */
        public String key() {
            return keyOf(values);
        }
    }

    /** Every fault goes to the reader. */
    public ListDoor read(ContentReader reader) {
        Map<DoorField, @Nullable Object> values = new EnumMap<>(DoorField.class);
        for (DoorField field : DoorField.values()) {
            if (field != DoorField.DO_NOT_VISIT) {
                values.put(field, field.read(reader, field.code()));
            }
        }
        DoorKind.checkCounts(DoorField.counts(values), reader);
        return new ListDoor(values);
    }

    private static String keyOf(Map<DoorField, @Nullable Object> values) {
        if (values.get(DoorField.HOUSE_NUMBER) == null && values.get(DoorField.FLAT) == null) {
            return "";
        }
        return Stream.of(DoorField.SECTION, DoorField.BUILDING, DoorField.FLOOR, DoorField.FLAT, DoorField.HOUSE_NUMBER)
                .map(field -> Objects.toString(values.get(field), "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[\\s.,-]+", ""))
                .collect(Collectors.joining("|"));
    }

    /**
     * What a list would do, or did.
     *
     * @param kept lines of which something was not taken, because somebody at the door had said otherwise
     */
    public record Compared(int added, int changed, int unchanged, int kept) {}

    /** Nothing is written. */
    public Compared compare(int constituencyId, int boothId, List<ListDoor> list) {
        return plan(constituencyId, boothId, list).counts();
    }

    private record Plan(List<ListDoor> fresh, Map<Door, Map<DoorField, FieldChange>> changes, Compared counts) {}

    private Plan plan(int cell, int booth, List<ListDoor> list) {
        Map<String, Door> known = new HashMap<>();
        Map<UUID, Door> byId = new HashMap<>();
        List<Door> there = sql.ofBooth(cell, booth, -1);
        there.forEach(door -> byId.put(door.id(), door));
        there.forEach(door -> known.putIfAbsent(keyOf(DoorField.all(door)), door));
        sql.listKeys(cell, booth).forEach((key, id) -> known.put(key, Objects.requireNonNull(byId.get(id))));
        Set<UUID> byLists = byLists(cell, known.values());
        List<ListDoor> fresh = new ArrayList<>();
        Map<Door, Map<DoorField, FieldChange>> changes = new HashMap<>();
        int unchanged = 0;
        int kept = 0;
        for (ListDoor line : list) {
            Door door = known.get(line.key());
            if (door == null) {
                fresh.add(line);
                continue;
            }
            Map<DoorField, FieldChange> differing = new EnumMap<>(DoorField.class);
            boolean keeps = differ(door, line, byLists, differing);
            kept += keeps ? 1 : 0;
            if (differing.isEmpty()) {
                unchanged++;
            } else {
                changes.put(door, differing);
            }
        }
        return new Plan(fresh, changes, new Compared(fresh.size(), changes.size(), unchanged, kept));
    }

    /** Of the records that set fields of these doors, those that were lists'. */
    private Set<UUID> byLists(int cell, Collection<Door> doorsOfBooth) {
        Set<UUID> versions = new HashSet<>();
        doorsOfBooth.forEach(door -> versions.addAll(door.versions().values()));
        return versions.isEmpty() ? Set.of() : changeSql.ofLists(cell, versions);
    }

    private static boolean differ(Door door, ListDoor line, Set<UUID> byLists, Map<DoorField, FieldChange> differing) {
        boolean keeps = false;
        Map<DoorField, @Nullable Object> now = DoorField.all(door);
        for (Map.Entry<DoorField, @Nullable Object> said : line.values.entrySet()) {
            if (said.getValue() == null || said.getValue().equals(now.get(said.getKey()))) {
                continue;
            }
            UUID version = door.versions().get(said.getKey().code());
            if (version == null || byLists.contains(version)) {
                differing.put(said.getKey(), new FieldChange(said.getValue(), version));
            } else {
                keeps = true;
            }
        }
        return keeps;
    }

    /** Compares again under the booth's lock, whatever a preview said. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Compared apply(int cell, int booth, List<ListDoor> list, MemberKey worker) {
        long version = doors.lock(cell, booth) + 1;
        Plan plan = plan(cell, booth, list);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Map<UUID, Door> before = new HashMap<>();
        plan.changes().keySet().forEach(door -> before.put(door.id(), door));
        BoothWork work = new BoothWork(cell, booth, version, now, before, Map.of());
        for (ListDoor line : plan.fresh()) {
            Door door = new Door(
                    cell,
                    ids.next(),
                    booth,
                    DoorField.place(line.values),
                    DoorField.counts(line.values),
                    false,
                    Door.Visited.NEVER,
                    Map.of());
            work.add(door, new DoorOrigin("list", null, now, line.key()));
        }
        List<DoorChange> changes = new ArrayList<>();
        plan.changes()
                .forEach((door, fields) ->
                        changes.add(DoorChange.atDesk(ids.next(), door.id(), booth, "list", worker, now, fields)));
        if (!changes.isEmpty()) {
            changeDoors.apply(work, changes);
        }
        doors.write(work);
        return plan.counts();
    }
}
