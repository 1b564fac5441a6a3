package org.sangathan.canvass.doors;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Audit;
import org.sangathan.canvass.BoothWork;
import org.sangathan.canvass.Door;
import org.sangathan.canvass.doors.ConflictSql.Found;
import org.sangathan.canvass.doors.DoorChange.FieldChange;
import org.sangathan.platform.Actor;
import org.sangathan.platform.FaultCode;
import org.sangathan.platform.Faults;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Rights;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/**
 * A person says which value holds: either of the two, or a third. "Do not visit" is lifted only by the wish of whoever
 * lives there, in words.
 */
@Component
class DecideConflict {
    private final Doors doors;
    private final ConflictSql sql;
    private final DoorChangeSql changeSql;
    private final Rights rights;
    private final Audit audit;
    private final Clock clock;

    DecideConflict(Doors doors, ConflictSql sql, DoorChangeSql changeSql, Rights rights, Audit audit, Clock clock) {
        this.doors = doors;
        this.sql = sql;
        this.changeSql = changeSql;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The decision.
     *
     * @param id UUIDv7 made by the client; sent twice, it is decided once
     * @param value the kept one, the rival one, or another; null where nothing is known
     */
    record DecideConflictRequest(
            @Nullable UUID id,
            @Nullable JsonNode value,
            @Nullable String reason) {}

    @Transactional
    public void decide(Actor actor, int constituencyId, UUID conflictId, DecideConflictRequest decision) {
        Found conflict =
                sql.find(constituencyId, conflictId).orElseThrow(() -> new Problem(DoorProblem.CONFLICT_UNKNOWN));
        rights.require(actor, Permission.MANAGE_TURF, conflict.boothId());
        new Faults().whenMissing(decision.id(), "/id").refuse();
        UUID id = java.util.Objects.requireNonNull(decision.id());
        Object value = value(conflict.field(), decision);
        long version = doors.lock(constituencyId, conflict.boothId()) + 1;
        Found now = sql.find(constituencyId, conflictId).orElseThrow();
        if (id.equals(now.decision())) {
            return; // the same request, sent again
        }
        if (now.decision() != null) {
            throw new Problem(DoorProblem.CONFLICT_DECIDED);
        }
        MemberKey decider = new MemberKey(actor.constituencyId(), actor.memberId());
        Instant moment = clock.instant().truncatedTo(ChronoUnit.MICROS);
        set(constituencyId, now, version, id, value, decider, moment);
        sql.decide(constituencyId, now, id, DoorField.json(value), decider, decision.reason(), moment);
        audit.record(
                actor,
                isLift(conflict.field(), value) ? "do_not_visit_lifted" : "field_conflict_decided",
                conflict.boothId(),
                conflict.householdId().toString(),
                Map.of("field", conflict.field().code()));
    }

    private static @Nullable Object value(DoorField field, DecideConflictRequest decision) {
        JsonNode said = decision.value();
        Object value = said == null ? null : field.checked(said);
        new Faults()
                .when(field == DoorField.DO_NOT_VISIT && value == null, "/value", FaultCode.REQUIRED)
                .when(isLift(field, value) && isBlank(decision.reason()), "/reason", FaultCode.REQUIRED)
                .refuse();
        return value;
    }

    private static boolean isLift(DoorField field, @Nullable Object value) {
        return field == DoorField.DO_NOT_VISIT && Boolean.FALSE.equals(value);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private void set(
            int cell,
            Found conflict,
            long version,
            UUID decision,
            @Nullable Object value,
            MemberKey decider,
            Instant moment) {
        Door door = doors.find(cell, List.of(conflict.householdId())).get(conflict.householdId());
        if (door == null || door.boothId() != conflict.boothId()) {
            return; // the door is gone; its conflict is closed with what was decided
        }
        BoothWork work = new BoothWork(cell, door.boothId(), version, moment, Map.of(door.id(), door), Map.of());
        UUID seen = door.versions().get(conflict.field().code());
        changeSql.insert(
                cell,
                List.of(DoorChange.atDesk(
                        decision,
                        door.id(),
                        door.boothId(),
                        "decision",
                        decider,
                        moment,
                        Map.of(conflict.field(), new FieldChange(value, seen)))));
        Map<DoorField, @Nullable Object> values = new EnumMap<>(DoorField.all(door));
        values.put(conflict.field(), value);
        Map<String, UUID> versions = new TreeMap<>(door.versions());
        versions.put(conflict.field().code(), decision);
        work.put(DoorField.with(door, values, versions));
        doors.write(work);
    }
}
