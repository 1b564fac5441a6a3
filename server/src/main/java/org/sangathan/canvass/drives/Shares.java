package org.sangathan.canvass.drives;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.sangathan.territory.Tree;

/**
 * Shares a target out from a unit to its booths by electors, level by level with the largest remainder, so that the parts
 * are exactly the whole. A corrected unit has what a person said; its siblings share the rest. Where every sibling is
 * corrected, or the corrections are more than there is, the parts are not the whole: the difference is shown to people.
 */
final class Shares {
    private final Tree tree;
    private final Map<Integer, Integer> corrections;
    private final Map<Integer, Integer> targets = new HashMap<>();
    private final long perUnknownBooth;

    private Shares(Tree tree, int unitId, Map<Integer, Integer> corrections) {
        this.tree = tree;
        this.corrections = corrections;
        this.perUnknownBooth = Math.max(1, tree.electors(unitId) / Math.max(1, tree.countBooths(unitId)));
    }

    /** @return the target of every unit from this one down, itself included; units without a booth have none */
    static Map<Integer, Integer> share(Tree tree, int unitId, int target, Map<Integer, Integer> corrections) {
        Shares shares = new Shares(tree, unitId, corrections);
        shares.allot(unitId, target);
        return shares.targets;
    }

    private void allot(int unitId, int amount) {
        targets.put(unitId, amount);
        int[] children = Arrays.stream(tree.children(unitId))
                .filter(child -> tree.countBooths(child) > 0)
                .toArray();
        int rest = amount;
        for (int child : children) {
            rest -= corrections.getOrDefault(child, 0);
        }
        int[] free = Arrays.stream(children)
                .filter(child -> !corrections.containsKey(child))
                .toArray();
        int[] parts = largestRemainder(
                Math.max(0, rest), Arrays.stream(free).mapToLong(this::weight).toArray());
        for (int each = 0; each < free.length; each++) {
            allot(free[each], parts[each]);
        }
        for (int child : children) {
            Integer corrected = corrections.get(child);
            if (corrected != null) {
                allot(child, corrected);
            }
        }
    }

    /** A booth whose list does not say how many electors it has counts as an average one. */
    private long weight(int unitId) {
        if (tree.isBooth(unitId)) {
            int electors = tree.electors(unitId);
            return electors > 0 ? electors : perUnknownBooth;
        }
        long electors = tree.electors(unitId);
        return electors > 0 ? electors : perUnknownBooth * tree.countBooths(unitId);
    }

    /** Parts in proportion to the weights whose sum is the amount; ties go to the first. Nothing where all weights are 0. */
    static int[] largestRemainder(int amount, long[] weights) {
        long all = Arrays.stream(weights).sum();
        int[] parts = new int[weights.length];
        if (all == 0) {
            return parts;
        }
        long[] remainders = new long[weights.length];
        int left = amount;
        for (int each = 0; each < weights.length; each++) {
            long product = amount * weights[each];
            parts[each] = Math.toIntExact(product / all);
            remainders[each] = product % all;
            left -= parts[each];
        }
        IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparingLong((Integer each) -> -remainders[each])
                        .thenComparing(each -> each))
                .limit(left)
                .forEach(each -> parts[each]++);
        return parts;
    }
}
