package org.sangathan.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Every night deletes what is older than its category is kept, in small batches, each a transaction of its own. */
@Component
public class KeepNoLonger {
    static final int BATCH = 500;
    private static final Logger log = LoggerFactory.getLogger(KeepNoLonger.class);
    private static final int BATCHES_A_NIGHT = 2_000;

    private final List<KeepOnly> categories;
    private final RetentionSql sql;
    private final TransactionTemplate transaction;
    private final Clock clock;

    KeepNoLonger(ObjectProvider<KeepOnly> categories, RetentionSql sql, TransactionTemplate transaction, Clock clock) {
        this.categories = categories.orderedStream().toList();
        this.sql = sql;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(cron = "0 40 2 * * *", zone = "Asia/Kolkata")
    void everyNight() {
        for (KeepOnly category : categories) {
            try {
                goThrough(category);
            } catch (RuntimeException failed) {
                log.warn("{} could not be gone through: {}", category.category(), failed.toString());
            }
        }
    }

    /**
     * A category, for how long it is kept, and its last run.
     *
     * @param period in ISO 8601, such as P3Y; zero where the row itself says its end
     */
    public record Kept(
            String category,
            String period,
            @Nullable Instant ranAt,
            @Nullable Long deleted,
            @Nullable Long deletedInAll) {}

    public List<Kept> kept() {
        Map<String, RetentionSql.Run> runs =
                sql.runs().stream().collect(Collectors.toMap(RetentionSql.Run::task, run -> run));
        return categories.stream()
                .map(each -> {
                    RetentionSql.Run run = runs.get(each.category());
                    return new Kept(
                            each.category(),
                            each.period().toString(),
                            run == null ? null : run.ranAt(),
                            run == null ? null : run.deleted(),
                            run == null ? null : run.deletedInAll());
                })
                .toList();
    }

    /** All categories, now. */
    public void run() {
        categories.forEach(this::goThrough);
    }

    private void goThrough(KeepOnly category) {
        Instant now = clock.instant();
        Instant before = now.atOffset(ZoneOffset.UTC).minus(category.period()).toInstant();
        long deleted = 0;
        for (int batch = 0; batch < BATCHES_A_NIGHT; batch++) {
            Integer some = transaction.execute(
                    status -> sql.tryTurn() ? category.deletion().deleteSome(before, BATCH) : -1);
            if (some == null || some < 0) {
                return; // another node is at it
            }
            deleted += some;
            if (some < BATCH) {
                break;
            }
        }
        long all = deleted;
        transaction.executeWithoutResult(status -> sql.put(category.category(), now, all));
        if (deleted > 0) {
            log.info("kept no longer: {} of {}", deleted, category.category());
        }
    }
}
