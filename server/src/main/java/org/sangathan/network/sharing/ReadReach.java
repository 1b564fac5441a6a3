package org.sangathan.network.sharing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.sangathan.network.statuses.ReadStatus;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Rights;
import org.sangathan.territory.Territory;
import org.sangathan.territory.Tree;
import org.sangathan.territory.UnitRef;
import org.springframework.stereotype.Component;

/** How far a status went, for those who speak for a unit: out of the booths below them, day by day. */
@Component
class ReadReach {
    private static final int MOST_UNITS = 20;

    private final ReadStatus read;
    private final ShareLinkSql sql;
    private final Rights rights;
    private final Territory territory;

    ReadReach(ReadStatus read, ShareLinkSql sql, Rights rights, Territory territory) {
        this.read = read;
        this.sql = sql;
        this.rights = rights;
        this.territory = territory;
    }

    record OpensOfDay(LocalDate day, int opens) {}

    record OpensOfUnit(UnitRef unit, int opens) {}

    /**
     * @param units how many booths' links were opened
     * @param furthest the booths whose links were opened most
     */
    record Reach(int opens, int units, List<OpensOfDay> days, List<OpensOfUnit> furthest) {}

    Reach of(Actor actor, UUID statusId) {
        Tree tree = territory.tree();
        if (actor.grants().stream().noneMatch(grant -> grant.permissions().contains(Permission.SPEAK_AS_UNIT))) {
            rights.require(actor, Permission.SPEAK_AS_UNIT, tree.root().id());
        }
        read.get(actor, statusId);
        TreeMap<LocalDate, Integer> days = new TreeMap<>();
        Map<Integer, Integer> units = new HashMap<>();
        for (ShareLinkSql.Opened opened : sql.reach(statusId)) {
            if (tree.contains(opened.unitId()) && rights.may(actor, Permission.SPEAK_AS_UNIT, opened.unitId())) {
                days.merge(opened.day(), opened.opens(), Integer::sum);
                units.merge(opened.unitId(), opened.opens(), Integer::sum);
            }
        }
        return new Reach(
                days.values().stream().mapToInt(Integer::intValue).sum(),
                units.size(),
                days.entrySet().stream()
                        .map(each -> new OpensOfDay(each.getKey(), each.getValue()))
                        .toList(),
                units.entrySet().stream()
                        .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                        .limit(MOST_UNITS)
                        .map(each -> new OpensOfUnit(tree.get(each.getKey()), each.getValue()))
                        .toList());
    }
}
