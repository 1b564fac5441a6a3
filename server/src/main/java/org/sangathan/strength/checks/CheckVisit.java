package org.sangathan.strength.checks;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sangathan.access.Audit;
import org.sangathan.canvass.ClaimedVisits;
import org.sangathan.canvass.ClaimedVisits.ClaimedVisit;
import org.sangathan.platform.Actor;
import org.sangathan.platform.FaultCode;
import org.sangathan.platform.Faults;
import org.sangathan.platform.Problem;
import org.sangathan.strength.checks.CheckSql.Attempt;
import org.sangathan.strength.checks.CheckSql.Check;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enters what was heard at a door about a visit there. The first conclusive answer stands. Where the door has since asked
 * for no visit, or is gone, that is the result whatever was sent: nobody goes there again.
 */
@Component
class CheckVisit {
    private final CheckSql sql;
    private final ClaimedVisits claimedVisits;
    private final CheckerRights checkerRights;
    private final Audit audit;
    private final CheckSettings settings;
    private final Clock clock;

    CheckVisit(
            CheckSql sql,
            ClaimedVisits claimedVisits,
            CheckerRights checkerRights,
            Audit audit,
            CheckSettings settings,
            Clock clock) {
        this.sql = sql;
        this.claimedVisits = claimedVisits;
        this.checkerRights = checkerRights;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param attemptId UUIDv7 made by the checker's phone; sent twice, it happens once */
    @Transactional
    public Check enter(Actor actor, int constituencyId, UUID id, UUID attemptId, CheckOutcome outcome, CheckHow how) {
        // two checkers of one door: the second waits here and finds it concluded
        Check check = sql.lock(constituencyId, id).orElseThrow(() -> new Problem(CheckProblem.VISIT_CHECK_UNKNOWN));
        ClaimedVisit visit =
                claimedVisits.find(constituencyId, List.of(check.visitId())).get(check.visitId());
        if (visit == null) {
            throw new Problem(CheckProblem.VISIT_CHECK_UNKNOWN);
        }
        checkerRights.require(actor, visit);
        new Faults()
                .when(outcome == CheckOutcome.CLOSED, "/outcome", FaultCode.NOT_VALID)
                .refuse();
        Attempt attempt = new Attempt(id, outcome, how);
        Optional<Attempt> before = sql.findAttempt(constituencyId, attemptId);
        if (before.isPresent()) {
            if (!before.get().equals(attempt)) {
                throw new Problem(CheckProblem.VISIT_CHECK_ATTEMPT_KNOWN);
            }
            return check;
        }
        if (check.outcome() != null) {
            throw new Problem(CheckProblem.VISIT_CHECK_CONCLUDED);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        CheckOutcome entered = visit.doNotVisit() ? CheckOutcome.CLOSED : outcome;
        write(actor, check, entered, now);
        sql.insertAttempt(constituencyId, attemptId, attempt, now);
        audit.record(
                actor,
                "visit_check_result",
                visit.boothId(),
                id.toString(),
                Map.of("outcome", entered.code(), "how", how.code(), "round_id", check.roundId()));
        return sql.find(constituencyId, id).orElseThrow();
    }

    private void write(Actor actor, Check check, CheckOutcome outcome, Instant now) {
        boolean nobody = outcome == CheckOutcome.NOT_REACHED;
        if (nobody && check.notBefore() != null && now.isBefore(check.notBefore())) {
            throw new Problem(CheckProblem.VISIT_CHECK_TOO_SOON);
        }
        if (nobody && check.attempts() + 1 < settings.attempts()) {
            sql.tryAgain(check, actor.memberId(), now.plus(settings.tryAgainAfter()));
        } else {
            sql.conclude(check, outcome, actor.memberId(), now);
        }
    }
}
