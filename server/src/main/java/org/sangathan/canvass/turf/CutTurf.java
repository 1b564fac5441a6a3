package org.sangathan.canvass.turf;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Audit;
import org.sangathan.canvass.turf.Polygon.Point;
import org.sangathan.canvass.turf.ReadTurfDoorSql.TurfDoor;
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

/** Cuts doors of a booth that nobody has into turfs: by section, panna, equal shares, or drawn on the map. */
@Component
class CutTurf {
    static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final int NAME_MOST = 60;
    private static final int SHARES_MOST = 40;
    private static final int DAYS_MOST = 92;

    private final TurfSql sql;
    private final TurfDoorSql doorSql;
    private final ReadTurfDoorSql readDoorSql;
    private final EndTurf endTurf;
    private final Rights rights;
    private final Territory territory;
    private final Audit audit;
    private final Clock clock;

    CutTurf(
            TurfSql sql,
            TurfDoorSql doorSql,
            ReadTurfDoorSql readDoorSql,
            EndTurf endTurf,
            Rights rights,
            Territory territory,
            Audit audit,
            Clock clock) {
        this.sql = sql;
        this.doorSql = doorSql;
        this.readDoorSql = readDoorSql;
        this.endTurf = endTurf;
        this.rights = rights;
        this.territory = territory;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What to cut; anything may be missing.
     *
     * @param ids UUIDv7s made by the sender, one for each turf: for equal shares so many shares
     * @param how section, panna, count or drawn
     * @param number of the section or panna
     * @param endsOn the last day
     */
    record CutRequest(
            @Nullable List<UUID> ids,
            @Nullable Integer booth,
            @Nullable String name,
            @Nullable String how,
            @Nullable Integer number,
            @Nullable List<Point> polygon,
            @Nullable LocalDate endsOn) {}

    @Transactional
    public List<Turf> cut(Actor actor, CutRequest request) {
        int booth = booth(request);
        rights.require(actor, Permission.MANAGE_TURF, booth);
        LocalDate today = LocalDate.ofInstant(clock.instant(), INDIA);
        check(request, today);
        List<UUID> ids = Objects.requireNonNull(request.ids());
        sql.lockBooth(booth);
        List<Turf> known = known(actor, booth, ids);
        if (!known.isEmpty()) {
            return known; // the same request, sent again
        }
        endTurf.endDueOf(booth, today);
        List<UUID> doors = chosen(request, booth);
        if (doors.size() < ids.size()) {
            throw new Problem(TurfProblem.NO_DOORS_LEFT);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        MemberKey maker = new MemberKey(actor.constituencyId(), actor.memberId());
        String name = Objects.requireNonNull(request.name()).strip();
        List<Turf> turfs = new ArrayList<>();
        for (int share = 0; share < ids.size(); share++) {
            Turf turf = new Turf(
                    UnitRef.constituencyOf(booth),
                    ids.get(share),
                    booth,
                    ids.size() == 1 ? name : name + " " + (share + 1),
                    How.of(Objects.requireNonNull(request.how())),
                    maker,
                    now,
                    Objects.requireNonNull(request.endsOn()),
                    null);
            sql.insert(turf);
            doorSql.insert(turf.key(), shareOf(doors, share, ids.size()));
            turfs.add(turf);
        }
        audit.record(
                actor,
                "turf_cut",
                booth,
                ids.getFirst().toString(),
                Map.of("turfs", ids.size(), "doors", doors.size()));
        return turfs;
    }

    /** Shares differ by one door at most. */
    static List<UUID> shareOf(List<UUID> doors, int share, int shares) {
        int from = (int) ((long) doors.size() * share / shares);
        int to = (int) ((long) doors.size() * (share + 1) / shares);
        return doors.subList(from, to);
    }

    private List<Turf> known(Actor actor, int booth, List<UUID> ids) {
        List<Turf> known = ids.stream()
                .flatMap(id -> sql.find(new Turf.Key(UnitRef.constituencyOf(booth), id)).stream())
                .toList();
        boolean own = known.stream()
                .allMatch(turf -> turf.boothId() == booth
                        && turf.maker() != null
                        && turf.maker().id().equals(actor.memberId()));
        if (!own) {
            throw new Problem(TurfProblem.TURF_ID_TAKEN);
        }
        return known;
    }

    /** Doors that nobody has and where nobody asked not to be visited, in house order. */
    private List<UUID> chosen(CutRequest request, int booth) {
        How how = How.of(Objects.requireNonNull(request.how()));
        Polygon polygon = request.polygon() == null ? null : new Polygon(request.polygon());
        return readDoorSql.ofBooth(booth).stream()
                .filter(door -> door.turf() == null && !door.doNotVisit())
                .filter(door -> switch (how) {
                    case SECTION -> Objects.equals(door.section(), request.number());
                    case PANNA -> Objects.equals(door.panna(), request.number());
                    case DRAWN -> isIn(Objects.requireNonNull(polygon), door);
                    case COUNT, NEAREST -> true;
                })
                .map(TurfDoor::id)
                .toList();
    }

    private static boolean isIn(Polygon polygon, TurfDoor door) {
        return door.latitude() != null
                && door.longitude() != null
                && polygon.contains(door.latitude(), door.longitude());
    }

    /** First of all, because the permission is asked of it. */
    private int booth(CutRequest request) {
        Integer booth = request.booth();
        new Faults()
                .whenMissing(booth, "/booth")
                .when(booth != null && !territory.tree().isBooth(booth), "/booth", FaultCode.NOT_A_BOOTH)
                .refuse();
        return Objects.requireNonNull(booth);
    }

    private static void check(CutRequest request, LocalDate today) {
        List<UUID> ids = request.ids() == null ? List.of() : request.ids();
        String how = request.how();
        boolean numbered = "section".equals(how) || "panna".equals(how);
        boolean drawn = "drawn".equals(how);
        boolean shares = "count".equals(how);
        String name = request.name();
        LocalDate endsOn = request.endsOn();
        Faults faults = new Faults()
                .when(ids.isEmpty(), "/ids", FaultCode.REQUIRED)
                .when(ids.size() > (shares ? SHARES_MOST : 1), "/ids", FaultCode.OUT_OF_RANGE)
                .when(
                        ids.stream().anyMatch(Objects::isNull) || new HashSet<>(ids).size() < ids.size(),
                        "/ids",
                        FaultCode.NOT_VALID)
                .whenMissing(name, "/name")
                .when(name != null && name.length() > NAME_MOST, "/name", FaultCode.TOO_LONG)
                .whenMissing(how, "/how")
                .when(how != null && !numbered && !drawn && !shares, "/how", FaultCode.NOT_VALID)
                .when(numbered && request.number() == null, "/number", FaultCode.REQUIRED);
        checkDay(faults, endsOn, today);
        if (drawn) {
            faults.when(!Polygon.isOne(request.polygon()), "/polygon", FaultCode.NOT_VALID);
        }
        faults.refuse();
    }

    static void checkDay(Faults faults, @Nullable LocalDate endsOn, LocalDate today) {
        faults.whenMissing(endsOn, "/ends_on")
                .when(
                        endsOn != null && (endsOn.isBefore(today) || endsOn.isAfter(today.plusDays(DAYS_MOST))),
                        "/ends_on",
                        FaultCode.OUT_OF_RANGE);
    }
}
