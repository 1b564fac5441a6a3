package org.sangathan.strength.proving;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.sangathan.appointments.AppointmentKey;
import org.sangathan.appointments.Doubt;
import org.sangathan.appointments.Proofs;
import org.sangathan.territory.Territory;
import org.sangathan.territory.Tree;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks every holder once a month, and puts the seats in doubt of those who stay silent beyond the time of grace. Works in
 * small batches of one cell, each in a transaction and under the cell's lock: it can stop anywhere and goes on from the
 * rows.
 */
@Component
class AskHolders {
    static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final Logger log = LoggerFactory.getLogger(AskHolders.class);
    private static final int BATCHES_A_RUN = 100;

    private final PingSql sql;
    private final TellHolders tellHolders;
    private final Proofs proofs;
    private final Territory territory;
    private final TransactionTemplate transaction;
    private final ProvingSettings settings;
    private final Clock clock;

    AskHolders(
            PingSql sql,
            TellHolders tellHolders,
            Proofs proofs,
            Territory territory,
            TransactionTemplate transaction,
            ProvingSettings settings,
            Clock clock) {
        this.sql = sql;
        this.tellHolders = tellHolders;
        this.proofs = proofs;
        this.territory = territory;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(
            fixedDelayString = "${sangathan.proving.every:PT1M}",
            initialDelayString = "${sangathan.proving.every:PT1M}")
    void regularly() {
        try {
            ask();
            tellHolders.tell(month());
            lapse();
        } catch (RuntimeException failed) {
            log.warn("the monthly question is late: {}", failed.toString());
        }
    }

    LocalDate month() {
        return LocalDate.ofInstant(clock.instant(), INDIA).withDayOfMonth(1);
    }

    private void ask() {
        LocalDate month = month();
        Set<Integer> done = sql.cellsDone(month);
        Tree tree = territory.tree();
        int batches = 0;
        for (int cell : tree.cells(tree.root().id())) {
            while (!done.contains(cell) && batches++ < BATCHES_A_RUN) {
                if (askBatch(cell, month) < settings.batch()) {
                    break;
                }
            }
        }
    }

    /** @return how many were asked; 0 also while another node is at it */
    int askBatch(int cell, LocalDate month) {
        Integer asked = transaction.execute(status -> {
            if (!sql.tryCell(cell)) {
                return 0;
            }
            Instant begin = month.atStartOfDay(INDIA).toInstant();
            int batch = sql.ask(cell, month, begin, clock.instant(), settings.batch());
            if (batch < settings.batch()) {
                sql.putDone(cell, month);
            }
            return batch;
        });
        return asked == null ? 0 : asked;
    }

    private void lapse() {
        int batches = 0;
        for (int cell : sql.cellsToLapse(clock.instant())) {
            while (batches++ < BATCHES_A_RUN && lapseBatch(cell) == settings.batch()) {
                log.debug("more holders of cell {} have not answered", cell);
            }
        }
    }

    /** @return how many stayed silent; 0 also while another node is at it */
    int lapseBatch(int cell) {
        Integer lapsed = transaction.execute(status -> {
            if (!sql.tryCell(cell)) {
                return 0;
            }
            List<AppointmentKey> silent = sql.lapse(cell, clock.instant(), settings.batch());
            silent.forEach(key -> proofs.doubt(key, Doubt.NO_ANSWER));
            return silent.size();
        });
        return lapsed == null ? 0 : lapsed;
    }
}
