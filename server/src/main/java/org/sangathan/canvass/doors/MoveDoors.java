package org.sangathan.canvass.doors;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Audit;
import org.sangathan.canvass.BoothCounts;
import org.sangathan.canvass.Door;
import org.sangathan.canvass.DoorsMoved;
import org.sangathan.platform.Actor;
import org.sangathan.platform.FaultCode;
import org.sangathan.platform.Faults;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Rights;
import org.sangathan.territory.Territory;
import org.sangathan.territory.UnitRef;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A booth is split or renumbered: some of its doors belong to another booth of the cell now. Phones that do not know
 * yet go on writing to the old one, and their records follow the doors.
 */
@Component
class MoveDoors {
    private static final int MOST = 5_000;

    private final Doors doors;
    private final DoorSql sql;
    private final GoneDoorSql goneSql;
    private final BoothDoorsSql boothSql;
    private final Rights rights;
    private final Territory territory;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Clock clock;

    MoveDoors(
            Doors doors,
            DoorSql sql,
            GoneDoorSql goneSql,
            BoothDoorsSql boothSql,
            Rights rights,
            Territory territory,
            ApplicationEventPublisher events,
            Audit audit,
            Clock clock) {
        this.doors = doors;
        this.sql = sql;
        this.goneSql = goneSql;
        this.boothSql = boothSql;
        this.rights = rights;
        this.territory = territory;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Which doors go where.
     *
     * @param doors by id; or all of a section where a section is given
     */
    record MoveRequest(
            @Nullable Integer toBooth,
            @Nullable Integer section,
            @Nullable List<UUID> doors) {}

    /** Returns how many moved; doors that are not in the booth are left where they are. */
    @Transactional
    public int move(Actor actor, int from, MoveRequest request) {
        rights.require(actor, Permission.MANAGE_TURF, from);
        List<UUID> asked = request.doors() == null ? List.of() : request.doors();
        Integer to = request.toBooth();
        new Faults()
                .whenMissing(to, "/to_booth")
                .when(to != null && (!territory.tree().isBooth(to) || to == from), "/to_booth", FaultCode.NOT_A_BOOTH)
                .when(asked.isEmpty() && request.section() == null, "/doors", FaultCode.REQUIRED)
                .when(asked.size() > MOST, "/doors", FaultCode.TOO_LONG)
                .refuse();
        int target = java.util.Objects.requireNonNull(to);
        rights.require(actor, Permission.MANAGE_TURF, target);
        int cell = UnitRef.constituencyOf(from);
        if (UnitRef.constituencyOf(target) != cell) {
            throw new Problem(DoorProblem.BOOTHS_NOT_IN_ONE_CELL);
        }
        // in one order, so that two moves against each other do not wait for each other
        long first = doors.lock(cell, Math.min(from, target));
        long second = doors.lock(cell, Math.max(from, target));
        long versionFrom = (from < target ? first : second) + 1;
        long versionTo = (from < target ? second : first) + 1;
        List<Door> moving = moving(cell, from, request.section(), Set.copyOf(asked));
        if (moving.isEmpty()) {
            return 0;
        }
        UUID[] ids = moving.stream().map(Door::id).toArray(UUID[]::new);
        goneSql.move(cell, from, target, ids, versionFrom, versionTo, clock.instant());
        BoothCounts counts = moving.stream().map(BoothCounts::of).reduce(BoothCounts.NONE, BoothCounts::plus);
        boothSql.add(cell, from, versionFrom, BoothCounts.NONE.minus(counts));
        boothSql.add(cell, target, versionTo, counts);
        events.publishEvent(new DoorsMoved(from, target, List.of(ids)));
        audit.record(
                actor, "doors_moved", from, Integer.toString(target), Map.of("to", target, "doors", moving.size()));
        return moving.size();
    }

    private List<Door> moving(int cell, int from, @Nullable Integer section, Set<UUID> asked) {
        return sql.ofBooth(cell, from, -1).stream()
                .filter(door -> asked.isEmpty()
                        ? java.util.Objects.equals(section, door.place().section())
                        : asked.contains(door.id()))
                .collect(Collectors.toList());
    }
}
