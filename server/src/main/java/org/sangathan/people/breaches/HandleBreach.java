package org.sangathan.people.breaches;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Audit;
import org.sangathan.people.breaches.Breach.Account;
import org.sangathan.people.breaches.Breach.Scope;
import org.sangathan.people.breaches.BreachSql.BreachKey;
import org.sangathan.platform.Actor;
import org.sangathan.platform.FaultCode;
import org.sangathan.platform.Faults;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Rights;
import org.sangathan.territory.Territory;
import org.sangathan.territory.Tree;
import org.sangathan.territory.UnitRef;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person who handles breaches does with one: record it, have the affected told, report it, close it. */
@Component
class HandleBreach {
    private static final int TEXT_MOST = 2_000;
    private static final int UNITS_MOST = 500;

    private final BreachSql sql;
    private final Rights rights;
    private final Territory territory;
    private final Audit audit;
    private final Clock clock;

    HandleBreach(BreachSql sql, Rights rights, Territory territory, Audit audit, Clock clock) {
        this.sql = sql;
        this.rights = rights;
        this.territory = territory;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is known when it is recorded; checked to be whole by the caller. */
    record Known(
            UUID id,
            int unitId,
            Scope scope,
            Instant foundAt,
            Instant happenedFrom,
            @Nullable Instant happenedTo,
            Account account) {}

    /** Counting the affected begins at once. Sent twice, it is recorded once. */
    @Transactional
    public Breach record(Actor actor, Known known) {
        rights.require(actor, Permission.HANDLE_BREACHES, known.unitId());
        check(known);
        Breach breach = new Breach(
                UnitRef.constituencyOf(known.unitId()),
                known.id(),
                known.unitId(),
                known.scope(),
                known.foundAt(),
                known.happenedFrom(),
                known.happenedTo(),
                known.account(),
                "counting",
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                0,
                0,
                null,
                null,
                "");
        if (sql.insert(breach, actor.memberId())) {
            audit.record(actor, "breach_recorded", known.unitId(), known.id().toString(), Map.of());
        }
        return get(actor, new BreachKey(breach.constituencyId(), breach.id()));
    }

    private void check(Known known) {
        Instant now = clock.instant();
        Tree tree = territory.tree();
        Account account = known.account();
        Faults faults = new Faults()
                .when(known.foundAt().isAfter(now), "/found_at", FaultCode.OUT_OF_RANGE)
                .when(known.happenedFrom().isAfter(known.foundAt()), "/happened_from", FaultCode.OUT_OF_RANGE)
                .when(
                        known.happenedTo() != null && known.happenedTo().isBefore(known.happenedFrom()),
                        "/happened_to",
                        FaultCode.OUT_OF_RANGE)
                .when(!List.of("all", "workers").contains(known.scope().who()), "/who", FaultCode.NOT_VALID)
                .when(known.scope().units().size() > UNITS_MOST, "/scope_units", FaultCode.TOO_LONG)
                .when(
                        known.scope().units().stream().anyMatch(unit -> !tree.isWithin(unit, known.unitId())),
                        "/scope_units",
                        FaultCode.UNIT_NOT_FOUND)
                .when(account.categories().isEmpty(), "/categories", FaultCode.REQUIRED);
        Map<String, String> texts = Map.of(
                "/nature", account.nature(),
                "/place", account.place(),
                "/cause", account.cause(),
                "/consequences", account.consequences(),
                "/measures", account.measures(),
                "/remedy", account.remedy(),
                "/advice", account.advice(),
                "/contact", account.contact());
        texts.forEach((pointer, text) ->
                faults.whenMissing(text, pointer).when(text.length() > TEXT_MOST, pointer, FaultCode.TOO_LONG));
        faults.refuse();
    }

    /** Whoever may not handle it does not learn that there is one. */
    Breach get(Actor actor, BreachKey key) {
        return sql.find(key)
                .filter(breach -> rights.may(actor, Permission.HANDLE_BREACHES, breach.unitId()))
                .orElseThrow(() -> new Problem(BreachProblem.BREACH_UNKNOWN));
    }

    List<Breach> list(Actor actor, int unitId) {
        rights.require(actor, Permission.HANDLE_BREACHES, unitId);
        Tree tree = territory.tree();
        return sql.ofCells(tree.cells(unitId)).stream()
                .filter(breach -> tree.isWithin(breach.unitId(), unitId))
                .toList();
    }

    /** From here it runs by itself, also over a restart. */
    @Transactional
    public Breach tell(Actor actor, BreachKey key) {
        Breach breach = get(actor, key);
        if (List.of("telling", "told").contains(breach.state())) {
            return breach; // the same request, sent again
        }
        refuseClosed(breach);
        if (!sql.move(key, "ready", "telling")) {
            throw new Problem(BreachProblem.BREACH_NOT_READY);
        }
        audit.record(
                actor, "breach_telling", breach.unitId(), key.id().toString(), Map.of("affected", breach.affected()));
        return get(actor, key);
    }

    /** That the Board has its report; the moment is kept once. */
    @Transactional
    public Breach report(Actor actor, BreachKey key) {
        Breach breach = get(actor, key);
        refuseClosed(breach);
        if (sql.report(key, clock.instant().truncatedTo(ChronoUnit.MICROS))) {
            audit.record(actor, "breach_reported", breach.unitId(), key.id().toString(), Map.of());
        }
        return get(actor, key);
    }

    @Transactional
    public Breach close(Actor actor, BreachKey key, String note) {
        Breach breach = get(actor, key);
        new Faults()
                .whenMissing(note, "/note")
                .when(note.length() > TEXT_MOST, "/note", FaultCode.TOO_LONG)
                .refuse();
        refuseClosed(breach);
        if (!sql.close(key, clock.instant().truncatedTo(ChronoUnit.MICROS), note.strip())) {
            throw new Problem(BreachProblem.BREACH_NOT_DONE);
        }
        audit.record(actor, "breach_closed", breach.unitId(), key.id().toString(), Map.of());
        return get(actor, key);
    }

    private static void refuseClosed(Breach breach) {
        if (breach.state().equals("closed")) {
            throw new Problem(BreachProblem.BREACH_CLOSED);
        }
    }
}
