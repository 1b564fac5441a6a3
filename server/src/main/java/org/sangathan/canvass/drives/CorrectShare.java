package org.sangathan.canvass.drives;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
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
import org.sangathan.territory.Tree;
import org.sangathan.territory.UnitRef;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A leader sets one unit's target by hand; its siblings share the rest. Also: shares out anew, ends a drive early. */
@Component
class CorrectShare {
    private static final int TARGET_MOST = 100_000_000;

    private final DriveSql sql;
    private final ShareSql shareSql;
    private final ShareOut shareOut;
    private final Rights rights;
    private final Territory territory;
    private final Audit audit;
    private final Clock clock;

    CorrectShare(
            DriveSql sql,
            ShareSql shareSql,
            ShareOut shareOut,
            Rights rights,
            Territory territory,
            Audit audit,
            Clock clock) {
        this.sql = sql;
        this.shareSql = shareSql;
        this.shareOut = shareOut;
        this.rights = rights;
        this.territory = territory;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Whoever is answerable for the parent may: the siblings change too.
     *
     * @param target null takes an earlier correction back
     */
    @Transactional
    public Drive correct(Actor actor, UUID id, int unitId, @Nullable Integer target) {
        Tree tree = territory.tree();
        Drive drive = lockOpen(actor, id, unitId);
        if (unitId == drive.unitId()) {
            throw new Problem(DriveProblem.DRIVE_UNIT_NOT_BELOW);
        }
        rights.require(
                actor, Permission.RUN_DRIVES, tree.parent(unitId).orElseThrow().id());
        new Faults()
                .when(target != null && (target < 0 || target > TARGET_MOST), "/target", FaultCode.OUT_OF_RANGE)
                .refuse();
        int cell = UnitRef.constituencyOf(unitId);
        if (target == null) {
            shareSql.takeCorrectionBack(cell, id, unitId);
        } else {
            shareSql.correct(cell, id, unitId, target, actor, clock.instant());
        }
        if (unitId == UnitRef.ownUnitOf(cell)) {
            shareOut.whole(drive);
        } else {
            shareOut.cell(drive, cell);
        }
        Map<String, Object> facts = new HashMap<>();
        facts.put("drive", id.toString());
        if (target != null) {
            facts.put("target", target);
        }
        audit.record(actor, "drive_share_corrected", unitId, id.toString(), facts);
        return drive;
    }

    /** By the electors and booths of today; corrections stay. */
    @Transactional
    public Drive shareAgain(Actor actor, UUID id) {
        Drive drive = lockOpen(actor, id, null);
        rights.require(actor, Permission.RUN_DRIVES, drive.unitId());
        shareOut.whole(drive);
        audit.record(actor, "drive_shared_again", drive.unitId(), id.toString(), Map.of());
        return drive;
    }

    /** Today is the last day. Joinings until then still count when they settle. */
    @Transactional
    public Drive end(Actor actor, UUID id) {
        Drive drive = sql.lock(id)
                .filter(found -> rights.may(actor, Permission.SEE_STRENGTH, found.unitId()))
                .orElseThrow(() -> new Problem(DriveProblem.DRIVE_UNKNOWN));
        rights.require(actor, Permission.RUN_DRIVES, drive.unitId());
        LocalDate today = today();
        if (drive.endedAt() != null || drive.endsOn().isBefore(today)) {
            return drive;
        }
        LocalDate last = today.isBefore(drive.startsOn()) ? drive.startsOn() : today;
        sql.end(id, last, clock.instant());
        audit.record(actor, "drive_ended", drive.unitId(), id.toString(), Map.of());
        return sql.find(id).orElseThrow();
    }

    private Drive lockOpen(Actor actor, UUID id, @Nullable Integer unitId) {
        Drive drive = sql.lock(id).orElseThrow(() -> new Problem(DriveProblem.DRIVE_UNKNOWN));
        int seen = unitId == null ? drive.unitId() : unitId;
        if (!rights.may(actor, Permission.SEE_STRENGTH, seen)
                || !territory.tree().isWithin(seen, drive.unitId())) {
            throw new Problem(DriveProblem.DRIVE_UNKNOWN);
        }
        if (drive.endedAt() != null || drive.endsOn().isBefore(today())) {
            throw new Problem(DriveProblem.DRIVE_OVER);
        }
        return drive;
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(MakeDrive.INDIA));
    }
}
