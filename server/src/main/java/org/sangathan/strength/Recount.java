package org.sangathan.strength;

import java.time.Clock;
import java.time.LocalDate;
import org.sangathan.platform.Ids;
import org.sangathan.territory.Territory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts from members and appointments themselves: after a bulk load, and when a new year has made everybody older.
 * Otherwise nothing needs it; a test compares it with the increments.
 */
@Component
public class Recount {
    private static final Logger log = LoggerFactory.getLogger(Recount.class);
    private static final int YOUTH_FROM = 18;
    private static final int YOUTH_TO = 35;

    private final StrengthSql sql;
    private final Territory territory;
    private final TransactionTemplate transaction;
    private final Ids ids;
    private final Clock clock;

    Recount(StrengthSql sql, Territory territory, TransactionTemplate transaction, Ids ids, Clock clock) {
        this.sql = sql;
        this.territory = territory;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
    }

    /** Cell by cell, each in a transaction of its own; the sums follow within a second. */
    public void recount(int[] constituencyIds) {
        int year = LocalDate.now(clock).getYear();
        for (int constituencyId : constituencyIds) {
            transaction.executeWithoutResult(status -> {
                sql.recount(constituencyId, year - YOUTH_TO, year - YOUTH_FROM);
                sql.markDirty(constituencyId, ids.next());
            });
        }
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
    void afterNewYear() {
        int year = LocalDate.now(clock).getYear();
        if (sql.year().orElse(year) != year) {
            log.info("a new year: counting the young again");
            recount(territory.tree().cells(territory.tree().root().id()));
        }
        sql.putYear(year);
    }
}
