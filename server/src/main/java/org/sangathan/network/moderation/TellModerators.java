package org.sangathan.network.moderation;

import java.util.List;
import java.util.UUID;
import org.sangathan.access.Grants;
import org.sangathan.appointments.Appointment;
import org.sangathan.appointments.Appointments;
import org.sangathan.network.publishing.Act;
import org.sangathan.network.units.UnitAccountId;
import org.sangathan.platform.Actor;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.territory.Territory;
import org.sangathan.territory.Tree;
import org.springframework.stereotype.Component;

/**
 * Who hears of a new report at once: whoever may act on it in the nearest unit from its place upwards that has somebody. Those
 * further up find it in their queue; a state's president is not rung for each of a million booths.
 */
@Component
class TellModerators {
    private static final int MOST = 20;

    private final Moderators moderators;
    private final Appointments appointments;
    private final Grants grants;
    private final Territory territory;

    TellModerators(Moderators moderators, Appointments appointments, Grants grants, Territory territory) {
        this.moderators = moderators;
        this.appointments = appointments;
        this.grants = grants;
        this.territory = territory;
    }

    /** It comes from the place, not from whoever reported: that is for those alone who open the report. */
    Act.Tell ofReport(Report report) {
        Tree tree = territory.tree();
        return new Act.Tell(
                null,
                tree.path(report.unitId()).reversed().stream()
                        .map(unit -> near(report, unit.constituencyId(), unit.id()))
                        .filter(some -> !some.isEmpty())
                        .findFirst()
                        .orElse(List.of())
                        .stream()
                        .map(member -> new Act.Told(
                                member, "admin.report", UnitAccountId.of(report.unitId()), false, report.id()))
                        .toList());
    }

    private List<MemberKey> near(Report report, int constituencyId, int unitId) {
        return appointments.liveOfUnit(constituencyId, unitId).stream()
                .filter(each -> each.acceptedAt() != null)
                .map(Appointment::member)
                .distinct()
                .filter(member -> !member.id().equals(report.reporterId()))
                .filter(member -> moderators.may(actor(member), report.accountId(), report.unitId()))
                .limit(MOST)
                .toList();
    }

    private Actor actor(MemberKey member) {
        UUID noSession = new UUID(0, 0);
        return new Actor(member.id(), member.constituencyId(), noSession, grants.of(member.id()));
    }
}
