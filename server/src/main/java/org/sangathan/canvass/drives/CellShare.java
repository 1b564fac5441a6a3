package org.sangathan.canvass.drives;

import java.util.Arrays;
import java.util.Map;
import org.sangathan.territory.Tree;
import org.sangathan.territory.UnitRef;

/**
 * What a drive asks of one constituency, booth by booth.
 *
 * @param promised what the unit above gave, before corrections inside that nothing could balance
 */
@SuppressWarnings("ArrayRecordComponent") // read by place, never compared
record CellShare(int constituencyId, int promised, int[] booths, int[] targets, int[] women, int[] youth) {
    static CellShare of(Tree tree, int promised, int topId, Map<Integer, Integer> targets) {
        int[] booths = Arrays.stream(tree.subtree(topId)).filter(tree::isBooth).toArray();
        return new CellShare(
                UnitRef.constituencyOf(topId),
                promised,
                booths,
                Arrays.stream(booths)
                        .map(booth -> targets.getOrDefault(booth, 0))
                        .toArray(),
                new int[booths.length],
                new int[booths.length]);
    }

    /** With this many women and young people, shared out as the targets are; never more than the target of a booth. */
    CellShare composed(int womenInAll, int youthInAll) {
        long[] weights = Arrays.stream(targets).asLongStream().toArray();
        return new CellShare(
                constituencyId,
                promised,
                booths,
                targets,
                Shares.largestRemainder(womenInAll, weights),
                Shares.largestRemainder(youthInAll, weights));
    }

    int target() {
        return Arrays.stream(targets).sum();
    }

    int womenTarget() {
        return Arrays.stream(women).sum();
    }

    int youthTarget() {
        return Arrays.stream(youth).sum();
    }
}
