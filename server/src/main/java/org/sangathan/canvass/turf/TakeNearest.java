package org.sangathan.canvass.turf;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.canvass.turf.Turf.How;
import org.sangathan.platform.Actor;
import org.sangathan.platform.FaultCode;
import org.sangathan.platform.Faults;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Rights;
import org.sangathan.territory.Territory;
import org.sangathan.territory.UnitRef;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** "The nearest doors for me": doors that want a visit, for the rest of the day, so that no colleague gets the same. */
@Component
class TakeNearest {
    private static final int DOORS_MOST = 60;

    private final TurfSql sql;
    private final TurfDoorSql doorSql;
    private final ReadTurfDoorSql readDoorSql;
    private final TurfWorkerSql workerSql;
    private final EndTurf endTurf;
    private final Rights rights;
    private final Territory territory;
    private final Clock clock;

    TakeNearest(
            TurfSql sql,
            TurfDoorSql doorSql,
            ReadTurfDoorSql readDoorSql,
            TurfWorkerSql workerSql,
            EndTurf endTurf,
            Rights rights,
            Territory territory,
            Clock clock) {
        this.sql = sql;
        this.doorSql = doorSql;
        this.readDoorSql = readDoorSql;
        this.workerSql = workerSql;
        this.endTurf = endTurf;
        this.rights = rights;
        this.territory = territory;
        this.clock = clock;
    }

    /**
     * How many doors, and where the worker stands.
     *
     * @param id UUIDv7 made by the phone; sent twice, the same doors come back
     * @param fromOrder place on the walk to go on from, where there is no position
     */
    record NearestRequest(
            @Nullable UUID id,
            @Nullable Integer booth,
            @Nullable Integer doors,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable Integer fromOrder) {}

    @Transactional
    public Turf take(Actor actor, NearestRequest request) {
        int booth = booth(request);
        rights.require(actor, Permission.CANVASS, booth);
        check(request);
        Turf.Key key = new Turf.Key(UnitRef.constituencyOf(booth), Objects.requireNonNull(request.id()));
        MemberKey worker = new MemberKey(actor.constituencyId(), actor.memberId());
        sql.lockBooth(booth);
        Turf known = sql.find(key).orElse(null);
        if (known != null) {
            if (known.boothId() == booth
                    && known.maker() != null
                    && known.maker().id().equals(worker.id())) {
                return known;
            }
            throw new Problem(TurfProblem.TURF_ID_TAKEN);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate today = LocalDate.ofInstant(now, CutTurf.INDIA);
        endTurf.endDueOf(booth, today);
        List<UUID> doors = readDoorSql.nearest(
                booth,
                new ReadTurfDoorSql.Here(
                        request.latitude(),
                        request.longitude(),
                        Objects.requireNonNullElse(request.fromOrder(), Integer.MIN_VALUE)),
                today,
                today.atStartOfDay(CutTurf.INDIA).toInstant(),
                Objects.requireNonNull(request.doors()));
        if (doors.isEmpty()) {
            throw new Problem(TurfProblem.NO_DOORS_LEFT);
        }
        Turf turf = new Turf(
                key.constituencyId(), key.id(), booth, today.toString(), How.NEAREST, worker, now, today, null);
        sql.insert(turf);
        doorSql.insert(key, doors);
        workerSql.insert(key, worker, now);
        return turf;
    }

    private int booth(NearestRequest request) {
        Integer booth = request.booth();
        new Faults()
                .whenMissing(booth, "/booth")
                .when(booth != null && !territory.tree().isBooth(booth), "/booth", FaultCode.NOT_A_BOOTH)
                .refuse();
        return Objects.requireNonNull(booth);
    }

    private static void check(NearestRequest request) {
        Integer doors = request.doors();
        Double latitude = request.latitude();
        Double longitude = request.longitude();
        new Faults()
                .whenMissing(request.id(), "/id")
                .whenMissing(doors, "/doors")
                .when(doors != null && (doors < 1 || doors > DOORS_MOST), "/doors", FaultCode.OUT_OF_RANGE)
                .when(latitude != null && !(Math.abs(latitude) <= 90), "/latitude", FaultCode.OUT_OF_RANGE)
                .when(longitude != null && !(Math.abs(longitude) <= 180), "/longitude", FaultCode.OUT_OF_RANGE)
                .when((latitude == null) != (longitude == null), "/longitude", FaultCode.REQUIRED)
                .refuse();
    }
}
