package org.sangathan.canvass.persons;

import java.util.UUID;
import org.sangathan.canvass.DoorsGiven;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Rights;
import org.springframework.stereotype.Component;

/** Who may see and forget the names at a door: by post over its booth, or by a turf that has the door, while it lasts. */
@Component
class NameRights {
    private final Rights rights;
    private final DoorsGiven doorsGiven;

    NameRights(Rights rights, DoorsGiven doorsGiven) {
        this.rights = rights;
        this.doorsGiven = doorsGiven;
    }

    boolean may(Actor actor, int boothId, UUID doorId) {
        return rights.may(actor, Permission.CANVASS, boothId)
                || doorsGiven.isGiven(boothId / 10_000, doorId, actor.memberId());
    }
}
