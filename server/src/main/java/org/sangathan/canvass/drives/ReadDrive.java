package org.sangathan.canvass.drives;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sangathan.canvass.drives.CountSql.BoothDone;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Rights;
import org.sangathan.territory.Level;
import org.sangathan.territory.Territory;
import org.sangathan.territory.Tree;
import org.sangathan.territory.UnitRef;
import org.springframework.stereotype.Component;

/** Progress of a drive at any unit: from the rows of its constituencies above them, from one cell's booths within. */
@Component
class ReadDrive {
    private final DriveSql driveSql;
    private final ShareSql shareSql;
    private final CountSql countSql;
    private final Territory territory;
    private final Rights rights;

    ReadDrive(DriveSql driveSql, ShareSql shareSql, CountSql countSql, Territory territory, Rights rights) {
        this.driveSql = driveSql;
        this.shareSql = shareSql;
        this.countSql = countSql;
        this.territory = territory;
        this.rights = rights;
    }

    record UnitProgress(int unitId, Progress progress, boolean corrected) {}

    /** @param inAll of the whole drive, where the caller sees only a part */
    record Found(Drive drive, Progress progress, int inAll, List<UnitProgress> children) {}

    Drive get(Actor actor, UUID id, int unitId) {
        rights.require(actor, Permission.SEE_STRENGTH, unitId);
        return driveSql.find(id)
                .filter(drive -> territory.tree().isWithin(unitId, drive.unitId()))
                .orElseThrow(() -> new Problem(DriveProblem.DRIVE_UNKNOWN));
    }

    Found read(Actor actor, UUID id, int unitId) {
        Drive drive = get(actor, id, unitId);
        Tree tree = territory.tree();
        Map<Integer, Progress> sums = shareSql.sums(id);
        int inAll = sums.values().stream().mapToInt(Progress::target).sum();
        if (tree.unitsAt(unitId, Level.CONSTITUENCY).length == 0 || isSeat(tree, unitId)) {
            int cell = UnitRef.constituencyOf(unitId);
            Map<Integer, Progress> booths = booths(cell, id);
            Map<Integer, Integer> corrections = shareSql.corrections(cell, id);
            return new Found(
                    drive,
                    within(tree, unitId, booths),
                    inAll,
                    children(tree, unitId, corrections, child -> within(tree, child, booths)));
        }
        Map<Integer, Integer> corrections = shareSql.corrections(null, id);
        return new Found(
                drive,
                above(tree, unitId, sums),
                inAll,
                children(tree, unitId, corrections, child -> above(tree, child, sums)));
    }

    private static boolean isSeat(Tree tree, int unitId) {
        return tree.level(unitId).equals(Level.CONSTITUENCY);
    }

    private static List<UnitProgress> children(
            Tree tree,
            int unitId,
            Map<Integer, Integer> corrections,
            java.util.function.IntFunction<Progress> progress) {
        List<UnitProgress> children = new ArrayList<>();
        for (int child : tree.children(unitId)) {
            if (tree.countBooths(child) > 0) {
                children.add(new UnitProgress(child, progress.apply(child), corrections.containsKey(child)));
            }
        }
        return children;
    }

    /** Of each constituency within the unit, for the map. */
    Map<Integer, Progress> seats(UUID id) {
        return shareSql.sums(id);
    }

    private static Progress above(Tree tree, int unitId, Map<Integer, Progress> sums) {
        return Arrays.stream(tree.constituencies(unitId))
                .mapToObj(cell -> sums.getOrDefault(cell, Progress.NONE))
                .reduce(Progress.NONE, Progress::plus);
    }

    private static Progress within(Tree tree, int unitId, Map<Integer, Progress> booths) {
        return Arrays.stream(tree.subtree(unitId))
                .mapToObj(booth -> booths.getOrDefault(booth, Progress.NONE))
                .reduce(Progress.NONE, Progress::plus);
    }

    /** What one cell's booths are asked for and have done. */
    Map<Integer, Progress> booths(int cell, UUID id) {
        Map<Integer, BoothDone> done = countSql.booths(new CountSql.Key(cell, id));
        Map<Integer, Progress> booths = new HashMap<>();
        done.values()
                .forEach(each ->
                        booths.put(each.boothId(), new Progress(0, 0, 0, each.done(), each.women(), each.youth())));
        shareSql.find(cell, id).ifPresent(share -> {
            for (int place = 0; place < share.booths().length; place++) {
                Progress target =
                        new Progress(share.targets()[place], share.women()[place], share.youth()[place], 0, 0, 0);
                booths.merge(share.booths()[place], target, Progress::plus);
            }
        });
        return booths;
    }
}
