package org.sangathan.strength.checks;

import org.jspecify.annotations.Nullable;
import org.sangathan.appointments.Appointments;
import org.sangathan.canvass.ClaimedVisits.ClaimedVisit;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Rights;
import org.springframework.stereotype.Component;

/** Who may look after a visit: whoever manages the turf there, was not the visitor, and holds no post of that booth. */
@Component
class CheckerRights {
    private final Rights rights;
    private final Appointments appointments;

    CheckerRights(Rights rights, Appointments appointments) {
        this.rights = rights;
        this.appointments = appointments;
    }

    void require(Actor actor, ClaimedVisit visit) {
        rights.require(actor, Permission.MANAGE_TURF, visit.boothId());
        CheckProblem against = against(actor, visit);
        if (against != null) {
            throw new Problem(against);
        }
    }

    /** Null where nothing speaks against it. */
    @Nullable
    CheckProblem against(Actor actor, ClaimedVisit visit) {
        if (visit.worker() != null && visit.worker().id().equals(actor.memberId())) {
            return CheckProblem.CHECKER_WAS_THE_VISITOR;
        }
        return appointments.liveOfMember(actor.memberId()).stream().anyMatch(held -> held.unitId() == visit.boothId())
                ? CheckProblem.CHECKER_HOLDS_A_POST_IN_THE_BOOTH
                : null;
    }
}
