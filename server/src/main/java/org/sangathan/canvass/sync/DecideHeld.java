package org.sangathan.canvass.sync;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Audit;
import org.sangathan.canvass.BoothWork.Receipt;
import org.sangathan.canvass.ReceiptCode;
import org.sangathan.canvass.ReceiptState;
import org.sangathan.canvass.sync.ApplyToBooth.Applied;
import org.sangathan.platform.Actor;
import org.sangathan.platform.FaultCode;
import org.sangathan.platform.Faults;
import org.sangathan.platform.Ids;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Rights;
import org.sangathan.territory.Territory;
import org.sangathan.territory.UnitRef;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A person applies a record that was kept, perhaps put right, or sets it aside with a reason. */
@Component
class DecideHeld {
    private final HeldRecordSql sql;
    private final HoldRecords holdRecords;
    private final ReadRecords readRecords;
    private final ApplyToBooth applyToBooth;
    private final Rights rights;
    private final Territory territory;
    private final Ids ids;
    private final Audit audit;
    private final Clock clock;

    DecideHeld(
            HeldRecordSql sql,
            HoldRecords holdRecords,
            ReadRecords readRecords,
            ApplyToBooth applyToBooth,
            Rights rights,
            Territory territory,
            Ids ids,
            Audit audit,
            Clock clock) {
        this.sql = sql;
        this.holdRecords = holdRecords;
        this.readRecords = readRecords;
        this.applyToBooth = applyToBooth;
        this.rights = rights;
        this.territory = territory;
        this.ids = ids;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a person may say of it. */
    enum HeldDecision {
        APPLIED,
        SET_ASIDE;

        @com.fasterxml.jackson.annotation.JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The decision; sent twice, it is decided once.
     *
     * @param boothId where to apply it, if not where the record says
     * @param content of its kind, put right; as it came when null
     */
    record HeldDecisionRequest(
            @Nullable HeldDecision decision,
            @Nullable String reason,
            @Nullable Integer boothId,
            @Nullable JsonNode content) {}

    /** The unit whose people decide: the booth, or all of the cell where there is no such booth. */
    int unitOf(HeldRecord held) {
        return territory.tree().isBooth(held.boothId())
                        && UnitRef.constituencyOf(held.boothId()) == held.constituencyId()
                ? held.boothId()
                : UnitRef.ownUnitOf(held.constituencyId());
    }

    HeldRecord permitted(Actor actor, int constituencyId, UUID id) {
        HeldRecord held = sql.find(constituencyId, id).orElseThrow(() -> new Problem(SyncProblem.HELD_RECORD_UNKNOWN));
        rights.require(actor, Permission.MANAGE_TURF, unitOf(held));
        return held;
    }

    @Transactional
    public void decide(Actor actor, int constituencyId, UUID id, HeldDecisionRequest request) {
        HeldRecord held = permitted(actor, constituencyId, id);
        new Faults()
                .whenMissing(request.decision(), "/decision")
                .whenMissing(request.reason(), "/reason")
                .when(request.reason() != null && request.reason().length() > 500, "/reason", FaultCode.TOO_LONG)
                .refuse();
        String decision = Objects.requireNonNull(request.decision()).code();
        MemberKey decider = new MemberKey(actor.constituencyId(), actor.memberId());
        if (held.decidedAt() != null) {
            if (decision.equals(held.decision()) && decider.equals(held.decider())) {
                return; // the same request, sent again
            }
            throw new Problem(SyncProblem.HELD_RECORD_DECIDED);
        }
        if (request.decision() == HeldDecision.APPLIED) {
            apply(actor, held, request);
        }
        if (sql.decide(constituencyId, List.of(id), decision, decider, request.reason(), clock.instant()) == 0) {
            throw new Problem(SyncProblem.HELD_RECORD_DECIDED);
        }
        audit.record(actor, "held_record_decided", unitOf(held), id.toString(), Map.of("decision", decision));
    }

    private void apply(Actor actor, HeldRecord held, HeldDecisionRequest request) {
        ObjectNode whole = held.sealed() != null && holdRecords.open(held) instanceof ObjectNode node
                ? node
                : tools.jackson.databind.json.JsonMapper.shared().createObjectNode();
        if (request.content() != null) {
            whole.set(held.kind(), request.content());
        }
        int booth = request.boothId() == null ? held.boothId() : request.boothId();
        whole.put("booth_id", booth);
        if (held.recordId() == null || held.recordId().version() != 7 || held.code() == ReceiptCode.ID_TAKEN) {
            whole.put("id", ids.next().toString());
        }
        MemberKey worker =
                held.worker() == null ? new MemberKey(actor.constituencyId(), actor.memberId()) : held.worker();
        Incoming incoming = readRecords.read(
                whole, worker, held.deviceId(), held.moments(), held.moments().received());
        if (incoming.record() == null) {
            throw new Problem(SyncProblem.HELD_RECORD_STILL_FAULTY, Map.of("faults", incoming.faults()));
        }
        if (!territory.tree().isBooth(booth)) {
            throw new Problem(
                    SyncProblem.HELD_RECORD_STILL_FAULTY,
                    Map.of("faults", List.of(Map.of("pointer", "/booth_id", "code", FaultCode.NOT_A_BOOTH.code()))));
        }
        rights.require(actor, Permission.MANAGE_TURF, booth);
        int cell = UnitRef.constituencyOf(booth);
        Applied applied = applyToBooth.apply(cell, booth, List.of(incoming), null);
        for (int elsewhere : applied.elsewhere().values()) {
            rights.require(actor, Permission.MANAGE_TURF, elsewhere);
            applied = applyToBooth.apply(cell, elsewhere, List.of(incoming), null);
        }
        Receipt receipt = applied.receipts().get(Objects.requireNonNull(incoming.id()));
        if (receipt == null || receipt.state() == ReceiptState.HELD) {
            String pointer = "/" + held.kind() + "/household_id";
            throw new Problem(
                    SyncProblem.HELD_RECORD_STILL_FAULTY,
                    Map.of("faults", List.of(Map.of("pointer", pointer, "code", FaultCode.NOT_VALID.code()))));
        }
    }
}
