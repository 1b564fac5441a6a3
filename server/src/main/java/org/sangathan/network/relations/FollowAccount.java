package org.sangathan.network.relations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Attempts;
import org.sangathan.access.Attempts.Limit;
import org.sangathan.access.Attempts.Try;
import org.sangathan.network.accounts.Account;
import org.sangathan.network.accounts.Accounts;
import org.sangathan.network.publishing.Act;
import org.sangathan.network.publishing.Publish;
import org.sangathan.network.relations.WishSql.Pair;
import org.sangathan.network.standing.Standings;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Ids;
import org.sangathan.platform.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Follow and unfollow; whoever keeps the profile locked is asked first. */
@Component
public class FollowAccount {
    static final int HOURLY = 200;
    static final int NEW_HOURLY = 40;
    private static final Duration NEW_FOR = Duration.ofDays(7);

    private final WishSql sql;
    private final CircleSql circles;
    private final Accounts accounts;
    private final Publish publish;
    private final NotificationPolicies policies;
    private final Standings standings;
    private final Attempts attempts;
    private final TransactionTemplate transaction;
    private final Ids ids;
    private final Clock clock;

    FollowAccount(
            WishSql sql,
            CircleSql circles,
            Accounts accounts,
            Publish publish,
            NotificationPolicies policies,
            Standings standings,
            Attempts attempts,
            TransactionTemplate transaction,
            Ids ids,
            Clock clock) {
        this.sql = sql;
        this.circles = circles;
        this.accounts = accounts;
        this.publish = publish;
        this.policies = policies;
        this.standings = standings;
        this.attempts = attempts;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param notifyOfEach a notification of each of their statuses */
    public record Wish(
            boolean reblogs, boolean notifyOfEach, @Nullable List<String> languages) {
        public static final Wish PLAIN = new Wish(true, false, null);
    }

    private enum Done {
        FOLLOWED,
        ASKED,
        CHANGED
    }

    public void follow(Actor actor, UUID targetId, Wish wish) {
        Account own = accounts.own(actor);
        Account target = accounts.get(targetId);
        if (own.id().equals(targetId)) {
            throw new Problem(RelationProblem.ONESELF);
        }
        Pair pair = new Pair(own.id(), targetId);
        checkRate(own);
        countBeginning(pair);
        Done done = transaction.execute(status -> {
            if (isApart(pair)) {
                throw new Problem(RelationProblem.BLOCKED);
            }
            boolean pending = target.profile().locked() && !target.isUnit();
            if (!sql.follow(pair, ids.next(), pending, wish, clock.instant())) {
                sql.changeFollow(pair, wish);
                sql.bump(own.id());
                return Done.CHANGED;
            }
            sql.bump(own.id());
            if (!pending) {
                sql.count(pair, 1);
            }
            return pending ? Done.ASKED : Done.FOLLOWED;
        });
        boolean heard = !standings.isSilenced(own.id())
                || !circles.whoFollow(own.id(), List.of(targetId)).isEmpty();
        if (done != Done.CHANGED && !target.isUnit() && heard) {
            String kind = done == Done.ASKED ? "follow_request" : "follow";
            publish.write(new Act.Tell(
                    null, policies.weigh(List.of(new Act.Told(target.member(), kind, own.id())), false)));
        }
    }

    /** Whoever follows hundreds at once wants to be seen, not to read. */
    private void checkRate(Account own) {
        Instant now = clock.instant();
        boolean fresh =
                own.createdAt().plus(NEW_FOR).isAfter(now) && own.posts().isEmpty();
        if (sql.countFollowed(own.id(), now.minus(Duration.ofHours(1))) >= (fresh ? NEW_HOURLY : HOURLY)) {
            throw new Problem(RelationProblem.TOO_MANY_FOLLOWS, Map.of("retry_after_seconds", 3_600L));
        }
    }

    /** Follows that ended are in no table: whoever follows and unfollows in a circle rings the other's phone each time. */
    private void countBeginning(Pair pair) {
        if (circles.follow(pair.account(), pair.target()).isEmpty()) {
            attempts.count(
                    new Try(Limit.FOLLOWS_PER_MEMBER, pair.account().toString()),
                    new Try(Limit.FOLLOWS_OF_ONE_ACCOUNT, pair.account() + " " + pair.target()));
        }
    }

    private boolean isApart(Pair pair) {
        return !circles.whoBlock(pair.account(), List.of(pair.target())).isEmpty()
                || !circles.whoBlock(pair.target(), List.of(pair.account())).isEmpty();
    }

    public void unfollow(Actor actor, UUID targetId) {
        end(new Pair(actor.memberId(), targetId));
    }

    /** The follower is not told. */
    public void removeFollower(Actor actor, UUID followerId) {
        end(new Pair(followerId, actor.memberId()));
    }

    private void end(Pair pair) {
        transaction.executeWithoutResult(status -> end(sql, pair));
    }

    /** In the caller's transaction. */
    static void end(WishSql sql, Pair pair) {
        List<Boolean> pending = sql.unfollow(pair);
        if (!pending.isEmpty()) {
            sql.bump(pair.account());
            if (!pending.getFirst()) {
                sql.count(pair, -1);
            }
        }
    }

    /** Somebody asked to follow; the answer goes to nobody but whoever gave it. */
    public void accept(Actor actor, UUID followerId) {
        Pair pair = new Pair(followerId, actor.memberId());
        boolean accepted = Boolean.TRUE.equals(transaction.execute(status -> {
            if (!sql.acceptFollow(pair)) {
                return false;
            }
            sql.bump(followerId);
            sql.count(pair, 1);
            return true;
        }));
        if (!accepted) {
            throw new Problem(RelationProblem.REQUEST_UNKNOWN);
        }
    }

    public void reject(Actor actor, UUID followerId) {
        Pair pair = new Pair(followerId, actor.memberId());
        boolean pending = circles.follow(followerId, actor.memberId())
                .map(CircleSql.Follow::pending)
                .orElse(false);
        if (!pending) {
            throw new Problem(RelationProblem.REQUEST_UNKNOWN);
        }
        end(pair);
    }
}
