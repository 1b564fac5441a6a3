package org.sangathan.canvass.turf;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.sangathan.platform.Actor;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Rights;
import org.springframework.stereotype.Component;

/** Who may see a turf: its workers while it lasts, and whoever manages turf there. */
@Component
class SeeTurf {
    private final TurfSql sql;
    private final TurfWorkerSql workerSql;
    private final Rights rights;
    private final Clock clock;

    SeeTurf(TurfSql sql, TurfWorkerSql workerSql, Rights rights, Clock clock) {
        this.sql = sql;
        this.workerSql = workerSql;
        this.rights = rights;
        this.clock = clock;
    }

    Turf get(Actor actor, Turf.Key key) {
        return sql.find(key)
                .filter(turf -> rights.may(actor, Permission.MANAGE_TURF, turf.boothId())
                        || (isLive(turf) && walks(actor, turf)))
                .orElseThrow(() -> new Problem(TurfProblem.TURF_UNKNOWN));
    }

    private boolean walks(Actor actor, Turf turf) {
        return workerSql.teams(turf.constituencyId(), List.of(turf.id())).getOrDefault(turf.id(), List.of()).stream()
                .map(MemberKey::id)
                .anyMatch(actor.memberId()::equals);
    }

    private boolean isLive(Turf turf) {
        return turf.isLive() && !turf.endsOn().isBefore(today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CutTurf.INDIA);
    }

    /** Live ones of the caller. */
    List<Turf> mine(Actor actor) {
        return workerSql.of(actor.memberId(), today()).stream()
                .filter(stay -> stay.until() == null)
                .flatMap(stay -> sql.find(stay.turf()).stream())
                .filter(this::isLive)
                .toList();
    }
}
