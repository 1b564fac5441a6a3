package org.sangathan.network.relations;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.sangathan.network.accounts.AccountProblem;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Problem;
import org.sangathan.territory.Territory;
import org.sangathan.territory.Tree;
import org.springframework.stereotype.Component;

/**
 * Whoever reads, looked up with one statement each time: home and version. The wishes are read again only when their
 * version has changed, so a block, a mute or a move acts at once in every process.
 */
@Component
public class Readers {
    private static final int KEPT = 100_000;

    private final CircleSql sql;
    private final Territory territory;
    private final Clock clock;
    private final Cache<UUID, Circle> circles =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    Readers(CircleSql sql, Territory territory, Clock clock) {
        this.sql = sql;
        this.territory = territory;
        this.clock = clock;
    }

    public Reader of(Actor actor) {
        CircleSql.Now now = sql.reader(actor.constituencyId(), actor.memberId())
                .orElseThrow(() -> new Problem(AccountProblem.ACCOUNT_UNKNOWN));
        return of(actor, now.homeUnitId(), now.version());
    }

    /** For whoever has read these together with what else they want to know. */
    public Reader of(Actor actor, int homeUnitId, long version) {
        return new Reader(actor, homeUnitId, circle(actor.memberId(), version), territory.tree(), clock.instant());
    }

    /** Of several at once with one statement, by their session ids; absent are those who are members no more. */
    public Map<UUID, Reader> ofAll(Collection<Actor> actors) {
        Map<UUID, CircleSql.Now> found = sql.readers(actors);
        Tree tree = territory.tree();
        Instant now = clock.instant();
        Map<UUID, Reader> readers = new HashMap<>();
        for (Actor actor : actors) {
            CircleSql.Now there = found.get(actor.memberId());
            if (there != null) {
                Circle circle = circle(actor.memberId(), there.version());
                readers.put(actor.sessionId(), new Reader(actor, there.homeUnitId(), circle, tree, now));
            }
        }
        return readers;
    }

    /** Of anybody, for what is to be sent to them. */
    public Circle circleOf(UUID account) {
        return circle(account, sql.version(account));
    }

    private Circle circle(UUID account, long version) {
        if (version == Circle.NONE.version()) {
            return Circle.NONE;
        }
        Circle known = circles.getIfPresent(account);
        if (known == null || known.version() != version) {
            known = sql.circle(account, version);
            circles.put(account, known);
        }
        return known;
    }
}
