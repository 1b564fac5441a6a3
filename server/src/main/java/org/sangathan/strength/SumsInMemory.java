package org.sangathan.strength;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.sangathan.strength.StrengthSql.Day;
import org.sangathan.strength.StrengthSql.Sum;
import org.springframework.stereotype.Component;

/**
 * All sums of constituencies and above, some hundred rows, kept for readers and looked after at most four times a second.
 * The rows are the truth: another node's sums arrive with the next look, this node's own at once.
 */
@Component
class SumsInMemory {
    private static final long LOOK_EVERY_NANOS = Duration.ofMillis(250).toNanos();
    /** Clocks of nodes differ; rows of the last moments are read again. */
    private static final Duration OVERLAP = Duration.ofSeconds(10);

    private final StrengthSql sql;
    private final Clock clock;
    private final Map<Integer, Sum> sums = new ConcurrentHashMap<>();
    private final Map<Integer, Trend> trends = new ConcurrentHashMap<>();
    private final ReentrantLock looking = new ReentrantLock();
    private volatile long lookedAtNanos = System.nanoTime() - LOOK_EVERY_NANOS;
    private Instant newest = Instant.EPOCH;

    SumsInMemory(StrengthSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Days up to a sum: newer sums make it void. */
    private record Trend(LocalDate after, Instant summedAt, List<Day> days) {}

    Sum sum(int cell) {
        lookIfDue();
        return sums.getOrDefault(cell, new Sum(Figures.NONE, clock.instant()));
    }

    Figures figures(int cell) {
        return sum(cell).figures();
    }

    List<Day> trend(int cell, LocalDate after) {
        Instant summedAt = sum(cell).summedAt();
        Trend known = trends.get(cell);
        if (known == null || !known.after().equals(after) || !known.summedAt().equals(summedAt)) {
            known = new Trend(after, summedAt, sql.trend(cell, after));
            trends.put(cell, known);
        }
        return known.days();
    }

    private void lookIfDue() {
        // whoever comes while another looks reads what is there, except before the first look
        if (System.nanoTime() - lookedAtNanos >= LOOK_EVERY_NANOS) {
            if (sums.isEmpty()) {
                look();
            } else if (looking.tryLock()) {
                try {
                    look();
                } finally {
                    looking.unlock();
                }
            }
        }
    }

    /** Reads what was summed since the last look. */
    void look() {
        looking.lock();
        try {
            // a clock that was set back must not hide what is summed from now on
            Instant now = clock.instant();
            Instant last = newest.isAfter(now) ? now : newest;
            sql.sumsSince(last.equals(Instant.EPOCH) ? last : last.minus(OVERLAP))
                    .forEach((cell, sum) -> {
                        sums.put(cell, sum);
                        newest = sum.summedAt().isAfter(newest) ? sum.summedAt() : newest;
                    });
            lookedAtNanos = System.nanoTime();
        } finally {
            looking.unlock();
        }
    }
}
