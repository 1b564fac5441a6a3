package org.sangathan.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.sangathan.platform.Keys;
import org.sangathan.platform.Problem;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts tries in fixed windows of an hour, in the database so that all nodes count together. */
@Component
public class Attempts {
    private static final Duration WINDOW = Duration.ofHours(1);

    private final AttemptSql sql;
    private final Keys keys;
    private final Clock clock;

    Attempts(AttemptSql sql, Keys keys, Clock clock) {
        this.sql = sql;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * What is counted, and how often an hour it may happen. Addresses get far more than numbers: Indian mobile
     * networks put thousands of phones behind one address.
     */
    public enum Limit {
        CODES_PER_NUMBER(5),
        CODES_PER_ADDRESS(300),
        CODES_IN_ALL(200_000),
        GUESSES_PER_NUMBER(10),
        GUESSES_PER_ADDRESS(600),
        GUESSES_IN_ALL(400_000),
        APPS_PER_ADDRESS(600),
        MAIL_CONFIRMATIONS_PER_MEMBER(5),
        FOLLOWS_PER_MEMBER(400),
        FOLLOWS_OF_ONE_ACCOUNT(6),
        MESSAGES_PER_NUMBER(20),
        MESSAGES_IN_ALL(400_000);

        private final int most;

        Limit(int most) {
            this.most = most;
        }
    }

    /** A try that counts for somebody or something; the line that all share has the subject "". */
    public record Try(Limit limit, String subject) {}

    /** In a transaction of its own, so that a refused request still counts. The line that all share comes first. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void count(Try... tries) {
        Instant now = clock.instant();
        Instant windowStart = Instant.ofEpochSecond(now.getEpochSecond() - now.getEpochSecond() % WINDOW.toSeconds());
        List<String> counters =
                Arrays.stream(tries).map(each -> each.limit().name()).toList();
        List<byte[]> subjects = Arrays.stream(tries)
                .map(each -> keys.fingerprint("attempt", each.subject()))
                .toList();
        for (AttemptSql.Count counted : sql.increment(counters, subjects, windowStart)) {
            if (counted.count() > Limit.valueOf(counted.counter()).most) {
                long seconds = Duration.between(now, windowStart.plus(WINDOW)).toSeconds() + 1;
                throw new Problem(AccessProblem.TOO_MANY_ATTEMPTS, Map.of("retry_after_seconds", seconds));
            }
        }
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT20M")
    void forgetOld() {
        sql.deleteBefore(clock.instant().minus(WINDOW.multipliedBy(2)));
    }
}
