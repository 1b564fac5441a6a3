package org.sangathan.network.scheduling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.sangathan.access.Grants;
import org.sangathan.network.accounts.Account;
import org.sangathan.network.accounts.Accounts;
import org.sangathan.network.statuses.PostStatus;
import org.sangathan.network.statuses.StatusProblem;
import org.sangathan.people.Member;
import org.sangathan.people.Members;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends what is due, with the rights that its writer has at this moment. Each process claims one at a time, and the key of
 * the request lets the network write it once, also when a process ends between the writing and the clearing away.
 */
@Component
class SendDueStatuses {
    private static final Logger log = LoggerFactory.getLogger(SendDueStatuses.class);
    private static final Duration AGAIN = Duration.ofMinutes(10);
    private static final Duration CLAIM = Duration.ofMinutes(2);

    private final ScheduledSql sql;
    private final Accounts accounts;
    private final Members members;
    private final Grants grants;
    private final PostStatus post;
    private final Clock clock;

    SendDueStatuses(ScheduledSql sql, Accounts accounts, Members members, Grants grants, PostStatus post, Clock clock) {
        this.sql = sql;
        this.accounts = accounts;
        this.members = members;
        this.grants = grants;
        this.post = post;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT3S", initialDelayString = "PT15S")
    void look() {
        try {
            Optional<LaterStatus> due = claim();
            while (due.isPresent()) {
                send(due.get());
                due = claim();
            }
        } catch (RuntimeException unreachable) {
            log.warn("statuses that are due could not be sent: {}", unreachable.toString());
        }
    }

    private Optional<LaterStatus> claim() {
        Instant now = clock.instant();
        return sql.claim(now, now.minus(CLAIM));
    }

    private void send(LaterStatus due) {
        try {
            Actor writer = writer(due).orElseThrow(() -> new Problem(StatusProblem.STATUS_UNKNOWN));
            post.post(writer, due.request(), due.id());
            sql.sent(due);
        } catch (Problem refused) {
            if (refused.code() == StatusProblem.TOO_MANY_STATUSES) {
                sql.waitUntil(due, clock.instant().plus(AGAIN));
            } else {
                sql.refuse(due, refused.code().code());
            }
        }
    }

    private Optional<Actor> writer(LaterStatus due) {
        return accounts.find(due.accountId())
                .map(Account::member)
                .flatMap(members::find)
                .filter(member -> member.id().equals(due.accountId()))
                .map((Member member) ->
                        new Actor(member.id(), member.constituencyId(), due.id(), grants.of(member.id())));
    }
}
