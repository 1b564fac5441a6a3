package org.sangathan.network.relations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.sangathan.network.accounts.Accounts;
import org.sangathan.network.relations.WishSql.Pair;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Ids;
import org.sangathan.platform.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Block and mute. A block ends what either wanted of the other; a mute is known to nobody else. */
@Component
public class KeepAway {
    private final WishSql sql;
    private final Accounts accounts;
    private final Ids ids;
    private final Clock clock;

    KeepAway(WishSql sql, Accounts accounts, Ids ids, Clock clock) {
        this.sql = sql;
        this.accounts = accounts;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    public void block(Actor actor, UUID targetId) {
        Pair pair = checked(actor, targetId);
        // both first: two who block each other at once wait instead of refusing each other
        sql.bump(pair.account(), pair.target());
        if (sql.block(pair, ids.next())) {
            FollowAccount.end(sql, pair);
            FollowAccount.end(sql, pair.turned());
            sql.unendorse(pair);
            sql.unendorse(pair.turned());
        }
    }

    @Transactional
    public void unblock(Actor actor, UUID targetId) {
        if (sql.unblock(new Pair(actor.memberId(), targetId))) {
            sql.bump(actor.memberId(), targetId);
        }
    }

    /** @param duration zero: until it is taken back */
    @Transactional
    public void mute(Actor actor, UUID targetId, boolean notifications, Duration duration) {
        Pair pair = checked(actor, targetId);
        Instant end = duration.isPositive() ? clock.instant().plus(duration) : null;
        sql.mute(pair, ids.next(), notifications, end);
        sql.bump(actor.memberId());
    }

    @Transactional
    public void unmute(Actor actor, UUID targetId) {
        sql.unmute(new Pair(actor.memberId(), targetId));
        sql.bump(actor.memberId());
    }

    private Pair checked(Actor actor, UUID targetId) {
        accounts.get(targetId);
        if (actor.memberId().equals(targetId)) {
            throw new Problem(RelationProblem.ONESELF);
        }
        return new Pair(actor.memberId(), targetId);
    }
}
