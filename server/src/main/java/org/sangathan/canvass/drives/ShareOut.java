package org.sangathan.canvass.drives;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sangathan.territory.Level;
import org.sangathan.territory.Territory;
import org.sangathan.territory.Tree;
import org.sangathan.territory.UnitRef;
import org.springframework.stereotype.Component;

/** Writes what a drive asks of each booth: one row a constituency, so that a state of 403 is shared out at once. */
@Component
class ShareOut {
    private final ShareSql sql;
    private final Territory territory;

    ShareOut(ShareSql sql, Territory territory) {
        this.sql = sql;
        this.territory = territory;
    }

    /** All of it, by the electors of today. The caller has the drive's lock. */
    void whole(Drive drive) {
        Tree tree = territory.tree();
        Map<Integer, Integer> corrections = sql.corrections(null, drive.id());
        Map<Integer, Integer> targets = Shares.share(tree, drive.unitId(), drive.target(), corrections);
        List<CellShare> shares = new ArrayList<>();
        for (int top : tops(tree, drive.unitId())) {
            shares.add(CellShare.of(tree, targets.getOrDefault(top, 0), top, targets));
        }
        long[] weights = shares.stream().mapToLong(CellShare::target).toArray();
        int all = shares.stream().mapToInt(CellShare::target).sum();
        int[] women = Shares.largestRemainder(Drive.percent(all, drive.womenPercent()), weights);
        int[] youth = Shares.largestRemainder(Drive.percent(all, drive.youthPercent()), weights);
        for (int each = 0; each < shares.size(); each++) {
            sql.put(drive.id(), shares.get(each).composed(women[each], youth[each]));
        }
    }

    /** One constituency, after a correction below it; all others stay. */
    void cell(Drive drive, int constituencyId) {
        Tree tree = territory.tree();
        int top = topIn(drive.unitId(), constituencyId);
        CellShare before = sql.find(constituencyId, drive.id()).orElseThrow();
        UUID id = drive.id();
        Map<Integer, Integer> targets = Shares.share(tree, top, before.promised(), sql.corrections(constituencyId, id));
        CellShare share = CellShare.of(tree, before.promised(), top, targets);
        boolean same = share.target() == before.target();
        sql.put(
                id,
                share.composed(
                        same ? before.womenTarget() : Drive.percent(share.target(), drive.womenPercent()),
                        same ? before.youthTarget() : Drive.percent(share.target(), drive.youthPercent())));
    }

    /** The constituencies below a unit; a unit inside of one is its own. */
    static int[] tops(Tree tree, int unitId) {
        int[] seats = tree.unitsAt(unitId, Level.CONSTITUENCY);
        return seats.length > 0 ? seats : new int[] {unitId};
    }

    private static int topIn(int unitId, int constituencyId) {
        return UnitRef.constituencyOf(unitId) == constituencyId ? unitId : UnitRef.ownUnitOf(constituencyId);
    }
}
