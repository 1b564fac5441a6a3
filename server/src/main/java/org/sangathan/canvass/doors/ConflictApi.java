package org.sangathan.canvass.doors;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sangathan.canvass.Reach;
import org.sangathan.canvass.doors.ConflictSql.Shown;
import org.sangathan.canvass.doors.ConflictSql.Side;
import org.sangathan.canvass.doors.DecideConflict.DecideConflictRequest;
import org.sangathan.people.Members;
import org.sangathan.platform.Actor;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Paging;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Requires;
import org.sangathan.platform.Rights;
import org.sangathan.territory.Territory;
import org.sangathan.territory.Tree;
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

/** Fields with two values: the list of a unit, and the decision. */
@RestController
@RequestMapping("/api/org/canvass")
class ConflictApi {
    private final ConflictSql sql;
    private final DecideConflict decideConflict;
    private final Members members;
    private final Rights rights;
    private final Territory territory;

    ConflictApi(ConflictSql sql, DecideConflict decideConflict, Members members, Rights rights, Territory territory) {
        this.sql = sql;
        this.decideConflict = decideConflict;
        this.members = members;
        this.rights = rights;
        this.territory = territory;
    }

    /**
     * One of two values.
     *
     * @param how phone, desk, list or decision
     * @param by null where a list said it, or whoever did is erased
     * @param at when it was entered; {@code receivedAt} is when it came
     */
    record ConflictSide(
            @Nullable JsonNode value, String how, @Nullable String by, Instant at, Instant receivedAt) {}

    /** A field of a door with two values. */
    record ConflictView(
            int constituencyId,
            UUID id,
            UnitRef booth,
            UUID householdId,
            DoorLabel door,
            String field,
            Instant foundAt,
            ConflictSide kept,
            ConflictSide rival) {}

    /** Open ones in the unit's subtree, the oldest first. */
    @Requires(Permission.MANAGE_TURF)
    @GetMapping("/units/{unitId}/conflicts")
    ResponseEntity<List<ConflictView>> conflicts(
            Actor actor,
            @PathVariable int unitId,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        rights.require(actor, Permission.MANAGE_TURF, unitId);
        Tree tree = territory.tree();
        Reach reach = Reach.of(tree, unitId);
        int most = Paging.limit(limit);
        FoundKey from = Paging.after(after, FoundKey.BEGINNING, FoundKey::parse);
        List<Shown> rows = sql.ofUnits(reach.cells(), reach.isWhole(), reach.booths(), from.at(), from.id(), most + 1);
        Map<UUID, String> names = members.names(rows.stream()
                .flatMap(row -> Stream.of(row.kept().by(), row.rival().by()))
                .filter(java.util.Objects::nonNull)
                .distinct()
                .toList());
        return Paging.answer(
                rows,
                most,
                row -> new FoundKey(row.foundAt(), row.id()).toString(),
                row -> new ConflictView(
                        row.constituencyId(),
                        row.id(),
                        tree.get(row.boothId()),
                        row.householdId(),
                        row.door(),
                        row.field().code(),
                        row.foundAt(),
                        side(row.kept(), names),
                        side(row.rival(), names)));
    }

    private static ConflictSide side(Side side, Map<UUID, String> names) {
        MemberKey by = side.by();
        return new ConflictSide(
                side.value().isNull() ? null : side.value(),
                side.how(),
                by == null ? null : names.get(by.id()),
                side.at(),
                side.receivedAt());
    }

    @Requires(Permission.MANAGE_TURF)
    @PostMapping("/conflicts/{constituencyId}/{id}/decide")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decide(
            Actor actor,
            @PathVariable int constituencyId,
            @PathVariable UUID id,
            @RequestBody DecideConflictRequest request) {
        decideConflict.decide(actor, constituencyId, id, request);
    }
}
