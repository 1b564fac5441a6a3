package org.sangathan.canvass.sync;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.canvass.Reach;
import org.sangathan.canvass.ReceiptCode;
import org.sangathan.canvass.doors.FoundKey;
import org.sangathan.canvass.sync.DecideHeld.HeldDecisionRequest;
import org.sangathan.people.Members;
import org.sangathan.platform.Actor;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Paging;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Requires;
import org.sangathan.platform.Rights;
import org.sangathan.territory.Territory;
import org.sangathan.territory.UnitRef;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Records that wait for a person: the list of a unit, one whole, and the decision. */
@RestController
@RequestMapping("/api/org/canvass")
class HeldApi {
    private final HeldRecordSql sql;
    private final HoldRecords holdRecords;
    private final DecideHeld decideHeld;
    private final Members members;
    private final Rights rights;
    private final Territory territory;

    HeldApi(
            HeldRecordSql sql,
            HoldRecords holdRecords,
            DecideHeld decideHeld,
            Members members,
            Rights rights,
            Territory territory) {
        this.sql = sql;
        this.holdRecords = holdRecords;
        this.decideHeld = decideHeld;
        this.members = members;
        this.rights = rights;
        this.territory = territory;
    }

    /**
     * A record that waits.
     *
     * @param unit the booth; the constituency where the record's booth is not there
     * @param worker null once they are erased
     * @param at when it was entered; {@code receivedAt} is when it came
     */
    record HeldRecordView(
            int constituencyId,
            UUID id,
            UnitRef unit,
            String kind,
            ReceiptCode code,
            List<Map<String, String>> faults,
            @Nullable UUID householdId,
            @Nullable String worker,
            Instant at,
            Instant saidAt,
            Instant receivedAt) {}

    /** @param record as the phone sent it; null once it is decided */
    record HeldDetail(HeldRecordView held, @Nullable JsonNode record) {}

    /** In the unit's subtree, the oldest first. */
    @Requires(Permission.MANAGE_TURF)
    @GetMapping("/units/{unitId}/held")
    ResponseEntity<List<HeldRecordView>> held(
            Actor actor,
            @PathVariable int unitId,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        rights.require(actor, Permission.MANAGE_TURF, unitId);
        int most = Paging.limit(limit);
        FoundKey from = Paging.after(after, FoundKey.BEGINNING, FoundKey::parse);
        List<HeldRecord> rows = sql.ofUnit(Reach.of(territory.tree(), unitId), from.at(), from.id(), most + 1);
        Map<UUID, String> names = members.names(rows.stream()
                .map(HeldRecord::worker)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return Paging.answer(
                rows,
                most,
                row -> new FoundKey(row.moments().received(), row.id()).toString(),
                row -> view(row, names));
    }

    private HeldRecordView view(HeldRecord held, Map<UUID, String> names) {
        MemberKey worker = held.worker();
        return new HeldRecordView(
                held.constituencyId(),
                held.id(),
                territory.tree().get(decideHeld.unitOf(held)),
                held.kind(),
                held.code(),
                held.faults(),
                held.householdId(),
                worker == null ? null : names.get(worker.id()),
                held.moments().at(),
                held.moments().said(),
                held.moments().received());
    }

    @Requires(Permission.MANAGE_TURF)
    @GetMapping("/held/{constituencyId}/{id}")
    HeldDetail one(Actor actor, @PathVariable int constituencyId, @PathVariable UUID id) {
        HeldRecord held = decideHeld.permitted(actor, constituencyId, id);
        Map<UUID, String> names = held.worker() == null ? Map.of() : members.names(List.of(held.worker()));
        return new HeldDetail(view(held, names), held.sealed() == null ? null : holdRecords.open(held));
    }

    @Requires(Permission.MANAGE_TURF)
    @PostMapping("/held/{constituencyId}/{id}/decide")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decide(
            Actor actor,
            @PathVariable int constituencyId,
            @PathVariable UUID id,
            @RequestBody HeldDecisionRequest request) {
        decideHeld.decide(actor, constituencyId, id, request);
    }
}
