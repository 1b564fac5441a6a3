package org.sangathan.canvass.drives;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Within a second adds what has settled to the counts of booths and constituencies; above these readers add up rows. */
@Component
public class SumDrives {
    private static final Logger log = LoggerFactory.getLogger(SumDrives.class);

    private final CountSql sql;
    private final TransactionTemplate transaction;

    SumDrives(CountSql sql, TransactionTemplate transaction) {
        this.sql = sql;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelay = 500, initialDelay = 700)
    void sumRegularly() {
        try {
            sum();
        } catch (RuntimeException failed) {
            log.warn("sums of drives are late: {}", failed.toString());
        }
    }

    /** Adds what waits now, unless another node is at it. */
    public void sum() {
        if (!sql.anyChange()) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            if (sql.tryTurn()) {
                sql.takeChanges().forEach((key, changes) -> sql.add(key, List.copyOf(changes.values())));
            }
        });
    }
}
