package org.sangathan.canvass.doors;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.canvass.BoothWork;
import org.sangathan.canvass.Door;
import org.sangathan.canvass.doors.DoorChange.FieldChange;
import org.sangathan.platform.Ids;
import org.springframework.stereotype.Component;

/**
 * Applies changes of fields: a change of what its author had seen holds; of anything else, both values stay and a
 * person decides. "Do not visit" holds whatever was seen, and no change lifts it.
 */
@Component
class ChangeDoors {
    private final DoorChangeSql sql;
    private final ConflictSql conflictSql;
    private final Ids ids;

    ChangeDoors(DoorChangeSql sql, ConflictSql conflictSql, Ids ids) {
        this.sql = sql;
        this.conflictSql = conflictSql;
        this.ids = ids;
    }

    /** Writes the changes, and returns the ids of those that left a field with two values. */
    Set<UUID> apply(BoothWork work, List<DoorChange> changes) {
        Said said = new Said(work.constituencyId());
        List<Conflict> conflicts = new ArrayList<>();
        Set<UUID> doors = new HashSet<>();
        for (DoorChange change : changes) {
            said.add(change);
            work.find(change.householdId()).ifPresent(door -> {
                work.put(changed(work, door, change, said, conflicts));
                doors.add(door.id());
            });
        }
        sql.insert(work.constituencyId(), changes);
        if (!conflicts.isEmpty()) {
            conflictSql.insert(work.constituencyId(), conflicts);
        }
        Set<UUID> open = new HashSet<>();
        conflicts.forEach(conflict -> open.add(conflict.rivalRecord()));
        if (!doors.isEmpty()) {
            settle(work, doors, said).forEach(open::remove);
        }
        return open;
    }

    private Door changed(BoothWork work, Door door, DoorChange change, Said said, List<Conflict> conflicts) {
        Map<DoorField, @Nullable Object> values = new EnumMap<>(DoorField.all(door));
        Map<String, UUID> versions = new TreeMap<>(door.versions());
        change.fields().forEach((field, each) -> {
            UUID current = versions.get(field.code());
            Object holds = values.get(field);
            if (Objects.equals(holds, each.value())) {
                return; // both say the same
            }
            if (field == DoorField.DO_NOT_VISIT
                    ? Boolean.TRUE.equals(each.value())
                    : hasSeen(field, each, current, holds, change, said)) {
                values.put(field, each.value());
                versions.put(field.code(), change.id());
            } else if (field == DoorField.DO_NOT_VISIT || !said.sawBefore(current, field, change.id())) {
                conflicts.add(new Conflict(
                        ids.next(),
                        door.id(),
                        work.boothId(),
                        field,
                        holds,
                        current,
                        each.value(),
                        change.id(),
                        work.now()));
            }
        });
        return DoorField.with(door, values, versions);
    }

    /** Whether the author of a change knew the value that it replaces, or nothing has replaced the first one yet. */
    private static boolean hasSeen(
            DoorField field,
            FieldChange each,
            @Nullable UUID current,
            @Nullable Object holds,
            DoorChange change,
            Said said) {
        UUID seen = each.seen();
        if (Objects.equals(current, seen) || (current != null && current.equals(change.corrects()))) {
            return true;
        }
        if (seen == null) {
            return false;
        }
        return said.knows(seen) ? said.said(seen, field, holds) : current == null;
    }

    /** A rival whose author had seen what holds by now is no rival: the changes came in another order. */
    private List<UUID> settle(BoothWork work, Set<UUID> doors, Said said) {
        List<UUID> settled = new ArrayList<>();
        for (ConflictSql.Open open : conflictSql.open(work.constituencyId(), doors)) {
            Door door = work.find(open.householdId()).orElseThrow();
            UUID current = door.versions().get(open.field().code());
            if (open.field() == DoorField.DO_NOT_VISIT
                    || current == null
                    || !current.equals(said.seenBy(open.rivalRecord(), open.field()))) {
                continue;
            }
            Map<DoorField, @Nullable Object> values = new EnumMap<>(DoorField.all(door));
            values.put(open.field(), open.field().parse(open.rival()));
            Map<String, UUID> versions = new TreeMap<>(door.versions());
            versions.put(open.field().code(), open.rivalRecord());
            work.put(DoorField.with(door, values, versions));
            conflictSql.settle(work.constituencyId(), open.id(), open.rivalRecord(), work.now());
            settled.add(open.rivalRecord());
        }
        return settled;
    }

    /** What changes said of fields and had seen, those of this transaction and, when asked for, those before. */
    private final class Said {
        private final int cell;
        private final Map<UUID, Map<String, DoorChangeSql.SaidField>> known = new HashMap<>();

        Said(int cell) {
            this.cell = cell;
        }

        void add(DoorChange change) {
            Map<String, DoorChangeSql.SaidField> fields = new HashMap<>();
            change.fields()
                    .forEach((field, each) -> fields.put(
                            field.code(), new DoorChangeSql.SaidField(DoorField.json(each.value()), each.seen())));
            known.put(change.id(), fields);
        }

        private Map<String, DoorChangeSql.SaidField> of(UUID change) {
            return known.computeIfAbsent(
                    change, id -> sql.fields(cell, List.of(id)).getOrDefault(id, Map.of()));
        }

        boolean knows(UUID change) {
            return !of(change).isEmpty();
        }

        boolean said(UUID change, DoorField field, @Nullable Object value) {
            DoorChangeSql.SaidField said = of(change).get(field.code());
            return said != null && said.value().equals(DoorField.json(value));
        }

        @Nullable
        UUID seenBy(UUID change, DoorField field) {
            DoorChangeSql.SaidField said = of(change).get(field.code());
            return said == null ? null : said.seen();
        }

        /** Whoever set the value that holds had seen this change: it came late, and nothing is lost. */
        boolean sawBefore(@Nullable UUID current, DoorField field, UUID change) {
            return current != null && change.equals(seenBy(current, field));
        }
    }
}
