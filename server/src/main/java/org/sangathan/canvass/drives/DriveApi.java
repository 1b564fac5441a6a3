package org.sangathan.canvass.drives;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.canvass.drives.MakeDrive.DriveRequest;
import org.sangathan.canvass.drives.ReadDrive.Found;
import org.sangathan.people.Members;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Requires;
import org.sangathan.platform.Rights;
import org.sangathan.platform.SignedIn;
import org.sangathan.territory.Level;
import org.sangathan.territory.Territory;
import org.sangathan.territory.Tiles;
import org.sangathan.territory.Tree;
import org.sangathan.territory.UnitRef;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Drives of a unit: make, share out, correct, and the board of what has come of them. */
@RestController
@RequestMapping("/api/org")
class DriveApi {
    private static final int OVER_FOR_DAYS = 90;

    private final MakeDrive makeDrive;
    private final CorrectShare correctShare;
    private final ReadDrive readDrive;
    private final DriveSql sql;
    private final Members members;
    private final Territory territory;
    private final Tiles tiles;
    private final Rights rights;
    private final Clock clock;

    DriveApi(
            MakeDrive makeDrive,
            CorrectShare correctShare,
            ReadDrive readDrive,
            DriveSql sql,
            Members members,
            Territory territory,
            Tiles tiles,
            Rights rights,
            Clock clock) {
        this.makeDrive = makeDrive;
        this.correctShare = correctShare;
        this.readDrive = readDrive;
        this.sql = sql;
        this.members = members;
        this.territory = territory;
        this.tiles = tiles;
        this.rights = rights;
        this.clock = clock;
    }

    /**
     * @param daysLeft today included; 0 when it is over
     * @param dueShare of the days, how many have passed: 0 to 1
     */
    record DriveView(
            UUID id,
            UnitRef unit,
            String name,
            Counted counts,
            LocalDate startsOn,
            LocalDate endsOn,
            int target,
            int womenPercent,
            int youthPercent,
            int daysLeft,
            double dueShare,
            boolean ended) {}

    /**
     * @param difference by how much all booths together are asked for more (or, below 0, less) than the drive's target
     * @param children with a booth, in the order of the tree
     */
    record DriveBoard(DriveView drive, UnitRef unit, Progress progress, int difference, List<DriveChild> children) {}

    /** @param corrected whether a person has set this target by hand */
    record DriveChild(UnitRef unit, Progress progress, boolean corrected) {}

    record DriveSeat(UnitRef unit, int tileColumn, int tileRow, Progress progress) {}

    record MyDrive(DriveView drive, UnitRef booth, Progress progress) {}

    /** @param target null takes an earlier correction back */
    record CorrectionRequest(@Nullable Integer target) {}

    @Requires(Permission.RUN_DRIVES)
    @PostMapping("/units/{unitId}/drives")
    @ResponseStatus(HttpStatus.CREATED)
    DriveView make(Actor actor, @PathVariable int unitId, @RequestBody DriveRequest request) {
        return view(makeDrive.make(actor, unitId, request));
    }

    /** Of the unit, of those above and of those below; that last, are to come, or ended within ninety days. */
    @Requires(Permission.SEE_STRENGTH)
    @GetMapping("/units/{unitId}/drives")
    List<DriveView> drives(Actor actor, @PathVariable int unitId) {
        rights.require(actor, Permission.SEE_STRENGTH, unitId);
        Tree tree = territory.tree();
        return sql.ofUnits(tree.ancestors(unitId), tree.cells(unitId), today().minusDays(OVER_FOR_DAYS)).stream()
                .filter(drive -> tree.isWithin(unitId, drive.unitId()) || tree.isWithin(drive.unitId(), unitId))
                .map(this::view)
                .toList();
    }

    @Requires(Permission.SEE_STRENGTH)
    @GetMapping("/units/{unitId}/drives/{id}")
    DriveBoard board(Actor actor, @PathVariable int unitId, @PathVariable UUID id) {
        Found found = readDrive.read(actor, id, unitId);
        Tree tree = territory.tree();
        return new DriveBoard(
                view(found.drive()),
                tree.get(unitId),
                found.progress(),
                found.inAll() - found.drive().target(),
                found.children().stream()
                        .map(child -> new DriveChild(tree.get(child.unitId()), child.progress(), child.corrected()))
                        .toList());
    }

    @Requires(Permission.SEE_STRENGTH)
    @GetMapping("/units/{unitId}/drives/{id}/seats")
    List<DriveSeat> seats(Actor actor, @PathVariable int unitId, @PathVariable UUID id) {
        readDrive.get(actor, id, unitId);
        Tree tree = territory.tree();
        Map<Integer, Progress> sums = readDrive.seats(id);
        return Arrays.stream(tree.unitsAt(unitId, Level.CONSTITUENCY))
                .mapToObj(tree::get)
                .map(seat -> {
                    Tiles.Tile tile = tiles.get(seat.constituencyId());
                    return new DriveSeat(
                            seat, tile.column(), tile.row(), sums.getOrDefault(seat.constituencyId(), Progress.NONE));
                })
                .toList();
    }

    /** Sets the target of a unit within the drive's by hand. */
    @Requires(Permission.RUN_DRIVES)
    @PatchMapping("/units/{unitId}/drives/{id}/target")
    DriveView correct(
            Actor actor, @PathVariable int unitId, @PathVariable UUID id, @RequestBody CorrectionRequest request) {
        return view(correctShare.correct(actor, id, unitId, request.target()));
    }

    @Requires(Permission.RUN_DRIVES)
    @PostMapping("/drives/{id}/share")
    DriveView shareAgain(Actor actor, @PathVariable UUID id) {
        return view(correctShare.shareAgain(actor, id));
    }

    @Requires(Permission.RUN_DRIVES)
    @PostMapping("/drives/{id}/end")
    DriveView end(Actor actor, @PathVariable UUID id) {
        return view(correctShare.end(actor, id));
    }

    /** Drives that last now, with what is asked of the booth where the caller lives. */
    @SignedIn
    @GetMapping("/me/drives")
    List<MyDrive> mine(Actor actor) {
        LocalDate today = today();
        Tree tree = territory.tree();
        int home = members.get(actor).homeUnitId();
        List<MyDrive> mine = new ArrayList<>();
        for (Drive drive : sql.covering(today, today)) {
            if (tree.isWithin(home, drive.unitId())) {
                Progress progress = readDrive
                        .booths(UnitRef.constituencyOf(home), drive.id())
                        .getOrDefault(home, Progress.NONE);
                mine.add(new MyDrive(view(drive), tree.get(home), progress));
            }
        }
        return mine;
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(MakeDrive.INDIA));
    }

    private DriveView view(Drive drive) {
        LocalDate today = today();
        long days = ChronoUnit.DAYS.between(drive.startsOn(), drive.endsOn()) + 1;
        long past = Math.clamp(ChronoUnit.DAYS.between(drive.startsOn(), today), 0, days);
        LocalDate from = today.isBefore(drive.startsOn()) ? drive.startsOn() : today;
        return new DriveView(
                drive.id(),
                territory.tree().get(drive.unitId()),
                drive.name(),
                drive.counts(),
                drive.startsOn(),
                drive.endsOn(),
                drive.target(),
                drive.womenPercent(),
                drive.youthPercent(),
                (int) Math.max(0, ChronoUnit.DAYS.between(from, drive.endsOn()) + 1),
                (double) past / days,
                drive.endedAt() != null);
    }
}
