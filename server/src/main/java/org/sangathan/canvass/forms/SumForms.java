package org.sangathan.canvass.forms;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sums each constituency's counts of a form again soon after they change. A line that marks a constituency is deleted
 * before its counts are read: a change that commits later leaves a line of its own.
 */
@Component
class SumForms {
    private static final Logger log = LoggerFactory.getLogger(SumForms.class);

    private final FormCountSql sql;
    private final TransactionTemplate transaction;

    SumForms(FormCountSql sql, TransactionTemplate transaction) {
        this.sql = sql;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelay = 3000, initialDelay = 3000)
    void sumRegularly() {
        try {
            sum();
        } catch (RuntimeException failed) {
            log.warn("sums of forms are late: {}", failed.toString());
        }
    }

    void sum() {
        if (sql.anyDirty()) {
            transaction.executeWithoutResult(status -> {
                if (sql.tryTurn()) {
                    sql.takeDirty().forEach(sql::sum);
                }
            });
        }
    }
}
