package org.sangathan.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Problem;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/**
 * How often a member, an app by itself or a stranger's address may ask the client API, counted in memory in fixed windows:
 * each node counts for itself, which is enough against a client that has lost its way.
 */
@Component
@EnableConfigurationProperties(RequestLimits.Allowed.class)
class RequestLimits {
    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final int MOST_SUBJECTS = 500_000;

    private final Allowed allowed;
    private final Clock clock;
    private final Cache<Counted, AtomicInteger> counts;

    RequestLimits(Allowed allowed, Clock clock) {
        this.allowed = allowed;
        this.clock = clock;
        this.counts = Caffeine.newBuilder()
                .maximumSize(MOST_SUBJECTS)
                .expireAfterWrite(WINDOW)
                .build();
    }

    /**
     * Requests in five minutes.
     *
     * @param perAddress of strangers; Indian mobile networks put thousands of phones behind one
     */
    @ConfigurationProperties("sangathan.requests")
    record Allowed(
            @DefaultValue("1500") int perMember,
            @DefaultValue("30000") int perAddress) {}

    private record Counted(String subject, long window) {}

    void count(@Nullable Bearer bearer, HttpServletRequest request, HttpServletResponse response) {
        if (bearer == null) {
            count("address " + request.getRemoteAddr(), allowed.perAddress(), response);
        } else {
            count("bearer " + whose(bearer), allowed.perMember(), response);
        }
    }

    private static UUID whose(Bearer bearer) {
        Actor actor = bearer.actor();
        return actor == null ? bearer.id() : actor.memberId();
    }

    private void count(String subject, int most, HttpServletResponse response) {
        Instant now = clock.instant();
        long window = now.getEpochSecond() / WINDOW.toSeconds();
        int count = counts.get(new Counted(subject, window), first -> new AtomicInteger())
                .incrementAndGet();
        Instant reset = Instant.ofEpochSecond((window + 1) * WINDOW.toSeconds());
        response.setHeader("X-RateLimit-Limit", Integer.toString(most));
        response.setHeader("X-RateLimit-Remaining", Integer.toString(Math.max(0, most - count)));
        response.setHeader("X-RateLimit-Reset", reset.toString());
        if (count > most) {
            long seconds = Duration.between(now, reset).toSeconds() + 1;
            throw new Problem(AccessProblem.TOO_MANY_REQUESTS, Map.of("retry_after_seconds", seconds));
        }
    }
}
