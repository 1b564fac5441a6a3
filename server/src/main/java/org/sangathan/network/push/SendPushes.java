package org.sangathan.network.push;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.sangathan.access.Grants;
import org.sangathan.network.notifications.ReadNotifications;
import org.sangathan.network.notifications.ShowNotifications;
import org.sangathan.network.notifications.ShowNotifications.ShownNotification;
import org.sangathan.network.push.PushSql.Due;
import org.sangathan.network.push.PushSql.Live;
import org.sangathan.network.relations.Relationships;
import org.sangathan.network.relations.Relationships.Relationship;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends what is in the outbox, on any node. Whether the member may still see it, wants it, and wants it now is asked at the
 * moment of sending.
 */
@Component
class SendPushes {
    private static final Logger log = LoggerFactory.getLogger(SendPushes.class);
    private static final int AT_ONCE = 32;
    private static final int MOST_ROUNDS = 50;
    /** A process that dies over a message holds it back for so long. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private static final List<Duration> WAITS =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2));
    /** Older news wakes nobody. */
    private static final Duration STALE = Duration.ofHours(24);

    private final PushSql sql;
    private final Grants grants;
    private final ReadNotifications notifications;
    private final ShowNotifications show;
    private final Relationships relationships;
    private final PushWords words;
    private final HandOverPush pushService;
    private final JsonMapper json;
    private final Clock clock;

    SendPushes(
            PushSql sql,
            Grants grants,
            ReadNotifications notifications,
            ShowNotifications show,
            Relationships relationships,
            PushWords words,
            HandOverPush pushService,
            JsonMapper json,
            Clock clock) {
        this.sql = sql;
        this.grants = grants;
        this.notifications = notifications;
        this.show = show;
        this.relationships = relationships;
        this.words = words;
        this.pushService = pushService;
        this.json = json;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1000, initialDelay = 3000)
    void send() {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Instant now = clock.instant();
            List<Due> due = sql.take(now, now.plus(LEASE), AT_ONCE);
            try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
                due.forEach(each -> senders.execute(() -> sendOne(each)));
            }
            if (due.size() < AT_ONCE) {
                return;
            }
        }
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT13M")
    void forgetDead() {
        sql.deleteDead();
    }

    private void sendOne(Due due) {
        try {
            Live live = sql.live(due.grantId(), clock.instant()).orElse(null);
            if (live == null || due.madeAt().plus(STALE).isBefore(clock.instant())) {
                sql.done(due);
                return;
            }
            Instant at = live.quiet().next(clock.instant());
            if (at.isAfter(clock.instant())) {
                sql.again(due, at);
            } else {
                sendNow(due, live);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failed) {
            log.warn("a push message could not be sent now: {}", failed.toString());
        }
    }

    private void sendNow(Due due, Live live) throws InterruptedException {
        ShownNotification told = wanted(due.notificationId(), live);
        if (told == null) {
            sql.done(due);
            return;
        }
        byte[] message = json.writeValueAsBytes(words.of(told, live.language()));
        switch (pushService.send(live.subscription(), message)) {
            case TAKEN, REFUSED -> sql.done(due);
            case GONE -> sql.delete(due.grantId());
            case TRY_AGAIN -> tryAgain(due);
        }
    }

    private void tryAgain(Due due) {
        if (due.tries() > WAITS.size()) {
            sql.done(due);
        } else {
            sql.again(due, clock.instant().plus(WAITS.get(due.tries() - 1)));
        }
    }

    /** Null when it is gone, hidden from the member meanwhile, held back, or not what this device is to be told. */
    private @org.jspecify.annotations.Nullable ShownNotification wanted(UUID id, Live live) {
        PushSubscription subscription = live.subscription();
        UUID member = subscription.memberId();
        Actor actor = new Actor(member, live.constituencyId(), subscription.grantId(), grants.of(member));
        try {
            ReadNotifications.Shown there = notifications.get(actor, id);
            if (there.held()
                    || !subscription.alerts().contains(there.kind())
                    || !fromWhom(actor, subscription, there)) {
                return null;
            }
            List<ShownNotification> shown = show.show(actor, List.of(there));
            return shown.isEmpty() ? null : shown.getFirst();
        } catch (Problem goneOrNotWanted) {
            return null;
        }
    }

    private boolean fromWhom(Actor actor, PushSubscription subscription, ReadNotifications.Shown there) {
        if (!Set.of("followed", "follower").contains(subscription.policy())) {
            return subscription.policy().equals("all");
        }
        Relationship relationship =
                relationships.of(actor, List.of(there.fromId())).getFirst();
        return subscription.policy().equals("followed") ? relationship.following() : relationship.followedBy();
    }
}
