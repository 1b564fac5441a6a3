package org.sangathan.strength;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sangathan.appointments.PostType;
import org.sangathan.appointments.Posts;
import org.sangathan.territory.Level;
import org.sangathan.territory.Territory;
import org.sangathan.territory.Tree;
import org.sangathan.territory.UnitRef;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Within a second of a change sums its constituency again, then the district, division and state above it. A line that
 * marks a cell is deleted before its counters are read: a change that commits later leaves a line of its own.
 */
@Component
public class SumDirtyCells {
    static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final Logger log = LoggerFactory.getLogger(SumDirtyCells.class);

    private final StrengthSql sql;
    private final SumsInMemory sumsInMemory;
    private final Territory territory;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Posts posts;

    SumDirtyCells(
            StrengthSql sql,
            SumsInMemory sumsInMemory,
            Territory territory,
            Posts posts,
            TransactionTemplate transaction,
            Clock clock) {
        this.sql = sql;
        this.sumsInMemory = sumsInMemory;
        this.territory = territory;
        this.transaction = transaction;
        this.clock = clock;
        this.posts = posts;
    }

    @Scheduled(fixedDelay = 500, initialDelay = 500)
    void sumRegularly() {
        try {
            sum();
        } catch (RuntimeException failed) {
            log.warn("sums are late: {}", failed.toString());
        }
    }

    /** Sums what is dirty now, unless another node is at it. */
    public void sum() {
        if (!sql.anyDirty()) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            if (sql.tryTurn()) {
                Set<Integer> dirty = sql.takeDirty();
                // after the lines are taken: the tree then has every booth that they speak of
                territory.refresh();
                sum(dirty);
            }
        });
        sumsInMemory.look();
    }

    private void sum(Collection<Integer> dirty) {
        Tree tree = territory.tree();
        TreeSet<Integer> cells = new TreeSet<>();
        for (int cell : dirty) {
            if (tree.contains(UnitRef.ownUnitOf(cell))) {
                cells.add(cell);
                for (int ancestor : tree.ancestors(UnitRef.ownUnitOf(cell))) {
                    cells.add(UnitRef.constituencyOf(ancestor));
                }
            }
        }
        List<Integer> lowestFirst = new ArrayList<>(cells);
        lowestFirst.sort(Comparator.comparingInt((Integer cell) -> -tree.ancestors(UnitRef.ownUnitOf(cell)).length));
        Instant now = clock.instant();
        LocalDate day = LocalDate.ofInstant(now, INDIA);
        for (int cell : lowestFirst) {
            Figures figures = figures(tree, cell);
            sql.putSum(cell, figures, now);
            sql.putDay(cell, day, figures);
        }
    }

    private Figures figures(Tree tree, int cell) {
        int own = UnitRef.ownUnitOf(cell);
        Map<Integer, Counters> counters = sql.unitsOf(cell);
        if (tree.level(own).equals(Level.CONSTITUENCY)) {
            return ofSubtree(tree, own, counters);
        }
        Figures figures = counters.values().stream().map(Counters::asOther).reduce(Figures.NONE, Figures::plus);
        int[] below =
                Arrays.stream(tree.children(own)).map(UnitRef::constituencyOf).toArray();
        return sql.sums(below).values().stream().reduce(figures, Figures::plus);
    }

    /** Sums a unit within one constituency from the counters of its cell. */
    Figures ofSubtree(Tree tree, int unitId, Map<Integer, Counters> counters) {
        Figures sum = Figures.NONE;
        for (int each : tree.subtree(unitId)) {
            sum = sum.plus(ofUnit(tree, each, counters));
        }
        return sum;
    }

    private Figures ofUnit(Tree tree, int unitId, Map<Integer, Counters> counters) {
        Counters own = counters.getOrDefault(unitId, Counters.NONE);
        return tree.isBooth(unitId)
                ? own.asBooth(posts.get(PostType.BOOTH_COMMITTEE_MEMBER).seats())
                : own.asOther();
    }
}
