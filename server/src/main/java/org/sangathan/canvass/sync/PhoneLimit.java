package org.sangathan.canvass.sync;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.sangathan.platform.Problem;
import org.springframework.stereotype.Component;

/** Counts the uploads of each session minute by minute, on this node: a phone that hammers waits for the next. */
@Component
class PhoneLimit {
    private static final int SESSIONS = 100_000;

    private final Cache<Minute, AtomicInteger> counts = Caffeine.newBuilder()
            .maximumSize(SESSIONS)
            .expireAfterWrite(Duration.ofMinutes(2))
            .build();
    private final SyncSettings settings;
    private final Clock clock;

    PhoneLimit(SyncSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    private record Minute(UUID session, long minute) {}

    void count(UUID session) {
        long second = clock.instant().getEpochSecond();
        AtomicInteger count = counts.get(new Minute(session, second / 60), minute -> new AtomicInteger());
        if (count.incrementAndGet() > settings.perMinute()) {
            throw new Problem(SyncProblem.PHONE_TOO_OFTEN, Map.of("retry_after_seconds", 60 - second % 60));
        }
    }
}
