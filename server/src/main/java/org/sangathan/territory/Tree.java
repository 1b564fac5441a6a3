package org.sangathan.territory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.sangathan.platform.PlatformProblem;
import org.sangathan.platform.Problem;

/**
 * The whole territory at one moment, immutable, in primitive arrays. Units stand in pre-order, so that a subtree is an
 * interval: tests of kinship are two array reads and two comparisons. Ids that do not exist are never within anything.
 */
public final class Tree {
    final long version;
    final Level[] levels;
    final int firstCell;
    /** Place in {@link #places} of serial 0, by cell - firstCell; the next entry is its end. */
    final int[] cellStart;
    /** Pre-order index + 1 by cell start + serial; 0 where no unit has that id. */
    final int[] places;

    final int[] ids;
    final int[] parents;
    /** Index behind the last unit of the subtree. */
    final int[] ends;
    /** How many booths, and electors, stand before this index. */
    final int[] boothsBefore;

    final int[] electorsBefore;
    final byte[] ranks;
    final UnitText text;

    Tree(TreeBuilder.Laid laid) {
        version = laid.version;
        levels = laid.levels;
        firstCell = laid.firstCell;
        cellStart = laid.cellStart;
        places = laid.places;
        ids = laid.ids;
        parents = laid.parents;
        ends = laid.ends;
        boothsBefore = laid.boothsBefore;
        electorsBefore = laid.electorsBefore;
        ranks = laid.ranks;
        text = laid.text;
    }

    /** Number of units of all levels. */
    public int size() {
        return ids.length;
    }

    /** Grows with every change of the territory. */
    public long version() {
        return version;
    }

    public boolean contains(int unitId) {
        return indexOf(unitId) >= 0;
    }

    public Optional<UnitRef> find(int unitId) {
        int index = indexOf(unitId);
        return index < 0 ? Optional.empty() : Optional.of(at(index));
    }

    /** @throws Problem not_found */
    public UnitRef get(int unitId) {
        return at(index(unitId));
    }

    /** The state, or whatever stands at the top. */
    public UnitRef root() {
        return at(0);
    }

    /** @return code of a {@link Level} */
    public String level(int unitId) {
        return levels[ranks[index(unitId)]].code();
    }

    /** All levels in use or not, from the root down. */
    public List<Level> levels() {
        return List.of(levels);
    }

    public boolean isBooth(int unitId) {
        int index = indexOf(unitId);
        return index >= 0 && isBoothAt(index);
    }

    /** Is the unit the ancestor itself, or anywhere below it? */
    public boolean isWithin(int unitId, int ancestorId) {
        int index = indexOf(unitId);
        int ancestor = indexOf(ancestorId);
        return index >= 0 && ancestor >= 0 && index >= ancestor && index < ends[ancestor];
    }

    public Optional<UnitRef> parent(int unitId) {
        int parent = parents[index(unitId)];
        return parent < 0 ? Optional.empty() : Optional.of(at(parent));
    }

    /** From the root down to the unit, both included. */
    public List<UnitRef> path(int unitId) {
        List<UnitRef> path = new ArrayList<>();
        for (int index = index(unitId); index >= 0; index = parents[index]) {
            path.add(at(index));
        }
        Collections.reverse(path);
        return path;
    }

    /** Ids from the parent up to the root. */
    public int[] ancestors(int unitId) {
        return IntStream.iterate(parents[index(unitId)], index -> index >= 0, index -> parents[index])
                .map(index -> ids[index])
                .toArray();
    }

    /** The ancestor (or the unit itself) of that level. */
    public Optional<UnitRef> ancestorAt(int unitId, String level) {
        for (int index = index(unitId); index >= 0; index = parents[index]) {
            if (levels[ranks[index]].code().equals(level)) {
                return Optional.of(at(index));
            }
        }
        return Optional.empty();
    }

    /** Ids of the children, in the order of the tree: booths by number, all others by id. */
    public int[] children(int unitId) {
        return childIndexes(index(unitId)).map(index -> ids[index]).toArray();
    }

    public int countChildren(int unitId) {
        return (int) childIndexes(index(unitId)).count();
    }

    IntStream childIndexes(int parent) {
        return IntStream.iterate(parent + 1, child -> child < ends[parent], child -> ends[child]);
    }

    /** Number of booths in the subtree; 1 for a booth. */
    public int countBooths(int unitId) {
        int index = index(unitId);
        return boothsBefore[ends[index]] - boothsBefore[index];
    }

    /** Electors of the booths in the subtree, as far as their lists say. */
    public int electors(int unitId) {
        int index = index(unitId);
        return electorsBefore[ends[index]] - electorsBefore[index];
    }

    /** Ids of the units of a level in the subtree, the unit itself included, in the order of the tree. */
    public int[] unitsAt(int unitId, String level) {
        int index = index(unitId);
        int rank = rankOf(level);
        return downTo(index, rank)
                .filter(each -> ranks[each] == rank)
                .map(each -> ids[each])
                .toArray();
    }

    /** Constituency ids of the seats in the subtree, for {@code = any(…)}; inside a seat that one seat. */
    public int[] constituencies(int unitId) {
        int[] seats = unitsAt(unitId, Level.CONSTITUENCY);
        return seats.length > 0
                ? Arrays.stream(seats).map(UnitRef::constituencyOf).toArray()
                : ancestorAt(unitId, Level.CONSTITUENCY).stream()
                        .mapToInt(UnitRef::constituencyId)
                        .toArray();
    }

    /** Like {@link #constituencies}, with the pseudo-constituencies of the units above the seats. */
    public int[] cells(int unitId) {
        int index = index(unitId);
        int seat = rankOf(Level.CONSTITUENCY);
        if (ranks[index] > seat) {
            return new int[] {UnitRef.constituencyOf(unitId)};
        }
        return downTo(index, seat)
                .filter(each -> ranks[each] <= seat)
                .map(each -> UnitRef.constituencyOf(ids[each]))
                .toArray();
    }

    /** The subtree without what is below units of that rank: a state's seats without a look at its booths. */
    private IntStream downTo(int index, int rank) {
        return IntStream.iterate(
                index, each -> each < ends[index], each -> ranks[each] >= rank ? ends[each] : each + 1);
    }

    /** Visits the ids of the subtree in pre-order, the unit itself first. */
    public void forEachWithin(int unitId, IntConsumer visit) {
        int index = index(unitId);
        for (int each = index; each < ends[index]; each++) {
            visit.accept(ids[each]);
        }
    }

    /** Ids of the subtree in pre-order, the unit itself first: for one cell's {@code = any(…)}. */
    public int[] subtree(int unitId) {
        int index = index(unitId);
        return Arrays.copyOfRange(ids, index, ends[index]);
    }

    boolean isBoothAt(int index) {
        return boothsBefore[index + 1] > boothsBefore[index] && ends[index] == index + 1;
    }

    UnitRef at(int index) {
        int parent = parents[index];
        return new UnitRef(
                ids[index],
                levels[ranks[index]].code(),
                text.number(index),
                text.nameHi(index),
                text.nameEn(index),
                UnitRef.constituencyOf(ids[index]),
                parent < 0 ? null : ids[parent]);
    }

    int index(int unitId) {
        int index = indexOf(unitId);
        if (index < 0) {
            throw new Problem(PlatformProblem.NOT_FOUND);
        }
        return index;
    }

    int indexOf(int unitId) {
        int cell = UnitRef.constituencyOf(unitId) - firstCell;
        if (cell < 0 || cell + 1 >= cellStart.length) {
            return -1;
        }
        int place = cellStart[cell] + unitId % 10_000;
        return place < cellStart[cell + 1] ? places[place] - 1 : -1;
    }

    private int rankOf(String level) {
        for (int rank = 0; rank < levels.length; rank++) {
            if (levels[rank].code().equals(level)) {
                return rank;
            }
        }
        throw new IllegalArgumentException("this territory has no level " + level);
    }
}
