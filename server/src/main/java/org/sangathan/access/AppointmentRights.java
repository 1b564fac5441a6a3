package org.sangathan.access;

import java.util.Map;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Grant;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Rights;
import org.sangathan.territory.Territory;
import org.sangathan.territory.Tree;
import org.springframework.stereotype.Component;

/** A permission holds over the subtree of the unit in which its post is, and nowhere else. */
@Component
class AppointmentRights implements Rights {
    private final Territory territory;

    AppointmentRights(Territory territory) {
        this.territory = territory;
    }

    @Override
    public void require(Actor actor, Permission permission, int unitId) {
        if (may(actor, permission, unitId)) {
            return;
        }
        boolean knows = actor.grants().stream().anyMatch(grant -> covers(grant, unitId));
        throw knows
                ? new Problem(AccessProblem.NOT_PERMITTED, Map.of("permission", permission.code()))
                : new Problem(AccessProblem.UNIT_UNKNOWN);
    }

    @Override
    public boolean may(Actor actor, Permission permission, int unitId) {
        return actor.grants().stream()
                .anyMatch(grant -> grant.permissions().contains(permission) && covers(grant, unitId));
    }

    private boolean covers(Grant grant, int unitId) {
        Tree tree = territory.tree();
        return tree.contains(unitId) && tree.contains(grant.unitId()) && tree.isWithin(unitId, grant.unitId());
    }
}
