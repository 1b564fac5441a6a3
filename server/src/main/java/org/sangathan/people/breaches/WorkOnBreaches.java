package org.sangathan.people.breaches;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sangathan.access.TextMessages;
import org.sangathan.people.Member;
import org.sangathan.people.Members;
import org.sangathan.people.breaches.BreachSql.BreachKey;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.territory.Territory;
import org.sangathan.territory.Tree;
import org.sangathan.territory.UnitRef;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts whom a breach affects and tells them, a few at a time, on one node; a restart goes on where it stopped. */
@Component
class WorkOnBreaches {
    static final int AT_ONCE = 50;
    private static final Logger log = LoggerFactory.getLogger(WorkOnBreaches.class);

    private final BreachSql sql;
    private final Members members;
    private final Territory territory;
    private final TextMessages messages;
    private final BreachWords breachWords;
    private final TransactionTemplate transaction;
    private final Clock clock;

    WorkOnBreaches(
            BreachSql sql,
            Members members,
            Territory territory,
            TextMessages messages,
            BreachWords breachWords,
            TransactionTemplate transaction,
            Clock clock) {
        this.sql = sql;
        this.members = members;
        this.territory = territory;
        this.messages = messages;
        this.breachWords = breachWords;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 2_000, initialDelay = 5_000)
    void workRegularly() {
        try {
            work();
        } catch (RuntimeException failed) {
            log.warn("work on breaches is late: {}", failed.toString());
        }
    }

    /** Until nothing waits. */
    void work() {
        for (BreachKey key : sql.waiting()) {
            Breach breach = sql.find(key).orElseThrow();
            if (breach.state().equals("counting")) {
                transaction.executeWithoutResult(status -> count(breach, key));
            } else {
                tellAll(breach, key);
            }
        }
    }

    private void count(Breach breach, BreachKey key) {
        if (!sql.tryTurn()) {
            return; // another node is at it
        }
        int affected = 0;
        for (Map.Entry<Integer, CellScope> cell : cells(breach).entrySet()) {
            affected += sql.countCell(
                    breach,
                    cell.getKey(),
                    cell.getValue().whole(),
                    cell.getValue().units());
        }
        sql.counted(key, affected);
    }

    private record CellScope(boolean whole, int[] units) {}

    private Map<Integer, CellScope> cells(Breach breach) {
        Tree tree = territory.tree();
        Map<Integer, CellScope> cells = new TreeMap<>();
        List<Integer> units = breach.scope().units().isEmpty()
                ? List.of(breach.unitId())
                : breach.scope().units();
        Map<Boolean, List<Integer>> byKind = units.stream()
                .collect(Collectors.partitioningBy(unit -> unit == UnitRef.ownUnitOf(UnitRef.constituencyOf(unit))));
        for (int unit : byKind.getOrDefault(false, List.of())) {
            int[] subtree = tree.subtree(unit);
            cells.merge(UnitRef.constituencyOf(unit), new CellScope(false, subtree), WorkOnBreaches::both);
        }
        for (int unit : byKind.getOrDefault(true, List.of())) {
            for (int cell : tree.constituencies(unit)) {
                cells.put(cell, new CellScope(true, new int[0]));
            }
        }
        return cells;
    }

    private static CellScope both(CellScope one, CellScope other) {
        int[] units = java.util.Arrays.copyOf(one.units(), one.units().length + other.units().length);
        System.arraycopy(other.units(), 0, units, one.units().length, other.units().length);
        return new CellScope(one.whole() || other.whole(), units);
    }

    private void tellAll(Breach breach, BreachKey key) {
        for (int cell : cells(breach).keySet()) {
            boolean more = true;
            while (more) {
                more = Boolean.TRUE.equals(transaction.execute(status -> tellSome(breach, key, cell)));
            }
        }
        transaction.executeWithoutResult(status -> sql.move(key, "telling", "told"));
    }

    /** The law asks for this message: it goes out whatever else a member has switched off. */
    private boolean tellSome(Breach breach, BreachKey key, int cell) {
        if (!sql.tryTurn()) {
            throw new IllegalStateException("another node tells the affected");
        }
        List<UUID> untold = sql.untold(cell, breach.id(), AT_ONCE);
        Map<UUID, Member> found = members.members(
                untold.stream().map(id -> new MemberKey(cell, id)).toList());
        for (UUID id : untold) {
            Member member = found.get(id);
            if (member != null) {
                members.phone(new MemberKey(cell, id))
                        .ifPresent(phone -> messages.send(phone, breachWords.message(breach, member.language())));
            }
            sql.tell(cell, breach.id(), id, clock.instant());
        }
        sql.addTold(key, untold.size());
        return untold.size() == AT_ONCE;
    }
}
