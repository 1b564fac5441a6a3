package org.sangathan.canvass.supervision;

import java.time.ZoneId;
import java.util.Set;
import org.sangathan.canvass.VisitsRecorded;
import org.sangathan.canvass.supervision.WalkDaySql.Due;
import org.sangathan.platform.Ids;
import org.sangathan.territory.Level;
import org.sangathan.territory.Territory;
import org.sangathan.territory.Tree;
import org.sangathan.territory.UnitRef;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sums a constituency's day again within some seconds of a visit there. A mark is deleted before the visits are read: a
 * visit that commits later leaves a mark of its own.
 */
@Component
class SumWalkDays {
    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final Logger log = LoggerFactory.getLogger(SumWalkDays.class);

    private final WalkDaySql sql;
    private final Territory territory;
    private final TransactionTemplate transaction;
    private final Ids ids;

    SumWalkDays(WalkDaySql sql, Territory territory, TransactionTemplate transaction, Ids ids) {
        this.sql = sql;
        this.territory = territory;
        this.transaction = transaction;
        this.ids = ids;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void mark(VisitsRecorded recorded) {
        recorded.visits().stream()
                .map(visit -> visit.at().atZone(INDIA).toLocalDate())
                .distinct()
                .forEach(day -> sql.mark(UnitRef.constituencyOf(recorded.boothId()), ids.next(), day));
    }

    /** At six in the evening every constituency is marked all the time; a sum of one takes some milliseconds. */
    @Scheduled(fixedDelay = 5_000, initialDelay = 3_000)
    void sumRegularly() {
        try {
            sum();
        } catch (RuntimeException failed) {
            log.warn("sums of the day's walk are late: {}", failed.toString());
        }
    }

    /** Sums what is marked now, unless another node is at it. */
    void sum() {
        if (!sql.anyMark()) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            if (sql.tryTurn()) {
                Set<Due> marked = sql.takeMarks();
                Tree tree = territory.tree();
                marked.stream()
                        .filter(due -> tree.contains(UnitRef.ownUnitOf(due.constituencyId())))
                        .forEach(due ->
                                sql.sum(due, tree.unitsAt(UnitRef.ownUnitOf(due.constituencyId()), Level.BOOTH)));
            }
        });
    }
}
