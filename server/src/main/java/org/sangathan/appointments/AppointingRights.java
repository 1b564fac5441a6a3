package org.sangathan.appointments;

import org.sangathan.platform.Actor;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Rights;
import org.sangathan.territory.Territory;
import org.springframework.stereotype.Component;

/** Who may fill and empty a post: whoever may appoint in its unit, or for chief posts only in a unit above. */
@Component
public class AppointingRights {
    private final Rights rights;
    private final Territory territory;

    AppointingRights(Rights rights, Territory territory) {
        this.rights = rights;
        this.territory = territory;
    }

    public void require(Actor actor, PostType post, int unitId) {
        rights.require(actor, Permission.APPOINT, unitId);
        if (!may(actor, post, unitId)) {
            throw new Problem(AppointmentProblem.FROM_A_HIGHER_UNIT);
        }
    }

    public boolean may(Actor actor, PostType post, int unitId) {
        if (!post.appointedFromAbove()) {
            return rights.may(actor, Permission.APPOINT, unitId);
        }
        return territory
                .tree()
                .parent(unitId)
                .filter(parent -> rights.may(actor, Permission.APPOINT, parent.id()))
                .isPresent();
    }
}
