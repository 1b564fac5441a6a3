package org.sangathan.people.credits;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sangathan.people.CreditsSettled;
import org.sangathan.platform.Ids;
import org.sangathan.platform.MemberNames.MemberKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks at new joinings within a minute and lets credits count at the end of their quiet period. What a flag rests on
 * waits until a leader has looked into it: nothing is lowered by the machine.
 */
@Component
public class SettleCredits {
    private static final Logger log = LoggerFactory.getLogger(SettleCredits.class);
    private static final Duration LOOKED_BACK = Duration.ofDays(30);
    private static final Duration HELD_AGAIN = Duration.ofHours(6);

    private final CreditSql sql;
    private final FlagSql flagSql;
    private final TransactionTemplate transaction;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SettleCredits(
            CreditSql sql,
            FlagSql flagSql,
            TransactionTemplate transaction,
            Ids ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sql = sql;
        this.flagSql = flagSql;
        this.transaction = transaction;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT30S")
    void settleRegularly() {
        try {
            settle();
        } catch (RuntimeException failed) {
            log.warn("credits settle later: {}", failed.toString());
        }
    }

    /**
     * Checks and settles what is due now, unless another node is at it. A transaction for each recruiter: somebody who
     * leaves holds the credit that they are and wants those that they have, and must not meet one who holds many.
     */
    public void settle() {
        Instant now = clock.instant();
        for (MemberKey recruiter : sql.due(now)) {
            transaction.executeWithoutResult(status -> {
                if (sql.tryTurn()) {
                    settle(recruiter, now);
                }
            });
        }
    }

    private void settle(MemberKey recruiter, Instant now) {
        List<Credit> credits = sql.ofRecruiter(recruiter, now.minus(LOOKED_BACK));
        FindFlags.in(credits).forEach(found -> flagSql.put(recruiter, ids.next(), found, now));
        UUID[] held = flagSql.ofRecruiter(recruiter).stream()
                .filter(flag -> flag.state().equals("open"))
                .flatMap(flag -> flag.creditIds().stream())
                .distinct()
                .toArray(UUID[]::new);
        List<MemberKey> settled = sql.settle(recruiter, now, now.plus(HELD_AGAIN), held);
        if (!settled.isEmpty()) {
            events.publishEvent(new CreditsSettled(settled));
        }
    }
}
