package org.sangathan.people.credits;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Audit;
import org.sangathan.people.CreditsLowered;
import org.sangathan.people.Member;
import org.sangathan.people.MemberErased;
import org.sangathan.people.Members;
import org.sangathan.platform.Actor;
import org.sangathan.platform.FaultCode;
import org.sangathan.platform.Faults;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Rights;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A leader has looked into a flag: it is fine, or the credits are lowered; with a reason, on record. */
@Component
class DecideFlag {
    private static final int REASON_MOST = 500;

    private final FlagSql flagSql;
    private final CreditSql creditSql;
    private final Members members;
    private final Rights rights;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DecideFlag(
            FlagSql flagSql,
            CreditSql creditSql,
            Members members,
            Rights rights,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.flagSql = flagSql;
        this.creditSql = creditSql;
        this.members = members;
        this.rights = rights;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** @param decision fine or lower */
    record FlagDecision(@Nullable String decision, @Nullable String reason) {}

    @Transactional
    public void decide(Actor actor, int constituencyId, UUID id, FlagDecision decision) {
        Flag flag = flagSql.lock(constituencyId, id).orElseThrow(() -> new Problem(CreditProblem.CREDIT_FLAG_UNKNOWN));
        Member recruiter = members.find(flag.recruiter())
                .filter(found -> rights.may(actor, Permission.SEE_CREDITS, found.homeUnitId()))
                .orElseThrow(() -> new Problem(CreditProblem.CREDIT_FLAG_UNKNOWN));
        String what = decision.decision();
        String reason = decision.reason();
        new Faults()
                .whenMissing(what, "/decision")
                .whenMissing(reason, "/reason")
                .when(what != null && !"fine".equals(what) && !"lower".equals(what), "/decision", FaultCode.NOT_VALID)
                .when(reason != null && reason.length() > REASON_MOST, "/reason", FaultCode.TOO_LONG)
                .refuse();
        if (recruiter.id().equals(actor.memberId())) {
            throw new Problem(CreditProblem.CREDITS_ARE_OWN);
        }
        String state = "fine".equals(what) ? "fine" : "lowered";
        if (flag.state().equals(state)) {
            return; // the same request, sent again
        }
        if (!flag.state().equals("open")) {
            throw new Problem(CreditProblem.CREDIT_FLAG_DECIDED);
        }
        write(actor, flag, state, Objects.requireNonNull(reason).strip());
        audit.record(
                actor,
                state.equals("fine") ? "credits_found_fine" : "credits_lowered",
                recruiter.homeUnitId(),
                recruiter.id().toString(),
                Map.of("flag", flag.kind().code(), "credits", flag.creditIds().size()));
    }

    private void write(Actor actor, Flag flag, String state, String reason) {
        Instant now = clock.instant();
        UUID[] credits = flag.creditIds().toArray(UUID[]::new);
        int cell = flag.recruiter().constituencyId();
        flagSql.decide(flag, state, new MemberKey(actor.constituencyId(), actor.memberId()), now, reason);
        if (state.equals("lowered")) {
            events.publishEvent(new CreditsLowered(creditSql.lowerMany(cell, credits, now, "leader")));
        } else {
            creditSql.checkAgain(cell, credits, now);
        }
    }

    @EventListener
    void forget(MemberErased erased) {
        flagSql.forgetDecider(erased.member().id());
    }
}
