package org.sangathan.canvass.turf;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Audit;
import org.sangathan.people.Members;
import org.sangathan.platform.Actor;
import org.sangathan.platform.FaultCode;
import org.sangathan.platform.Faults;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Rights;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a turf to one member or a team until a day, or to others than before. While it lasts they may walk its booth,
 * whether they hold a post or not; whoever is no longer named loses that at once.
 */
@Component
class GiveTurf {
    private static final int TEAM_MOST = 12;

    private final TurfSql sql;
    private final TurfWorkerSql workerSql;
    private final Members members;
    private final Rights rights;
    private final Audit audit;
    private final Clock clock;

    GiveTurf(TurfSql sql, TurfWorkerSql workerSql, Members members, Rights rights, Audit audit, Clock clock) {
        this.sql = sql;
        this.workerSql = workerSql;
        this.members = members;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The whole team from now on.
     *
     * @param endsOn the last day
     */
    record GiveRequest(
            @Nullable List<MemberKey> workers, @Nullable LocalDate endsOn) {}

    @Transactional
    public Turf give(Actor actor, Turf.Key key, GiveRequest request) {
        Turf turf = sql.lock(key)
                .filter(found -> rights.may(actor, Permission.MANAGE_TURF, found.boothId()))
                .orElseThrow(() -> new Problem(TurfProblem.TURF_UNKNOWN));
        LocalDate today = LocalDate.ofInstant(clock.instant(), CutTurf.INDIA);
        if (!turf.isLive() || turf.endsOn().isBefore(today)) {
            throw new Problem(TurfProblem.TURF_ENDED);
        }
        List<MemberKey> team = request.workers() == null ? List.of() : request.workers();
        Faults faults = new Faults()
                .when(team.isEmpty(), "/workers", FaultCode.REQUIRED)
                .when(team.size() > TEAM_MOST, "/workers", FaultCode.OUT_OF_RANGE);
        CutTurf.checkDay(faults, request.endsOn(), today);
        for (int place = 0; place < team.size(); place++) {
            faults.when(!isKnown(actor, team.get(place)), "/workers/" + place, FaultCode.NOT_VALID);
        }
        faults.refuse();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        workerSql.endOthers(key, team.stream().map(MemberKey::id).toList(), now);
        team.stream().distinct().forEach(worker -> workerSql.insert(key, worker, now));
        sql.setLastDay(key, Objects.requireNonNull(request.endsOn()));
        audit.record(
                actor,
                "turf_given",
                turf.boothId(),
                turf.id().toString(),
                Map.of("workers", team.stream().map(MemberKey::id).toList()));
        return sql.find(key).orElseThrow();
    }

    /** Whoever the actor may not see is unknown here, like one who does not exist. */
    private boolean isKnown(Actor actor, @Nullable MemberKey worker) {
        return worker != null
                && worker.id() != null
                && members.find(worker)
                        .filter(member -> rights.may(actor, Permission.SEE_PEOPLE, member.homeUnitId()))
                        .isPresent();
    }
}
