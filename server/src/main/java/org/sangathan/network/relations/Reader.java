package org.sangathan.network.relations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Grant;
import org.sangathan.territory.Tree;
import org.sangathan.territory.UnitRef;

/**
 * Whoever reads, as their home, posts and wishes are at this very moment.
 *
 * @param tree the territory for the whole of one request
 */
public record Reader(Actor actor, int homeUnitId, Circle circle, Tree tree, Instant now) {
    public UUID id() {
        return actor.memberId();
    }

    /** Is the home, or the unit of a post, that unit or below it? */
    public boolean belongsTo(int unitId) {
        return tree.isWithin(homeUnitId, unitId)
                || actor.grants().stream().anyMatch(grant -> tree.isWithin(grant.unitId(), unitId));
    }

    /** Holds a post in that very unit. */
    public boolean holdsPostIn(int unitId) {
        return actor.grants().stream().anyMatch(grant -> grant.unitId() == unitId);
    }

    /** Units whose timelines are the reader's: from the home and each post up to the root, each once. */
    public List<Integer> units() {
        List<Integer> units = new ArrayList<>();
        addWithAncestors(homeUnitId, units);
        for (Grant grant : actor.grants()) {
            addWithAncestors(grant.unitId(), units);
        }
        return units;
    }

    private void addWithAncestors(int unitId, List<Integer> units) {
        if (tree.contains(unitId)) {
            tree.path(unitId).stream()
                    .map(UnitRef::id)
                    .filter(id -> !units.contains(id))
                    .forEach(units::add);
        }
    }
}
