package org.sangathan.canvass.lists;

import java.util.List;
import java.util.Map;
import org.sangathan.access.Audit;
import org.sangathan.canvass.doors.ListDoors;
import org.sangathan.canvass.doors.ListDoors.Compared;
import org.sangathan.canvass.doors.ListDoors.ListDoor;
import org.sangathan.platform.Actor;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.territory.UnitRef;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes a house list into the doors of a booth, all of it in one transaction. */
@Component
class ApplyHouseList {
    private final ListDoors listDoors;
    private final Audit audit;

    ApplyHouseList(ListDoors listDoors, Audit audit) {
        this.listDoors = listDoors;
        this.audit = audit;
    }

    Compared compare(int booth, List<ListDoor> list) {
        return listDoors.compare(UnitRef.constituencyOf(booth), booth, list);
    }

    @Transactional
    public Compared apply(Actor actor, int booth, List<ListDoor> list) {
        MemberKey worker = new MemberKey(actor.constituencyId(), actor.memberId());
        Compared compared = listDoors.apply(UnitRef.constituencyOf(booth), booth, list, worker);
        audit.record(
                actor,
                "house_list_applied",
                booth,
                Integer.toString(booth),
                Map.of("added", compared.added(), "changed", compared.changed()));
        return compared;
    }
}
