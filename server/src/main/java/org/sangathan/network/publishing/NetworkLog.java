package org.sangathan.network.publishing;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * This process's place in the log. Whatever it shows ends at {@link #seen()}: up to there it has everything, so a page
 * misses nothing that a later page would have to insert.
 */
@Component
public class NetworkLog {
    private static final Logger log = LoggerFactory.getLogger(NetworkLog.class);
    static final Duration KEPT = Duration.ofDays(1);
    private static final int LINES_AT_ONCE = 5_000;

    private final LogSql sql;
    private final ObjectProvider<FollowsLog> followers;
    private final Clock clock;
    private volatile long seen = -1;

    NetworkLog(LogSql sql, ObjectProvider<FollowsLog> followers, Clock clock) {
        this.sql = sql;
        this.followers = followers;
        this.clock = clock;
    }

    /** The newest tick of which everything has been applied here. */
    public long seen() {
        if (seen < 0) {
            catchUp();
        }
        return seen;
    }

    /** Applies what has been committed since. */
    public synchronized void catchUp() {
        if (seen < 0) {
            seen = sql.head();
            return;
        }
        List<LogLine> lines;
        do {
            lines = sql.after(seen, LINES_AT_ONCE);
            if (!lines.isEmpty()) {
                List<LogLine> each = lines;
                followers.orderedStream().forEach(follower -> follower.apply(each));
                seen = lines.getLast().tick();
            }
        } while (lines.size() == LINES_AT_ONCE);
    }

    @Scheduled(fixedDelay = 200, initialDelay = 1000)
    void look() {
        try {
            if (seen >= 0) {
                catchUp();
            }
        } catch (RuntimeException unreachable) {
            log.warn("the network's log could not be read: {}", unreachable.toString());
            startAgain();
        }
    }

    /** Half applied is not applied: everything in memory is read again from the tables. */
    private synchronized void startAgain() {
        try {
            long head = sql.head();
            followers.orderedStream().forEach(FollowsLog::forget);
            seen = head;
        } catch (RuntimeException stillUnreachable) {
            log.warn("nor its head: {}", stillUnreachable.toString());
        }
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT7M")
    void trim() {
        sql.trim(StatusId.tickAt(clock.instant().minus(KEPT).toEpochMilli()));
    }
}
