package org.sangathan.canvass.sync;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sangathan.canvass.BoothWork;
import org.sangathan.canvass.BoothWork.Receipt;
import org.sangathan.canvass.Door;
import org.sangathan.canvass.FieldRecord;
import org.sangathan.canvass.ReceiptCode;
import org.sangathan.canvass.ReceiptState;
import org.sangathan.canvass.RecordKind;
import org.sangathan.canvass.RecordKind.Before;
import org.sangathan.canvass.doors.Doors;
import org.sangathan.canvass.sync.HoldRecords.Held;
import org.sangathan.territory.Territory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Applies records to one booth in one transaction, under the booth's lock, so that the versions of its pack commit in
 * order. The order of locks is booth, ids of doors, held records.
 */
@Component
class ApplyToBooth {
    private static final String DOOR = "door";

    private final Doors doors;
    private final List<RecordKind> kinds;
    private final HoldRecords holdRecords;
    private final HeldRecordSql heldSql;
    private final ReadRecords readRecords;
    private final Territory territory;
    private final Clock clock;

    ApplyToBooth(
            Doors doors,
            ObjectProvider<RecordKind> kinds,
            HoldRecords holdRecords,
            HeldRecordSql heldSql,
            ReadRecords readRecords,
            Territory territory,
            Clock clock) {
        this.doors = doors;
        this.kinds = kinds.stream()
                .sorted(Comparator.comparingInt(RecordKind::place))
                .toList();
        this.holdRecords = holdRecords;
        this.heldSql = heldSql;
        this.readRecords = readRecords;
        this.territory = territory;
        this.clock = clock;
    }

    /**
     * What became of the records.
     *
     * @param elsewhere records whose door is in another booth of the cell now, with that booth
     */
    record Applied(Map<UUID, Receipt> receipts, Map<Incoming, Integer> elsewhere) {}

    /** @param rights null where a person who may decide applies what was held */
    @Transactional
    public Applied apply(int cell, int booth, List<Incoming> incoming, @Nullable UploadRights rights) {
        long version = doors.lock(cell, booth) + 1;
        Map<UUID, Receipt> receipts = before(cell, incoming, rights == null);
        List<Incoming> fresh = incoming.stream()
                .filter(each -> !receipts.containsKey(each.id()))
                .toList();
        if (fresh.isEmpty()) {
            return new Applied(receipts, Map.of());
        }
        Found found = find(cell, booth, fresh);
        BoothWork work = new BoothWork(cell, booth, version, clock.instant(), found.here(), found.erased());
        List<FieldRecord> records = new ArrayList<>();
        for (Incoming each : fresh) {
            if (!found.elsewhere().containsKey(each)) {
                allow(work, each, found, rights).ifPresent(records::add);
            }
        }
        applyKinds(work, records);
        doors.write(work);
        holdRecords.hold(fresh.stream()
                .filter(each -> isHeld(work, each))
                .map(each -> new Held(
                        each,
                        Objects.requireNonNull(
                                Objects.requireNonNull(work.receipt(record(each).id()))
                                        .code())))
                .toList());
        fresh.forEach(each -> {
            Receipt receipt = work.receipt(record(each).id());
            if (receipt != null) {
                receipts.put(record(each).id(), receipt);
            }
        });
        if (rights != null) {
            fresh.stream()
                    .map(ApplyToBooth::record)
                    .filter(record -> work.routeOf(record) == ReceiptCode.POST_ENDED)
                    .map(FieldRecord::boothId)
                    .distinct()
                    .forEach(rights::tell);
        }
        return new Applied(receipts, found.elsewhere());
    }

    private static FieldRecord record(Incoming incoming) {
        return Objects.requireNonNull(incoming.record());
    }

    private static boolean isHeld(BoothWork work, Incoming incoming) {
        Receipt receipt = work.receipt(record(incoming).id());
        return receipt != null && receipt.state() == ReceiptState.HELD;
    }

    /** Receipts of what came before: the same again, or that the id belongs to somebody else's record. */
    private Map<UUID, Receipt> before(int cell, List<Incoming> incoming, boolean decided) {
        Map<UUID, Receipt> receipts = new LinkedHashMap<>();
        List<Held> taken = new ArrayList<>();
        for (RecordKind kind : kinds) {
            List<Incoming> ofKind = incoming.stream()
                    .filter(each -> each.kind().equals(kind.code()))
                    .toList();
            if (!ofKind.isEmpty()) {
                known(ofKind, kind.before(cell, ids(ofKind)), receipts, taken);
            }
        }
        List<Incoming> rest = incoming.stream()
                .filter(each -> !receipts.containsKey(each.id()))
                .toList();
        if (!rest.isEmpty() && !decided) {
            known(rest, heldSql.before(cell, ids(rest)), receipts, taken);
        }
        holdRecords.hold(taken);
        return receipts;
    }

    private static List<UUID> ids(List<Incoming> incoming) {
        return incoming.stream().map(each -> record(each).id()).toList();
    }

    private static void known(
            List<Incoming> incoming, Map<UUID, Before> before, Map<UUID, Receipt> receipts, List<Held> taken) {
        for (Incoming each : incoming) {
            Before known = before.get(each.id());
            if (known == null) {
                continue;
            }
            if (record(each).isFrom(known.workerId(), known.deviceId())) {
                receipts.put(record(each).id(), new Receipt(known.state(), known.code()));
            } else {
                receipts.put(record(each).id(), new Receipt(ReceiptState.HELD, ReceiptCode.ID_TAKEN));
                taken.add(new Held(each, ReceiptCode.ID_TAKEN));
            }
        }
    }

    /** The doors of the records: those of this booth, those that were erased, and records that belong elsewhere. */
    private record Found(
            Map<UUID, Door> here, Map<UUID, String> erased, Set<UUID> unknown, Map<Incoming, Integer> elsewhere) {}

    private Found find(int cell, int booth, List<Incoming> incoming) {
        Set<UUID> added = incoming.stream()
                .filter(each -> each.kind().equals(DOOR))
                .map(each -> record(each).id())
                .collect(Collectors.toSet());
        if (!added.isEmpty()) {
            doors.lockIds(added);
        }
        Set<UUID> wanted = new HashSet<>(added);
        incoming.forEach(each -> {
            if (record(each).householdId() != null) {
                wanted.add(record(each).householdId());
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
        for (RecordKind kind : kinds) {
            List<FieldRecord> ofKind = incoming.stream()
                    .map(ApplyToBooth::record)
                    .filter(record -> record.kind().equals(kind.code()))
                    .toList();
            if (!ofKind.isEmpty()) {
                others.addAll(kind.otherDoors(cell, ofKind));
            }
        }
        return others;
    }

    private static UUID doorOf(Incoming incoming) {
        UUID household = record(incoming).householdId();
        return household == null ? record(incoming).id() : household;
    }

    /** Says what has changed for a record, or that it must be kept. */
    private java.util.Optional<FieldRecord> allow(
            BoothWork work, Incoming incoming, Found found, @Nullable UploadRights rights) {
        FieldRecord record = record(incoming);
        UploadRights.Answer answer = rights == null
                ? UploadRights.Answer.YES
                : rights.ask(record.boothId(), work.boothId(), record.moments().at());
        if (answer == UploadRights.Answer.NO) {
            work.hold(record, ReceiptCode.NO_RIGHT);
            return java.util.Optional.empty();
        }
        if (found.unknown().contains(record.householdId())) {
            work.hold(record, ReceiptCode.DOOR_UNKNOWN);
            return java.util.Optional.empty();
        }
        if (answer == UploadRights.Answer.ENDED) {
            work.route(record, ReceiptCode.POST_ENDED);
        }
        if (record.boothId() != work.boothId()) {
            boolean there = territory.tree().contains(record.boothId());
            work.route(record, there ? ReceiptCode.BOOTH_SPLIT : ReceiptCode.BOOTH_GONE);
        }
        return java.util.Optional.of(record);
    }

    private void applyKinds(BoothWork work, List<FieldRecord> records) {
        List<FieldRecord> all = new ArrayList<>(records);
        for (RecordKind kind : kinds) {
            List<FieldRecord> ofKind = all.stream()
                    .filter(record -> record.kind().equals(kind.code()))
                    .sorted(Comparator.comparingInt(FieldRecord::sequence))
                    .toList();
            if (!ofKind.isEmpty()) {
                kind.apply(work, ofKind);
            }
            if (kind.code().equals(DOOR) && !work.addedDoors().isEmpty()) {
                all.addAll(awaited(work));
            }
        }
    }

    /** Records that came before their doors. */
    private Collection<FieldRecord> awaited(BoothWork work) {
        List<HeldRecord> waiting = heldSql.waitingFor(work.constituencyId(), work.addedDoors());
        List<FieldRecord> records = new ArrayList<>();
        List<UUID> done = new ArrayList<>();
        for (HeldRecord held : waiting) {
            if (held.worker() == null) {
                continue;
            }
            Incoming again = readRecords.read(
                    holdRecords.open(held),
                    held.worker(),
                    held.deviceId(),
                    held.moments(),
                    held.moments().received());
            if (again.record() != null) {
                records.add(again.record());
                done.add(held.id());
            }
        }
        if (!done.isEmpty()) {
            heldSql.decide(work.constituencyId(), done, "by_itself", null, null, work.now());
        }
        return records;
    }
}
