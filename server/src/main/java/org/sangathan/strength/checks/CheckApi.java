package org.sangathan.strength.checks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.canvass.ClaimedVisits;
import org.sangathan.canvass.ClaimedVisits.ClaimedVisit;
import org.sangathan.canvass.ClaimedVisits.DoorAddress;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Faults;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Requires;
import org.sangathan.platform.Rights;
import org.sangathan.strength.Interval;
import org.sangathan.strength.Stratum;
import org.sangathan.strength.checks.CheckSql.Check;
import org.sangathan.strength.checks.VisitDrawSql.CellVisits;
import org.sangathan.territory.Territory;
import org.sangathan.territory.Tree;
import org.sangathan.territory.UnitRef;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Doors to ask about a visit, what was heard there, and what that says of all claimed visits. */
@RestController
@RequestMapping("/api/org")
class CheckApi {
    private final CheckSql sql;
    private final VisitDrawSql drawSql;
    private final CheckVisit checkVisit;
    private final CheckerRights checkerRights;
    private final ClaimedVisits claimedVisits;
    private final Territory territory;
    private final Rights rights;

    CheckApi(
            CheckSql sql,
            VisitDrawSql drawSql,
            CheckVisit checkVisit,
            CheckerRights checkerRights,
            ClaimedVisits claimedVisits,
            Territory territory,
            Rights rights) {
        this.sql = sql;
        this.drawSql = drawSql;
        this.checkVisit = checkVisit;
        this.checkerRights = checkerRights;
        this.claimedVisits = claimedVisits;
        this.territory = territory;
        this.rights = rights;
    }

    /**
     * One door to ask about a visit. Who the visitor was is not said, so that nobody is warned.
     *
     * @param place in the order of the draw
     * @param day on which somebody is said to have been there
     * @param notBefore the next try, where nobody was there at the last one
     * @param outcome null while it is open
     * @param mayCheck false for the visitor and for whoever holds a post of the booth
     */
    record VisitCheckView(
            UUID id,
            int constituencyId,
            int place,
            UnitRef booth,
            LocalDate day,
            @Nullable String section,
            DoorAddress address,
            int attempts,
            @Nullable Instant notBefore,
            @Nullable CheckOutcome outcome,
            boolean mayCheck) {}

    record CheckRequest(
            @Nullable UUID id,
            @Nullable CheckOutcome outcome,
            @Nullable CheckHow how) {}

    /**
     * What the last checks say of all claimed visits that met somebody. Whom nobody reached counts as not confirmed; a
     * door that has since asked for no visit counts for neither.
     *
     * @param constituencies how many have been drawn, of constituenciesInAll
     * @param claimed settled visits that met somebody, from a day until the draw, in those that have been drawn
     * @param checked doors with a result; closed ones are not among them
     * @param share of claimed visits that were made, 0 to 1; null while nothing was checked; low and high enclose it at
     *     95 %
     */
    record VisitEstimate(
            int constituencies,
            int constituenciesInAll,
            @Nullable Instant drawnAt,
            @Nullable LocalDate from,
            int claimed,
            int sample,
            int checked,
            int confirmed,
            int notConfirmed,
            int notReached,
            int closed,
            @Nullable Double share,
            @Nullable Double low,
            @Nullable Double high) {}

    /** Of the last round that was drawn there: doors of the unit, those without a result and those with one. */
    @Requires(Permission.MANAGE_TURF)
    @GetMapping("/units/{unitId}/visit-checks")
    List<VisitCheckView> checks(Actor actor, @PathVariable int unitId) {
        rights.require(actor, Permission.MANAGE_TURF, unitId);
        int cell = UnitRef.constituencyOf(unitId);
        Tree tree = territory.tree();
        List<Check> checks =
                drawSql.lastRound(cell).map(round -> sql.ofRound(cell, round)).orElse(List.of());
        Map<UUID, ClaimedVisit> visits =
                claimedVisits.find(cell, checks.stream().map(Check::visitId).toList());
        return checks.stream()
                .filter(check -> isToShow(check, visits.get(check.visitId()), unitId, tree))
                .map(check -> view(actor, check, Objects.requireNonNull(visits.get(check.visitId())), tree))
                .toList();
    }

    /** A door that wants no visit is shown to nobody who would go there. */
    private static boolean isToShow(Check check, @Nullable ClaimedVisit visit, int unitId, Tree tree) {
        return visit != null
                && tree.isWithin(visit.boothId(), unitId)
                && (check.outcome() != null || !visit.doNotVisit());
    }

    private VisitCheckView view(Actor actor, Check check, ClaimedVisit visit, Tree tree) {
        return new VisitCheckView(
                check.id(),
                check.constituencyId(),
                check.place(),
                tree.get(visit.boothId()),
                visit.day(),
                visit.section(),
                visit.address(),
                check.attempts(),
                check.notBefore(),
                check.outcome(),
                checkerRights.against(actor, visit) == null);
    }

    @Requires(Permission.MANAGE_TURF)
    @PostMapping("/visit-checks/{constituencyId}/{id}/result")
    VisitCheckView result(
            Actor actor, @PathVariable int constituencyId, @PathVariable UUID id, @RequestBody CheckRequest request) {
        new Faults()
                .whenMissing(request.id(), "/id")
                .whenMissing(request.outcome(), "/outcome")
                .whenMissing(request.how(), "/how")
                .refuse();
        Check check = checkVisit.enter(
                actor,
                constituencyId,
                id,
                Objects.requireNonNull(request.id()),
                Objects.requireNonNull(request.outcome()),
                Objects.requireNonNull(request.how()));
        ClaimedVisit visit = Objects.requireNonNull(
                claimedVisits.find(constituencyId, List.of(check.visitId())).get(check.visitId()));
        return view(actor, check, visit, territory.tree());
    }

    @Requires(Permission.SEE_STRENGTH)
    @GetMapping("/units/{unitId}/visit-estimate")
    VisitEstimate visitEstimate(Actor actor, @PathVariable int unitId) {
        rights.require(actor, Permission.SEE_STRENGTH, unitId);
        int[] cells = territory.tree().constituencies(unitId);
        if (cells.length == 0) {
            cells = new int[] {UnitRef.constituencyOf(unitId)};
        }
        return estimate(drawSql.lastDraws(cells), cells.length);
    }

    private static VisitEstimate estimate(List<CellVisits> draws, int constituenciesInAll) {
        List<Stratum> strata = draws.stream()
                .map(draw -> new Stratum(draw.population(), draw.checked(), draw.confirmed()))
                .toList();
        int checked = draws.stream().mapToInt(CellVisits::checked).sum();
        Interval interval = checked == 0 ? null : Stratum.estimate(strata);
        return new VisitEstimate(
                draws.size(),
                constituenciesInAll,
                draws.stream()
                        .map(CellVisits::drawnAt)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                draws.stream()
                        .map(CellVisits::from)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                draws.stream().mapToInt(CellVisits::population).sum(),
                draws.stream().mapToInt(CellVisits::sample).sum(),
                checked,
                draws.stream().mapToInt(CellVisits::confirmed).sum(),
                draws.stream().mapToInt(CellVisits::notConfirmed).sum(),
                draws.stream().mapToInt(CellVisits::notReached).sum(),
                draws.stream().mapToInt(CellVisits::closed).sum(),
                interval == null ? null : interval.share(),
                interval == null ? null : interval.low(),
                interval == null ? null : interval.high());
    }
}
