package org.sangathan.canvass.turf;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sangathan.access.Audit;
import org.sangathan.platform.Actor;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Rights;
import org.sangathan.territory.Territory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** A turf ends with its last day, or by hand; its doors are free then. */
@Component
class EndTurf {
    private static final Logger log = LoggerFactory.getLogger(EndTurf.class);

    private final TurfSql sql;
    private final TurfWorkerSql workerSql;
    private final Rights rights;
    private final Territory territory;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    EndTurf(
            TurfSql sql,
            TurfWorkerSql workerSql,
            Rights rights,
            Territory territory,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.sql = sql;
        this.workerSql = workerSql;
        this.rights = rights;
        this.territory = territory;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** By whoever manages turf there; one that a worker took for a day by that worker too. */
    @Transactional
    public void end(Actor actor, Turf.Key key) {
        Turf turf = sql.lock(key)
                .filter(found -> rights.may(actor, Permission.MANAGE_TURF, found.boothId()) || isOwn(actor, found))
                .orElseThrow(() -> new Problem(TurfProblem.TURF_UNKNOWN));
        if (turf.isLive()) {
            sql.end(key, now(), new MemberKey(actor.constituencyId(), actor.memberId()));
            audit.record(actor, "turf_ended", turf.boothId(), turf.id().toString(), Map.of());
        }
    }

    private boolean isOwn(Actor actor, Turf turf) {
        return turf.how() == Turf.How.NEAREST
                && workerSql
                        .teams(turf.constituencyId(), List.of(turf.id()))
                        .getOrDefault(turf.id(), List.of())
                        .stream()
                        .map(MemberKey::id)
                        .anyMatch(actor.memberId()::equals);
    }

    /** So that doors of yesterday are free before the hour comes around; under the booth's lock. */
    void endDueOf(int boothId, LocalDate today) {
        sql.due(boothId / 10_000, today).stream()
                .filter(turf -> turf.boothId() == boothId)
                .forEach(turf -> sql.end(turf.key(), now(), null));
    }

    @Scheduled(cron = "0 5 * * * *", zone = "Asia/Kolkata")
    void endDueRegularly() {
        try {
            endDue();
        } catch (RuntimeException failed) {
            log.warn("turfs could not be ended: {}", failed.toString());
        }
    }

    void endDue() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), CutTurf.INDIA);
        for (int cell : territory.tree().constituencies(territory.tree().root().id())) {
            transaction.executeWithoutResult(
                    status -> sql.due(cell, today).forEach(turf -> sql.end(turf.key(), now(), null)));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    void forget(UUID memberId) {
        sql.forget(memberId);
        workerSql.forget(memberId);
    }
}
