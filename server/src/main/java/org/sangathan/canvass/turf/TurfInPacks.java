package org.sangathan.canvass.turf;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sangathan.canvass.DoorsGiven;
import org.sangathan.canvass.PackPart;
import org.sangathan.canvass.ReceiptCode;
import org.sangathan.canvass.VisitRoute;
import org.sangathan.canvass.WalkSpells;
import org.sangathan.canvass.turf.TurfWorkerSql.Stay;
import org.sangathan.platform.Actor;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.stereotype.Component;

/**
 * Live turf lets its workers walk its booth, goes out in packs, and says of a visit whether its turf was taken away
 * meanwhile.
 */
@Component
class TurfInPacks implements PackPart, VisitRoute, WalkSpells, DoorsGiven {
    /** As long as the right to walk is asked for in the past. */
    private static final int DAYS_BACK = 62;

    private final TurfSql sql;
    private final TurfDoorSql doorSql;
    private final TurfWorkerSql workerSql;
    private final Clock clock;

    TurfInPacks(TurfSql sql, TurfDoorSql doorSql, TurfWorkerSql workerSql, Clock clock) {
        this.sql = sql;
        this.doorSql = doorSql;
        this.workerSql = workerSql;
        this.clock = clock;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CutTurf.INDIA);
    }

    @Override
    public boolean isGiven(int constituencyId, UUID doorId, UUID memberId) {
        return doorSql.isGiven(constituencyId, doorId, memberId, today());
    }

    /** Others' too: so that the phone shows which doors a colleague has. */
    @Override
    public List<PackTurf> turfs(Actor actor, int boothId) {
        List<Turf> live = sql.liveOfBooth(boothId, today());
        if (live.isEmpty()) {
            return List.of();
        }
        int cell = boothId / 10_000;
        List<UUID> ids = live.stream().map(Turf::id).toList();
        Map<UUID, List<UUID>> doors = doorSql.ids(cell, ids);
        Map<UUID, List<MemberKey>> teams = workerSql.teams(cell, ids);
        return live.stream()
                .map(turf -> new PackTurf(
                        turf.id(),
                        turf.name(),
                        doors.getOrDefault(turf.id(), List.of()),
                        turf.endsOn(),
                        teams.getOrDefault(turf.id(), List.of()).stream()
                                .anyMatch(worker -> worker.id().equals(actor.memberId()))))
                .toList();
    }

    @Override
    public List<Spell> of(MemberKey worker) {
        return workerSql.of(worker.id(), today().minusDays(DAYS_BACK)).stream()
                .map(stay -> new Spell(stay.boothId(), stay.from(), until(stay)))
                .toList();
    }

    /**
     * Whatever came first: their place was taken, the turf ended, its last day passed. The clock is asked about the last
     * day alone: what was ended has ended, whoever's clock wrote when.
     */
    private @Nullable Instant until(Stay stay) {
        Instant lastDayEnds =
                stay.endsOn().plusDays(1).atStartOfDay(CutTurf.INDIA).toInstant();
        boolean lastDayIsOver = !lastDayEnds.isAfter(clock.instant());
        return Stream.of(stay.until(), stay.turfEnded(), lastDayIsOver ? lastDayEnds : null)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }

    @Override
    public Map<UUID, ReceiptCode> routes(int constituencyId, int boothId, List<AboutVisit> visits) {
        List<UUID> turfs = visits.stream()
                .map(AboutVisit::turfId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<UUID, ReceiptCode> routes = new HashMap<>();
        if (turfs.isEmpty()) {
            return routes;
        }
        Map<UUID, List<Stay>> stays = workerSql.ofTurfs(constituencyId, turfs).stream()
                .collect(Collectors.groupingBy(stay -> stay.turf().id()));
        for (AboutVisit visit : visits) {
            if (visit.turfId() != null && wasTaken(stays.getOrDefault(visit.turfId(), List.of()), visit.worker())) {
                routes.put(visit.id(), ReceiptCode.TURF_REASSIGNED);
            }
        }
        return routes;
    }

    /** They were in the team, and a person took that away; the end of the last day is no news. */
    private static boolean wasTaken(List<Stay> stays, MemberKey worker) {
        List<Stay> own = stays.stream()
                .filter(stay -> stay.worker().id().equals(worker.id()))
                .toList();
        return !own.isEmpty() && own.stream().allMatch(Stay::taken);
    }
}
