package org.sangathan.canvass.drives;

import java.util.List;
import java.util.UUID;
import org.sangathan.canvass.PackPart;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Requires;
import org.sangathan.platform.Rights;
import org.sangathan.territory.UnitRef;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Doors at which to begin, on the phone as a hint of the order and at the desk as a list. */
@RestController
@RequestMapping("/api/org/canvass")
class SuggestDoors implements PackPart {
    /** A day's walk; all the ids of a booth would be half of its pack. */
    private static final int IN_PACK = 60;

    private static final int ON_DESK = 100;

    private final SuggestSql sql;
    private final Rights rights;

    SuggestDoors(SuggestSql sql, Rights rights) {
        this.sql = sql;
        this.rights = rights;
    }

    @Override
    public List<UUID> suggested(Actor actor, int boothId) {
        return sql.unreached(UnitRef.constituencyOf(boothId), boothId, IN_PACK).stream()
                .map(SuggestSql.SuggestedDoor::id)
                .toList();
    }

    /** Of a booth; at most a hundred, those with most women and young people first. */
    @Requires(Permission.CANVASS)
    @GetMapping("/booths/{unitId}/suggested-doors")
    List<SuggestSql.SuggestedDoor> suggestedDoors(Actor actor, @PathVariable int unitId) {
        rights.require(actor, Permission.CANVASS, unitId);
        return sql.unreached(UnitRef.constituencyOf(unitId), unitId, ON_DESK);
    }
}
