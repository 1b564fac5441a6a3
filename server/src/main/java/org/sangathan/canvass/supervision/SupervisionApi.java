package org.sangathan.canvass.supervision;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.canvass.supervision.WalkedSql.Walked;
import org.sangathan.people.Members;
import org.sangathan.platform.Actor;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Requires;
import org.sangathan.platform.Rights;
import org.sangathan.territory.Level;
import org.sangathan.territory.Territory;
import org.sangathan.territory.Tree;
import org.sangathan.territory.UnitRef;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Today's walk of a unit within a constituency, and the doors to visit again. */
@RestController
@RequestMapping("/api/org")
class SupervisionApi {
    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final Duration OUT_NOW = Duration.ofMinutes(45);

    private final WalkedSql sql;
    private final WalkDaySql daySql;
    private final ShowPlaces showPlaces;
    private final Members members;
    private final Territory territory;
    private final Rights rights;
    private final Clock clock;

    SupervisionApi(
            WalkedSql sql,
            WalkDaySql daySql,
            ShowPlaces showPlaces,
            Members members,
            Territory territory,
            Rights rights,
            Clock clock) {
        this.sql = sql;
        this.daySql = daySql;
        this.showPlaces = showPlaces;
        this.members = members;
        this.territory = territory;
        this.rights = rights;
        this.clock = clock;
    }

    record DayWalk(LocalDate day, UnitRef unit, Instant asOf, List<WalkerView> walkers) {}

    /**
     * What one worker did in one booth today. These are claimed visits.
     *
     * @param name null where the worker has left
     * @param outNow a visit within three quarters of an hour
     */
    record WalkerView(
            UnitRef booth,
            @Nullable UUID workerId,
            @Nullable String name,
            int visits,
            int doors,
            int met,
            int notMet,
            int other,
            int wantsToJoin,
            Instant firstAt,
            Instant lastAt,
            boolean outNow) {}

    /** @param latitude and longitude to about 250 metres */
    record PlaceView(UUID workerId, String name, double latitude, double longitude, Instant at) {}

    /** Asked every few seconds; where nothing has changed the answer is 304 after one small sum. */
    @Requires(Permission.MANAGE_TURF)
    @GetMapping("/units/{unitId}/walk")
    @Nullable
    ResponseEntity<DayWalk> walk(Actor actor, @PathVariable int unitId, WebRequest request) {
        rights.require(actor, Permission.MANAGE_TURF, unitId);
        int[] booths = boothsWithin(unitId);
        int cell = UnitRef.constituencyOf(unitId);
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, INDIA);
        // who is out now changes with the time too, in steps of five minutes
        String tag = unitId + "-" + today + "-" + sql.version(cell, booths) + "-" + now.getEpochSecond() / 300;
        if (request.checkNotModified('"' + tag + '"')) {
            return null;
        }
        List<Walked> walked = sql.walked(cell, booths, today);
        Map<UUID, String> names = members.names(
                walked.stream().map(Walked::worker).filter(Objects::nonNull).toList());
        Tree tree = territory.tree();
        return ResponseEntity.ok(new DayWalk(
                today,
                tree.get(unitId),
                now,
                walked.stream().map(each -> view(each, names, tree, now)).toList()));
    }

    /** Summed up to some seconds ago. */
    record WalkBelow(LocalDate day, UnitRef unit, Instant asOf, WalkFigures figures, List<ChildWalk> children) {}

    record ChildWalk(UnitRef unit, WalkFigures figures) {}

    /** Today's walk of a unit above the constituency, and of each unit right below it. */
    @Requires(Permission.MANAGE_TURF)
    @GetMapping("/units/{unitId}/walk/below")
    WalkBelow below(Actor actor, @PathVariable int unitId) {
        rights.require(actor, Permission.MANAGE_TURF, unitId);
        Tree tree = territory.tree();
        if (tree.ancestorAt(unitId, Level.CONSTITUENCY).isPresent()
                || tree.level(unitId).equals(Level.CONSTITUENCY)) {
            throw new Problem(SupervisionProblem.WALK_WITHIN_CONSTITUENCY);
        }
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, INDIA);
        Map<Integer, WalkFigures> cells = daySql.ofCells(cellsOf(tree, unitId), today);
        return new WalkBelow(
                today,
                tree.get(unitId),
                now,
                sum(cells, cellsOf(tree, unitId)),
                Arrays.stream(tree.children(unitId))
                        .mapToObj(child -> new ChildWalk(tree.get(child), sum(cells, cellsOf(tree, child))))
                        .toList());
    }

    private static int[] cellsOf(Tree tree, int unitId) {
        return tree.level(unitId).equals(Level.CONSTITUENCY)
                ? new int[] {UnitRef.constituencyOf(unitId)}
                : tree.constituencies(unitId);
    }

    private static WalkFigures sum(Map<Integer, WalkFigures> cells, int[] wanted) {
        return Arrays.stream(wanted)
                .mapToObj(cell -> cells.getOrDefault(cell, WalkFigures.NONE))
                .reduce(WalkFigures.NONE, WalkFigures::plus);
    }

    private static WalkerView view(Walked each, Map<UUID, String> names, Tree tree, Instant now) {
        MemberKey worker = each.worker();
        return new WalkerView(
                tree.get(each.boothId()),
                worker == null ? null : worker.id(),
                worker == null ? null : names.get(worker.id()),
                each.visits(),
                each.doors(),
                each.met(),
                each.notMet(),
                each.other(),
                each.wantsToJoin(),
                each.firstAt(),
                each.lastAt(),
                each.lastAt().isAfter(now.minus(OUT_NOW)));
    }

    /** Where those who are out now made their last visit; each of them can read that somebody looked. */
    @Requires(Permission.MANAGE_TURF)
    @PostMapping("/units/{unitId}/walk/places")
    List<PlaceView> places(Actor actor, @PathVariable int unitId) {
        rights.require(actor, Permission.MANAGE_TURF, unitId);
        return showPlaces.show(actor, UnitRef.constituencyOf(unitId), boothsWithin(unitId));
    }

    /** Doors of a booth that asked for another visit until today, or were locked at least twice. */
    @Requires(Permission.CANVASS)
    @GetMapping("/canvass/booths/{unitId}/revisits")
    List<WalkedSql.RevisitDoor> revisits(Actor actor, @PathVariable int unitId) {
        rights.require(actor, Permission.CANVASS, unitId);
        return sql.comeAgain(UnitRef.constituencyOf(unitId), unitId, LocalDate.now(clock.withZone(INDIA)));
    }

    private int[] boothsWithin(int unitId) {
        Tree tree = territory.tree();
        boolean seat = tree.level(unitId).equals(Level.CONSTITUENCY);
        if (!seat && tree.ancestorAt(unitId, Level.CONSTITUENCY).isEmpty()) {
            throw new Problem(SupervisionProblem.WALK_ABOVE_CONSTITUENCY);
        }
        return Arrays.stream(tree.subtree(unitId)).filter(tree::isBooth).toArray();
    }
}
