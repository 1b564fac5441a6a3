package org.sangathan.canvass.turf;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.canvass.turf.CutTurf.CutRequest;
import org.sangathan.canvass.turf.GiveTurf.GiveRequest;
import org.sangathan.canvass.turf.ReadTurfDoorSql.TurfDoor;
import org.sangathan.canvass.turf.TakeNearest.NearestRequest;
import org.sangathan.canvass.turf.TurfDoorSql.Progress;
import org.sangathan.people.Members;
import org.sangathan.platform.Actor;
import org.sangathan.platform.FaultCode;
import org.sangathan.platform.Faults;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Paging;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Requires;
import org.sangathan.platform.Rights;
import org.sangathan.platform.SignedIn;
import org.sangathan.territory.Level;
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

/** Turf: cutting, giving, taking the nearest doors, ending, and how far it is. */
@RestController
@RequestMapping("/api/org")
class TurfApi {
    private static final UUID LAST = new UUID(-1, -1);

    private final CutTurf cutTurf;
    private final GiveTurf giveTurf;
    private final TakeNearest takeNearest;
    private final EndTurf endTurf;
    private final SeeTurf seeTurf;
    private final TurfSql sql;
    private final TurfDoorSql doorSql;
    private final ReadTurfDoorSql readDoorSql;
    private final TurfWorkerSql workerSql;
    private final Members members;
    private final Rights rights;
    private final Territory territory;
    private final Clock clock;

    TurfApi(
            CutTurf cutTurf,
            GiveTurf giveTurf,
            TakeNearest takeNearest,
            EndTurf endTurf,
            SeeTurf seeTurf,
            TurfSql sql,
            TurfDoorSql doorSql,
            ReadTurfDoorSql readDoorSql,
            TurfWorkerSql workerSql,
            Members members,
            Rights rights,
            Territory territory,
            Clock clock) {
        this.cutTurf = cutTurf;
        this.giveTurf = giveTurf;
        this.takeNearest = takeNearest;
        this.endTurf = endTurf;
        this.seeTurf = seeTurf;
        this.sql = sql;
        this.doorSql = doorSql;
        this.readDoorSql = readDoorSql;
        this.workerSql = workerSql;
        this.members = members;
        this.rights = rights;
        this.territory = territory;
        this.clock = clock;
    }

    record TurfWorker(int constituencyId, UUID id, @Nullable String name) {}

    /** @param done doors visited since it was made */
    record TurfRow(
            int constituencyId,
            UUID id,
            UnitRef booth,
            String name,
            Turf.How how,
            LocalDate endsOn,
            boolean live,
            Instant madeAt,
            List<TurfWorker> workers,
            int doors,
            int done) {}

    record TurfDetails(TurfRow turf, List<TurfDoor> doors) {}

    record BoothDoorsForTurf(UnitRef booth, List<TurfDoor> doors) {}

    /** One turf, or for equal shares several. Sent twice, they are cut once. */
    @Requires(Permission.MANAGE_TURF)
    @PostMapping("/canvass/turfs")
    @ResponseStatus(HttpStatus.CREATED)
    List<TurfRow> cut(Actor actor, @RequestBody CutRequest request) {
        return rows(cutTurf.cut(actor, request));
    }

    /** Of a constituency or below, newest first. */
    @Requires(Permission.MANAGE_TURF)
    @GetMapping("/units/{unitId}/turfs")
    ResponseEntity<List<TurfRow>> ofUnit(
            Actor actor,
            @PathVariable int unitId,
            @RequestParam(defaultValue = "true") boolean live,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        rights.require(actor, Permission.MANAGE_TURF, unitId);
        Tree tree = territory.tree();
        new Faults()
                .when(tree.cells(unitId).length != 1, "/unit", FaultCode.OUT_OF_RANGE)
                .refuse();
        int most = Paging.limit(limit);
        List<TurfRow> rows = rows(sql.ofBooths(
                UnitRef.constituencyOf(unitId),
                tree.unitsAt(unitId, Level.BOOTH),
                live,
                LocalDate.ofInstant(clock.instant(), CutTurf.INDIA),
                Paging.after(after, LAST, UUID::fromString),
                most + 1));
        return Paging.answer(rows, most, row -> row.id().toString());
    }

    /** All doors of a booth in house order, with the live turf that each is in. */
    @Requires(Permission.MANAGE_TURF)
    @GetMapping("/units/{unitId}/turf-doors")
    BoothDoorsForTurf doors(Actor actor, @PathVariable int unitId) {
        rights.require(actor, Permission.MANAGE_TURF, unitId);
        new Faults()
                .when(!territory.tree().isBooth(unitId), "/unit", FaultCode.NOT_A_BOOTH)
                .refuse();
        return new BoothDoorsForTurf(territory.tree().get(unitId), readDoorSql.ofBooth(unitId));
    }

    @SignedIn
    @GetMapping("/canvass/turfs/{constituencyId}/{id}")
    TurfDetails get(Actor actor, @PathVariable int constituencyId, @PathVariable UUID id) {
        Turf turf = seeTurf.get(actor, new Turf.Key(constituencyId, id));
        return new TurfDetails(rows(List.of(turf)).getFirst(), readDoorSql.ofTurf(turf.key()));
    }

    /** The whole team from now on, and the last day. */
    @Requires(Permission.MANAGE_TURF)
    @PostMapping("/canvass/turfs/{constituencyId}/{id}/workers")
    TurfRow give(
            Actor actor, @PathVariable int constituencyId, @PathVariable UUID id, @RequestBody GiveRequest request) {
        return rows(List.of(giveTurf.give(actor, new Turf.Key(constituencyId, id), request)))
                .getFirst();
    }

    /** By whoever manages turf there, and by the worker who took it for a day. */
    @SignedIn
    @PostMapping("/canvass/turfs/{constituencyId}/{id}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(Actor actor, @PathVariable int constituencyId, @PathVariable UUID id) {
        endTurf.end(actor, new Turf.Key(constituencyId, id));
    }

    /** The nearest doors that want a visit, for the rest of the day; no colleague gets the same. */
    @Requires(Permission.CANVASS)
    @PostMapping("/canvass/nearest")
    TurfDetails nearest(Actor actor, @RequestBody NearestRequest request) {
        Turf turf = takeNearest.take(actor, request);
        return new TurfDetails(rows(List.of(turf)).getFirst(), readDoorSql.ofTurf(turf.key()));
    }

    @SignedIn
    @GetMapping("/me/turfs")
    List<TurfRow> mine(Actor actor) {
        return rows(seeTurf.mine(actor));
    }

    /** All of one constituency, or a worker's own few. */
    private List<TurfRow> rows(List<Turf> turfs) {
        return turfs.stream().collect(java.util.stream.Collectors.groupingBy(Turf::constituencyId)).entrySet().stream()
                .flatMap(cell -> rows(cell.getKey(), cell.getValue()).stream())
                .toList();
    }

    private List<TurfRow> rows(int cell, List<Turf> turfs) {
        List<UUID> ids = turfs.stream().map(Turf::id).toList();
        Map<UUID, List<MemberKey>> teams = workerSql.teams(cell, ids);
        Map<UUID, String> names = members.names(
                teams.values().stream().flatMap(Collection::stream).toList());
        Map<UUID, Progress> progress = doorSql.progress(cell, ids);
        LocalDate today = LocalDate.ofInstant(clock.instant(), CutTurf.INDIA);
        return turfs.stream()
                .map(turf -> {
                    Progress far = Objects.requireNonNullElse(progress.get(turf.id()), Progress.NONE);
                    return new TurfRow(
                            cell,
                            turf.id(),
                            territory.tree().get(turf.boothId()),
                            turf.name(),
                            turf.how(),
                            turf.endsOn(),
                            turf.isLive() && !turf.endsOn().isBefore(today),
                            turf.madeAt(),
                            teams.getOrDefault(turf.id(), List.of()).stream()
                                    .map(worker -> new TurfWorker(
                                            worker.constituencyId(), worker.id(), names.get(worker.id())))
                                    .toList(),
                            far.doors(),
                            far.done());
                })
                .toList();
    }
}
