package org.sangathan.strength.callbacks;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sangathan.access.Audit;
import org.sangathan.appointments.AppointmentKey;
import org.sangathan.appointments.Doubt;
import org.sangathan.appointments.Proofs;
import org.sangathan.people.MemberErased;
import org.sangathan.platform.Actor;
import org.sangathan.platform.FaultCode;
import org.sangathan.platform.Faults;
import org.sangathan.platform.Problem;
import org.sangathan.strength.callbacks.CallBackSql.Attempt;
import org.sangathan.strength.callbacks.CallBackSql.Call;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A caller enters what became of a call. The first result stands in the estimate. A seat that failed is in doubt until a
 * second caller finds its holder; that clears the seat and leaves the estimate as it was.
 */
@Component
class EnterResult {
    private final CallBackSql sql;
    private final CallerRights callerRights;
    private final Proofs proofs;
    private final Audit audit;
    private final CallBackSettings settings;
    private final Clock clock;

    EnterResult(
            CallBackSql sql,
            CallerRights callerRights,
            Proofs proofs,
            Audit audit,
            CallBackSettings settings,
            Clock clock) {
        this.sql = sql;
        this.callerRights = callerRights;
        this.proofs = proofs;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param attemptId UUIDv7 made by the caller's phone; sent twice, it happens once */
    @Transactional
    public Call enter(Actor actor, int constituencyId, UUID id, UUID attemptId, Outcome outcome) {
        callerRights.require(actor, constituencyId);
        new Faults()
                .when(outcome == Outcome.POST_ENDED, "/outcome", FaultCode.NOT_VALID)
                .refuse();
        // two callers of one number: the second waits here and finds it concluded
        Call call = sql.lock(constituencyId, id).orElseThrow(() -> new Problem(CallBackProblem.CALL_UNKNOWN));
        Optional<Attempt> before = sql.findAttempt(constituencyId, attemptId);
        if (before.isPresent()) {
            if (!before.get().equals(new Attempt(id, outcome))) {
                throw new Problem(CallBackProblem.CALL_ATTEMPT_KNOWN);
            }
            return call;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (call.outcome() == null) {
            first(actor, call, attemptId, outcome, now);
        } else {
            second(actor, call, attemptId, outcome, now);
        }
        audit.record(
                actor,
                "call_back_result",
                call.unitId(),
                call.appointmentId().toString(),
                Map.of("outcome", outcome.code(), "round_id", call.roundId()));
        return sql.find(constituencyId, id).orElseThrow();
    }

    private void first(Actor actor, Call call, UUID attemptId, Outcome outcome, Instant now) {
        if (call.notBefore() != null && outcome == Outcome.NOT_REACHED && now.isBefore(call.notBefore())) {
            throw new Problem(CallBackProblem.CALL_TOO_SOON);
        }
        sql.insertAttempt(call, attemptId, outcome, now);
        if (outcome == Outcome.NOT_REACHED && call.attempts() + 1 < settings.attempts()) {
            sql.tryAgain(call, actor.memberId(), now.plus(settings.tryAgainAfter()));
            return;
        }
        sql.conclude(call, outcome, actor.memberId(), now);
        AppointmentKey key = keyOf(call);
        switch (outcome) {
            case CONFIRMED -> proofs.confirmed(key);
            case DENIED -> proofs.doubt(key, Doubt.DENIED);
            case WRONG_NUMBER -> proofs.doubt(key, Doubt.WRONG_NUMBER);
            // who could not be reached is not thereby refuted: the monthly question decides
            case NOT_REACHED, POST_ENDED -> {}
        }
    }

    private void second(Actor actor, Call call, UUID attemptId, Outcome outcome, Instant now) {
        boolean failed = call.outcome() == Outcome.DENIED || call.outcome() == Outcome.WRONG_NUMBER;
        if (!failed || call.rechecked()) {
            throw new Problem(CallBackProblem.CALL_CONCLUDED);
        }
        if (actor.memberId().equals(call.callerId())) {
            throw new Problem(CallBackProblem.CALLER_CALLED_BEFORE);
        }
        sql.insertAttempt(call, attemptId, outcome, now);
        if (outcome == Outcome.CONFIRMED) {
            sql.recheck(call, now);
            proofs.confirmed(keyOf(call));
        }
    }

    private static AppointmentKey keyOf(Call call) {
        return new AppointmentKey(call.constituencyId(), call.appointmentId());
    }

    /** What a caller found stays; who they were does not. */
    @EventListener
    void forgetCaller(MemberErased erased) {
        sql.forgetCaller(erased.member().id());
    }
}
