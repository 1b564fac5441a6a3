package org.sangathan.canvass.sync;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sangathan.canvass.BoothWork.Receipt;
import org.sangathan.canvass.ReceiptCode;
import org.sangathan.canvass.ReceiptState;
import org.sangathan.canvass.RecordKind;
import org.sangathan.canvass.RecordKind.Before;
import org.sangathan.canvass.sync.HoldRecords.Held;
import org.springframework.stereotype.Component;

/** Receipts of what came before: the same again, or that the id belongs to somebody else's record. */
@Component
class RecordsBefore {
    private final RecordKinds kinds;
    private final HoldRecords holdRecords;
    private final HeldRecordSql heldSql;

    RecordsBefore(RecordKinds kinds, HoldRecords holdRecords, HeldRecordSql heldSql) {
        this.kinds = kinds;
        this.holdRecords = holdRecords;
        this.heldSql = heldSql;
    }

    /** @param decided a person applies what was held: that it was held is no answer */
    Map<UUID, Receipt> receipts(int cell, List<Incoming> incoming, boolean decided) {
        Map<UUID, Receipt> receipts = new LinkedHashMap<>();
        List<Held> taken = new ArrayList<>();
        for (RecordKind kind : kinds.inOrder()) {
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
        return incoming.stream().map(each -> each.understood().id()).toList();
    }

    private static void known(
            List<Incoming> incoming, Map<UUID, Before> before, Map<UUID, Receipt> receipts, List<Held> taken) {
        for (Incoming each : incoming) {
            Before known = before.get(each.id());
            if (known == null) {
                continue;
            }
            if (each.understood().isFrom(known.workerId(), known.deviceId())) {
                receipts.put(each.understood().id(), new Receipt(known.state(), known.code()));
            } else {
                receipts.put(each.understood().id(), new Receipt(ReceiptState.HELD, ReceiptCode.ID_TAKEN));
                taken.add(new Held(each, ReceiptCode.ID_TAKEN));
            }
        }
    }
}
