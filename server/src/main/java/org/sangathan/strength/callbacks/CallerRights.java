package org.sangathan.strength.callbacks;

import org.sangathan.appointments.Appointments;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Rights;
import org.sangathan.territory.Territory;
import org.sangathan.territory.Tree;
import org.sangathan.territory.UnitRef;
import org.springframework.stereotype.Component;

/** Who may call the holders of a constituency: whoever may call back there and holds no post in it. */
@Component
class CallerRights {
    private final Rights rights;
    private final Appointments appointments;
    private final Territory territory;

    CallerRights(Rights rights, Appointments appointments, Territory territory) {
        this.rights = rights;
        this.appointments = appointments;
        this.territory = territory;
    }

    void require(Actor actor, int constituencyId) {
        int seat = UnitRef.ownUnitOf(constituencyId);
        rights.require(actor, Permission.CALL_BACK, seat);
        if (holdsWithin(actor, seat)) {
            throw new Problem(CallBackProblem.CALLER_HOLDS_A_POST_HERE);
        }
    }

    boolean holdsWithin(Actor actor, int seat) {
        Tree tree = territory.tree();
        return appointments.liveOfMember(actor.memberId()).stream()
                .anyMatch(held -> tree.isWithin(held.unitId(), seat));
    }
}
