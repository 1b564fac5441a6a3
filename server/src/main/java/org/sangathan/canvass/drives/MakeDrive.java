package org.sangathan.canvass.drives;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Audit;
import org.sangathan.platform.Actor;
import org.sangathan.platform.FaultCode;
import org.sangathan.platform.Faults;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Rights;
import org.sangathan.territory.Territory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a drive and shares its target out down to the booths. */
@Component
class MakeDrive {
    static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final int NAME_MOST = 80;
    private static final int TARGET_MOST = 100_000_000;
    private static final int DAYS_MOST = 366;

    private final DriveSql sql;
    private final ShareOut shareOut;
    private final Rights rights;
    private final Territory territory;
    private final Audit audit;
    private final Clock clock;

    MakeDrive(DriveSql sql, ShareOut shareOut, Rights rights, Territory territory, Audit audit, Clock clock) {
        this.sql = sql;
        this.shareOut = shareOut;
        this.rights = rights;
        this.territory = territory;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param id UUIDv7 made by the client; sent twice, it happens once
     * @param target people in the whole unit
     * @param womenPercent how many of a hundred are to be women, none when missing
     */
    record DriveRequest(
            @Nullable UUID id,
            @Nullable String name,
            @Nullable Counted counts,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable Integer target,
            @Nullable Integer womenPercent,
            @Nullable Integer youthPercent) {}

    @Transactional
    public Drive make(Actor actor, int unitId, DriveRequest request) {
        rights.require(actor, Permission.RUN_DRIVES, unitId);
        refuseFaults(request);
        if (territory.tree().countBooths(unitId) == 0) {
            throw new Problem(DriveProblem.DRIVE_WITHOUT_BOOTHS);
        }
        Drive drive = drive(unitId, request);
        if (!sql.insert(drive, actor)) {
            return known(drive);
        }
        shareOut.whole(drive);
        audit.record(
                actor,
                "drive_made",
                unitId,
                drive.id().toString(),
                Map.of("target", drive.target(), "counts", drive.counts().code()));
        return drive;
    }

    /** The same again; whoever was first has committed by now. */
    private Drive known(Drive drive) {
        Drive before = sql.find(drive.id()).orElseThrow();
        if (before.unitId() != drive.unitId() || !before.name().equals(drive.name())) {
            throw new Problem(DriveProblem.DRIVE_KNOWN);
        }
        return before;
    }

    private Drive drive(int unitId, DriveRequest request) {
        return new Drive(
                Objects.requireNonNull(request.id()),
                unitId,
                Objects.requireNonNull(request.name()).strip(),
                Objects.requireNonNull(request.counts()),
                Objects.requireNonNull(request.startsOn()),
                Objects.requireNonNull(request.endsOn()),
                Objects.requireNonNull(request.target()),
                Objects.requireNonNullElse(request.womenPercent(), 0),
                Objects.requireNonNullElse(request.youthPercent(), 0),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                null);
    }

    private void refuseFaults(DriveRequest request) {
        LocalDate today = LocalDate.now(clock.withZone(INDIA));
        LocalDate starts = request.startsOn();
        LocalDate ends = request.endsOn();
        Integer target = request.target();
        String name = request.name();
        new Faults()
                .whenMissing(request.id(), "/id")
                .whenMissing(name, "/name")
                .when(name != null && name.strip().length() > NAME_MOST, "/name", FaultCode.TOO_LONG)
                .whenMissing(request.counts(), "/counts")
                .whenMissing(starts, "/starts_on")
                .when(starts != null && starts.isBefore(today), "/starts_on", FaultCode.OUT_OF_RANGE)
                .whenMissing(ends, "/ends_on")
                .when(
                        starts != null
                                && ends != null
                                && (ends.isBefore(starts) || ends.isAfter(starts.plusDays(DAYS_MOST))),
                        "/ends_on",
                        FaultCode.OUT_OF_RANGE)
                .whenMissing(target, "/target")
                .when(target != null && (target < 1 || target > TARGET_MOST), "/target", FaultCode.OUT_OF_RANGE)
                .when(isNoPercent(request.womenPercent()), "/women_percent", FaultCode.OUT_OF_RANGE)
                .when(isNoPercent(request.youthPercent()), "/youth_percent", FaultCode.OUT_OF_RANGE)
                .refuse();
    }

    private static boolean isNoPercent(@Nullable Integer percent) {
        return percent != null && (percent < 0 || percent > 100);
    }
}
