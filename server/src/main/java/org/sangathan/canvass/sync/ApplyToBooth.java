package org.sangathan.canvass.sync;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.canvass.BoothWork;
import org.sangathan.canvass.BoothWork.Receipt;
import org.sangathan.canvass.FieldRecord;
import org.sangathan.canvass.ReceiptCode;
import org.sangathan.canvass.ReceiptState;
import org.sangathan.canvass.RecordKind;
import org.sangathan.canvass.doors.Doors;
import org.sangathan.canvass.sync.DoorsOfRecords.Found;
import org.sangathan.canvass.sync.HoldRecords.Held;
import org.sangathan.territory.Territory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Applies records to one booth in one transaction, under the booth's lock, so that the versions of its pack commit in
 * order. The order of locks is booth, ids of doors, held records.
 */
@Component
class ApplyToBooth {
    private final Doors doors;
    private final RecordKinds kinds;
    private final RecordsBefore recordsBefore;
    private final DoorsOfRecords doorsOfRecords;
    private final HoldRecords holdRecords;
    private final HeldRecordSql heldSql;
    private final ReadRecords readRecords;
    private final Territory territory;
    private final Clock clock;

    ApplyToBooth(
            Doors doors,
            RecordKinds kinds,
            RecordsBefore recordsBefore,
            DoorsOfRecords doorsOfRecords,
            HoldRecords holdRecords,
            HeldRecordSql heldSql,
            ReadRecords readRecords,
            Territory territory,
            Clock clock) {
        this.doors = doors;
        this.kinds = kinds;
        this.recordsBefore = recordsBefore;
        this.doorsOfRecords = doorsOfRecords;
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
        Map<UUID, Receipt> receipts = recordsBefore.receipts(cell, incoming, rights == null);
        List<Incoming> fresh = incoming.stream()
                .filter(each -> !receipts.containsKey(each.id()))
                .toList();
        if (fresh.isEmpty()) {
            return new Applied(receipts, Map.of());
        }
        Found found = doorsOfRecords.find(cell, booth, fresh);
        BoothWork work = new BoothWork(cell, booth, version, clock.instant(), found.here(), found.erased());
        List<FieldRecord> records = new ArrayList<>();
        for (Incoming each : fresh) {
            if (!found.elsewhere().containsKey(each)) {
                allow(work, each, found, rights).ifPresent(records::add);
            }
        }
        applyKinds(work, records);
        doors.write(work);
        receipts.putAll(receipts(work, fresh));
        if (rights != null) {
            tellOfEnds(work, fresh, rights);
        }
        return new Applied(receipts, found.elsewhere());
    }

    /** Of those that belong here; what must be kept is kept. */
    private Map<UUID, Receipt> receipts(BoothWork work, List<Incoming> fresh) {
        Map<UUID, Receipt> receipts = new LinkedHashMap<>();
        List<Held> held = new ArrayList<>();
        for (Incoming each : fresh) {
            UUID id = each.understood().id();
            Receipt receipt = work.receipt(id);
            if (receipt != null) {
                receipts.put(id, receipt);
                if (receipt.state() == ReceiptState.HELD) {
                    held.add(new Held(each, Objects.requireNonNull(receipt.code())));
                }
            }
        }
        holdRecords.hold(held);
        return receipts;
    }

    private static void tellOfEnds(BoothWork work, List<Incoming> fresh, UploadRights rights) {
        fresh.stream()
                .map(Incoming::understood)
                .filter(record -> work.routeOf(record) == ReceiptCode.POST_ENDED)
                .map(FieldRecord::boothId)
                .distinct()
                .forEach(rights::tell);
    }

    /** Says what has changed for a record, or that it must be kept. */
    private Optional<FieldRecord> allow(BoothWork work, Incoming incoming, Found found, @Nullable UploadRights rights) {
        FieldRecord record = incoming.understood();
        UploadRights.Answer answer = rights == null
                ? UploadRights.Answer.YES
                : rights.ask(record.boothId(), work.boothId(), record.moments().at());
        if (answer == UploadRights.Answer.NO) {
            work.hold(record, ReceiptCode.NO_RIGHT);
            return Optional.empty();
        }
        if (found.unknown().contains(record.householdId())) {
            work.hold(record, ReceiptCode.DOOR_UNKNOWN);
            return Optional.empty();
        }
        if (answer == UploadRights.Answer.ENDED) {
            work.route(record, ReceiptCode.POST_ENDED);
        }
        if (record.boothId() != work.boothId()) {
            boolean there = territory.tree().contains(record.boothId());
            work.route(record, there ? ReceiptCode.BOOTH_SPLIT : ReceiptCode.BOOTH_GONE);
        }
        return Optional.of(record);
    }

    private void applyKinds(BoothWork work, List<FieldRecord> records) {
        List<FieldRecord> all = new ArrayList<>(records);
        for (RecordKind kind : kinds.inOrder()) {
            List<FieldRecord> ofKind = all.stream()
                    .filter(record -> record.kind().equals(kind.code()))
                    .sorted(Comparator.comparingInt(FieldRecord::sequence))
                    .toList();
            if (!ofKind.isEmpty()) {
                kind.apply(work, ofKind);
            }
            if (kind.code().equals(RecordKinds.DOOR) && !work.addedDoors().isEmpty()) {
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
