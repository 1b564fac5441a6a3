package org.sangathan.canvass.sync;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sangathan.canvass.doors.BoothDoors;
import org.sangathan.canvass.doors.ReadDoors;
import org.sangathan.canvass.sync.PackApi.WalkBooth;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Rights;
import org.sangathan.territory.Territory;
import org.sangathan.territory.Tree;
import org.sangathan.territory.UnitRef;
import org.springframework.stereotype.Component;

/** The booths that somebody may walk, by posts or by turf. */
@Component
class ListBooths {
    private final WalkRights walkRights;
    private final Rights rights;
    private final ReadDoors readDoors;
    private final Territory territory;
    private final Clock clock;

    ListBooths(WalkRights walkRights, Rights rights, ReadDoors readDoors, Territory territory, Clock clock) {
        this.walkRights = walkRights;
        this.rights = rights;
        this.readDoors = readDoors;
        this.territory = territory;
        this.clock = clock;
    }

    /** @param unit only booths within it; all when null */
    List<WalkBooth> list(Actor actor, @Nullable Integer unit, int after, int limit) {
        Tree tree = territory.tree();
        TreeSet<Integer> booths = new TreeSet<>();
        for (int root : roots(actor, tree)) {
            tree.forEachWithin(root, id -> {
                if (id > after && tree.isBooth(id) && (unit == null || tree.isWithin(id, unit))) {
                    booths.add(id);
                    if (booths.size() > limit) {
                        booths.pollLast();
                    }
                }
            });
        }
        return views(actor, tree, List.copyOf(booths));
    }

    private List<Integer> roots(Actor actor, Tree tree) {
        TreeSet<Integer> roots = new TreeSet<>();
        actor.grants().stream()
                .filter(grant -> grant.permissions().contains(Permission.CANVASS))
                .forEach(grant -> roots.add(grant.unitId()));
        walkRights.spells(actor).stream()
                .filter(spell -> spell.holdsAt(clock.instant()))
                .forEach(spell -> roots.add(spell.unitId()));
        return roots.stream().filter(tree::contains).toList();
    }

    private List<WalkBooth> views(Actor actor, Tree tree, List<Integer> booths) {
        Map<Integer, List<Integer>> byCell = new TreeMap<>();
        booths.forEach(booth -> byCell.computeIfAbsent(UnitRef.constituencyOf(booth), cell -> new ArrayList<>())
                .add(booth));
        Map<Integer, BoothDoors> known = new HashMap<>();
        byCell.forEach((cell, ids) -> known.putAll(
                readDoors.booths(cell, ids.stream().mapToInt(Integer::intValue).toArray())));
        return booths.stream()
                .map(booth -> {
                    BoothDoors doors = known.getOrDefault(booth, BoothDoors.none(booth));
                    return new WalkBooth(
                            tree.get(booth),
                            doors.version(),
                            doors.counts().doors(),
                            doors.counts().doorsVisited(),
                            rights.may(actor, Permission.MANAGE_TURF, booth));
                })
                .toList();
    }
}
