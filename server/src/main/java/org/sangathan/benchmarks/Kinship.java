package org.sangathan.benchmarks;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.sangathan.territory.Tree;
import org.sangathan.territory.UnitRef;

/** A million random questions of kinship, asked the tree by ids and plain arrays by known indexes. */
final class Kinship {
    static final int QUESTIONS = 1_000_000;

    private final Tree tree;
    private final int[] booths = new int[QUESTIONS];
    private final int[] ancestors = new int[QUESTIONS];
    private final int[] uppers = new int[QUESTIONS];

    /** The floor: pre-order intervals, and the questions as indexes into them. */
    private final int[] ends;

    private final int[] boothsBefore;
    private final int[] boothIndexes = new int[QUESTIONS];
    private final int[] ancestorIndexes = new int[QUESTIONS];
    private final int[] upperIndexes = new int[QUESTIONS];
    private long sum;

    Kinship(Tree tree) {
        this.tree = tree;
        int[] ids = ids(tree);
        Map<Integer, Integer> indexes = new HashMap<>();
        for (int index = 0; index < ids.length; index++) {
            indexes.put(ids[index], index);
        }
        ends = new int[ids.length];
        boothsBefore = new int[ids.length + 1];
        for (int index = ids.length - 1; index >= 0; index--) {
            ends[index] = Math.max(ends[index], index + 1);
            int end = ends[index];
            tree.parent(ids[index]).map(UnitRef::id).map(indexes::get).ifPresent(parent -> {
                ends[parent] = Math.max(ends[parent], end);
            });
        }
        for (int index = 0; index < ids.length; index++) {
            boothsBefore[index + 1] = boothsBefore[index] + (tree.isBooth(ids[index]) ? 1 : 0);
        }
        ask(ids, indexes);
    }

    private static int[] ids(Tree tree) {
        int[] ids = new int[tree.size()];
        int[] next = {0};
        tree.forEachWithin(tree.root().id(), id -> ids[next[0]++] = id);
        return ids;
    }

    private void ask(int[] ids, Map<Integer, Integer> indexes) {
        Random random = new Random(2027);
        int[] booth = Arrays.stream(ids).filter(tree::isBooth).toArray();
        int[] upper = Arrays.stream(ids).filter(id -> !tree.isBooth(id)).toArray();
        for (int each = 0; each < QUESTIONS; each++) {
            booths[each] = booth[random.nextInt(booth.length)];
            int[] above = tree.ancestors(booths[each]);
            ancestors[each] = above[random.nextInt(above.length)];
            uppers[each] = upper[random.nextInt(upper.length)];
            boothIndexes[each] = indexes.getOrDefault(booths[each], 0);
            ancestorIndexes[each] = indexes.getOrDefault(ancestors[each], 0);
            upperIndexes[each] = indexes.getOrDefault(uppers[each], 0);
        }
    }

    long ancestors() {
        return within(ancestors);
    }

    long subtrees() {
        return within(uppers);
    }

    private long within(int[] asked) {
        long start = System.nanoTime();
        int yes = 0;
        for (int each = 0; each < QUESTIONS; each++) {
            if (tree.isWithin(booths[each], asked[each])) {
                yes++;
            }
        }
        return since(start, yes);
    }

    long ancestorsFloor() {
        return withinFloor(ancestorIndexes);
    }

    long subtreesFloor() {
        return withinFloor(upperIndexes);
    }

    private long withinFloor(int[] asked) {
        long start = System.nanoTime();
        int yes = 0;
        for (int each = 0; each < QUESTIONS; each++) {
            if (boothIndexes[each] >= asked[each] && boothIndexes[each] < ends[asked[each]]) {
                yes++;
            }
        }
        return since(start, yes);
    }

    long counts() {
        long start = System.nanoTime();
        long booths = 0;
        for (int each = 0; each < QUESTIONS; each++) {
            booths += tree.countBooths(uppers[each]);
        }
        return since(start, booths);
    }

    long countsFloor() {
        long start = System.nanoTime();
        long booths = 0;
        for (int each = 0; each < QUESTIONS; each++) {
            int index = upperIndexes[each];
            booths += boothsBefore[ends[index]] - boothsBefore[index];
        }
        return since(start, booths);
    }

    /** The results are summed up and kept, so that no compiler may leave the questions out. */
    private long since(long start, long results) {
        long nanos = System.nanoTime() - start;
        sum += results;
        if (sum == Long.MIN_VALUE) {
            throw new IllegalStateException();
        }
        return nanos;
    }
}
