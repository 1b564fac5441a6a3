package org.sangathan.network.scheduling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.network.publishing.CarriesMedia;
import org.sangathan.network.statuses.PostStatus;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Ids;
import org.sangathan.platform.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A member writes now what is to be sent later; it is judged now and once more when its time comes. */
@Component
class ScheduleStatus {
    static final Duration SOONEST = Duration.ofMinutes(5);
    static final Duration LATEST = Duration.ofDays(366);
    static final int MOST = 100;

    private final PostStatus post;
    private final ScheduledSql sql;
    private final CarriesMedia media;
    private final Ids ids;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ScheduleStatus(
            PostStatus post,
            ScheduledSql sql,
            CarriesMedia media,
            Ids ids,
            Clock clock,
            TransactionTemplate transaction) {
        this.post = post;
        this.sql = sql;
        this.media = media;
        this.ids = ids;
        this.clock = clock;
        this.transaction = transaction;
    }

    LaterStatus schedule(Actor actor, PostStatus.Request request, Instant dueAt) {
        String key = request.key();
        if (key != null) {
            LaterStatus before = sql.byKey(actor.memberId(), key).orElse(null);
            if (before != null) {
                return before;
            }
        }
        checkTime(dueAt);
        post.check(actor, request);
        if (sql.count(actor.memberId()) >= MOST) {
            throw new Problem(ScheduleProblem.TOO_MANY_SCHEDULED, Map.of("most", MOST));
        }
        LaterStatus one =
                new LaterStatus(actor.memberId(), ids.next(), dueAt.truncatedTo(ChronoUnit.MILLIS), request, null);
        boolean fresh = Boolean.TRUE.equals(transaction.execute(status -> {
            boolean inserted = sql.insert(one, clock.instant());
            if (inserted && !request.mediaIds().isEmpty()) {
                media.attach(request.mediaIds(), one.id(), actor.memberId());
            }
            return inserted;
        }));
        return fresh || key == null ? one : sql.byKey(actor.memberId(), key).orElse(one);
    }

    private void checkTime(Instant dueAt) {
        Instant now = clock.instant();
        if (dueAt.isBefore(now.plus(SOONEST))) {
            throw new Problem(ScheduleProblem.SCHEDULED_TOO_SOON, Map.of("minutes", SOONEST.toMinutes()));
        }
        if (dueAt.isAfter(now.plus(LATEST))) {
            throw new Problem(ScheduleProblem.SCHEDULED_TIME_NOT_VALID);
        }
    }

    List<LaterStatus> list(Actor actor, @Nullable UUID maxId, @Nullable UUID minId, int limit) {
        return sql.list(
                actor.memberId(),
                maxId == null ? new UUID(-1, -1) : maxId,
                minId == null ? new UUID(0, 0) : minId,
                limit);
    }

    LaterStatus get(Actor actor, UUID id) {
        return sql.find(actor.memberId(), id).orElseThrow(() -> new Problem(ScheduleProblem.SCHEDULED_UNKNOWN));
    }

    /** Also one that was refused: it gets another try. */
    LaterStatus move(Actor actor, UUID id, Instant dueAt) {
        get(actor, id);
        checkTime(dueAt);
        if (!sql.move(actor.memberId(), id, dueAt.truncatedTo(ChronoUnit.MILLIS))) {
            throw new Problem(ScheduleProblem.SCHEDULED_UNKNOWN);
        }
        return get(actor, id);
    }

    void takeBack(Actor actor, UUID id) {
        LaterStatus one = get(actor, id);
        boolean gone = Boolean.TRUE.equals(transaction.execute(status -> {
            boolean taken = sql.takeBack(actor.memberId(), id);
            if (taken) {
                media.letGo(one.request().mediaIds());
            }
            return taken;
        }));
        if (!gone) {
            throw new Problem(ScheduleProblem.SCHEDULED_UNKNOWN);
        }
    }
}
