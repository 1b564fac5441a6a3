package org.sangathan.network.moderation;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Audit;
import org.sangathan.network.moderation.Measure.Kind;
import org.sangathan.network.publishing.NetworkLog;
import org.sangathan.network.publishing.RestrainInOrder;
import org.sangathan.platform.Actor;
import org.sangathan.platform.FaultCode;
import org.sangathan.platform.Faults;
import org.sangathan.platform.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** A measure is taken back by a moderator who may act on the account, or the member's appeal against it is answered. */
@Component
class LiftMeasure {
    private final Moderators moderators;
    private final MeasureSql sql;
    private final RestrainInOrder restrain;
    private final NetworkLog log;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LiftMeasure(
            Moderators moderators,
            MeasureSql sql,
            RestrainInOrder restrain,
            NetworkLog log,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.moderators = moderators;
        this.sql = sql;
        this.restrain = restrain;
        this.log = log;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    Measure lift(Actor actor, UUID id, String category) {
        Measure measure = own(actor, id);
        new Faults()
                .when(!Report.CATEGORIES.contains(category), "/category", FaultCode.NOT_VALID)
                .refuse();
        transaction.executeWithoutResult(status -> {
            if (!write(actor, sql.lock(id).orElseThrow())) {
                throw new Problem(ModerationProblem.MEASURE_LIFTED);
            }
            record(actor, measure, "measure_lifted", category);
        });
        log.catchUp();
        return sql.find(id).orElseThrow();
    }

    /** All of one kind that hold for an account; none is fine. */
    void liftAll(Actor actor, UUID accountId, Kind kind) {
        moderators.check(actor, accountId);
        sql.of(accountId).stream()
                .filter(measure -> measure.kind() == kind && measure.liftedAt() == null)
                .forEach(measure -> lift(actor, measure.id(), "other"));
    }

    private boolean write(Actor actor, Measure measure) {
        if (!sql.lift(measure, actor.memberId(), clock.instant())) {
            return false;
        }
        if (measure.kind().ofStatuses()) {
            measure.statusIds().forEach(status -> restrain.status(status, sql.restraintWithout(measure, status)));
        }
        if (measure.kind().ofAccount()) {
            restrain.account(measure.accountId());
        }
        return true;
    }

    /** By the member themselves, once for each measure. */
    @Transactional
    public Measure appeal(Actor actor, UUID id, String text) {
        Measure measure = sql.lock(id)
                .filter(each -> each.accountId().equals(actor.memberId()) && each.kind() != Kind.NONE)
                .orElseThrow(() -> new Problem(ModerationProblem.MEASURE_UNKNOWN));
        new Faults()
                .whenMissing(text, "/text")
                .when(text.length() > TakeMeasure.LONGEST_TEXT, "/text", FaultCode.TOO_LONG)
                .refuse();
        if (measure.liftedAt() != null) {
            throw new Problem(ModerationProblem.MEASURE_LIFTED);
        }
        if (!sql.appeal(measure, text.strip(), clock.instant())) {
            throw new Problem(ModerationProblem.ALREADY_APPEALED);
        }
        record(actor, measure, "measure_appealed", measure.category());
        return sql.find(id).orElseThrow();
    }

    /** Not by whoever took the measure: another looks at it. */
    Measure answer(Actor actor, UUID id, boolean lifted, @Nullable String text) {
        Measure measure = own(actor, id);
        String answer = text == null ? "" : text.strip();
        new Faults()
                .whenMissing(answer, "/text")
                .when(answer.length() > TakeMeasure.LONGEST_TEXT, "/text", FaultCode.TOO_LONG)
                .refuse();
        if (measure.byId().equals(actor.memberId())) {
            throw new Problem(ModerationProblem.ANSWER_OF_ANOTHER);
        }
        transaction.executeWithoutResult(status -> {
            Measure locked = sql.lock(id).orElseThrow();
            if (!sql.answer(locked, answer, actor.memberId(), clock.instant())) {
                throw new Problem(ModerationProblem.NO_APPEAL_OPEN);
            }
            if (lifted) {
                write(actor, locked);
            }
            record(actor, locked, lifted ? "appeal_granted" : "appeal_refused", locked.category());
        });
        log.catchUp();
        return sql.find(id).orElseThrow();
    }

    private Measure own(Actor actor, UUID id) {
        Measure measure = sql.find(id).orElseThrow(() -> new Problem(ModerationProblem.MEASURE_UNKNOWN));
        moderators.check(actor, measure.accountId());
        return measure;
    }

    private void record(Actor actor, Measure measure, String action, String category) {
        audit.record(
                actor,
                action,
                measure.unitId(),
                measure.id().toString(),
                Map.of("account", measure.accountId(), "kind", measure.kind().code(), "category", category));
    }
}
