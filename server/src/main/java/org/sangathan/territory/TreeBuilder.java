package org.sangathan.territory;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers units in any order and lays them out as a {@link Tree}. */
public final class TreeBuilder {
    private final Level[] levels;
    private final int boothRank;
    private final CompactText text = new CompactText();
    private int size;
    private int[] ids = new int[1024];
    private int[] parentIds = new int[1024];
    private int[] electors = new int[1024];
    private int[] starts = new int[1024];
    private byte[] ranks = new byte[1024];

    /** @param levels from the root down; the last is the booth's */
    public TreeBuilder(List<Level> levels) {
        this.levels = levels.toArray(Level[]::new);
        boothRank = this.levels.length - 1;
    }

    /** @param parentId 0 for the root */
    public void addUnit(int id, int parentId, String level, @Nullable String number, String nameHi, String nameEn) {
        add(id, parentId, rankOf(level), 0, UnitText.joined(number, nameHi, nameEn));
    }

    public void addBooth(int id, int parentId, String number, String name, int electorsOrZero) {
        add(id, parentId, boothRank, electorsOrZero, UnitText.joined(number, name, name));
    }

    private void add(int id, int parentId, int rank, int electorsOrZero, String joined) {
        if (size + 1 >= ids.length) {
            grow();
        }
        ids[size] = id;
        parentIds[size] = parentId;
        ranks[size] = (byte) rank;
        electors[size] = electorsOrZero;
        starts[size++] = text.size();
        text.append(joined);
        starts[size] = text.size();
    }

    private void grow() {
        int more = ids.length + (ids.length >> 1);
        ids = Arrays.copyOf(ids, more);
        parentIds = Arrays.copyOf(parentIds, more);
        electors = Arrays.copyOf(electors, more);
        starts = Arrays.copyOf(starts, more);
        ranks = Arrays.copyOf(ranks, more);
    }

    private int rankOf(String level) {
        for (int rank = 0; rank < levels.length; rank++) {
            if (levels[rank].code().equals(level)) {
                return rank;
            }
        }
        throw new IllegalArgumentException("a unit has the unknown level " + level);
    }

    public Tree build(long version) {
        return new Tree(new Laid(version));
    }

    /** The arrays of a tree while they are computed. */
    final class Laid {
        final long version;
        final Level[] levels = TreeBuilder.this.levels;
        final int firstCell;
        final int[] cellStart;
        final int[] places;
        final int[] ids = new int[size];
        final int[] parents = new int[size];
        final int[] ends = new int[size];
        final int[] boothsBefore = new int[size + 1];
        final int[] electorsBefore = new int[size + 1];
        final byte[] ranks = new byte[size];
        final UnitText text;

        private int laid;

        Laid(long version) {
            this.version = version;
            int[] cells = cellBounds();
            firstCell = cells[0];
            cellStart = cellStarts(cells[1]);
            places = new int[cellStart[cellStart.length - 1]];
            int[] order = preOrder();
            text = texts(order);
        }

        private int[] cellBounds() {
            int first = Integer.MAX_VALUE;
            int last = 0;
            for (int each = 0; each < size; each++) {
                int cell = UnitRef.constituencyOf(TreeBuilder.this.ids[each]);
                first = Math.min(first, cell);
                last = Math.max(last, cell);
            }
            return new int[] {size == 0 ? 0 : first, last};
        }

        private int[] cellStarts(int lastCell) {
            int[] start = new int[lastCell - firstCell + 2];
            for (int each = 0; each < size; each++) {
                int id = TreeBuilder.this.ids[each];
                int cell = UnitRef.constituencyOf(id) - firstCell;
                start[cell + 1] = Math.max(start[cell + 1], id % 10_000 + 1);
            }
            Arrays.parallelPrefix(start, Integer::sum);
            return start;
        }

        private int place(int id) {
            return cellStart[UnitRef.constituencyOf(id) - firstCell] + id % 10_000;
        }

        /** Fills all arrays but the texts. Returns which gathered unit stands at each index. */
        private int[] preOrder() {
            int[] order = new int[size];
            Children children = new Children();
            for (int root : children.of(0)) {
                lay(root, -1, order, children);
            }
            if (laid != size) {
                throw new IllegalStateException(size - laid + " units hang on no parent");
            }
            return order;
        }

        private void lay(int gathered, int parent, int[] order, Children children) {
            int index = laid++;
            int id = TreeBuilder.this.ids[gathered];
            boolean booth = TreeBuilder.this.ranks[gathered] == boothRank;
            order[index] = gathered;
            ids[index] = id;
            parents[index] = parent;
            ranks[index] = TreeBuilder.this.ranks[gathered];
            places[place(id)] = index + 1;
            boothsBefore[index + 1] = boothsBefore[index] + (booth ? 1 : 0);
            electorsBefore[index + 1] = electorsBefore[index] + electors[gathered];
            if (!booth) {
                for (int child : children.of(id)) {
                    lay(child, index, order, children);
                }
            }
            ends[index] = laid;
        }

        private UnitText texts(int[] order) {
            CompactText ordered = new CompactText();
            int[] orderedStarts = new int[size + 1];
            for (int index = 0; index < size; index++) {
                ordered.append(TreeBuilder.this.text, starts[order[index]], starts[order[index] + 1]);
                orderedStarts[index + 1] = ordered.size();
            }
            ordered.trim();
            return new UnitText(ordered, orderedStarts);
        }
    }

    /** Gathered units by parent, each family in the order of the tree. */
    private final class Children {
        private final long[] byParent = new long[size];

        Children() {
            for (int each = 0; each < size; each++) {
                byParent[each] = ((long) parentIds[each] << 32) | each;
            }
            Arrays.sort(byParent);
        }

        int[] of(int parentId) {
            int start = firstOf(parentId);
            int end = parentId == Integer.MAX_VALUE ? size : firstOf(parentId + 1);
            long[] family = new long[end - start];
            for (int each = start; each < end; each++) {
                int gathered = (int) byParent[each];
                family[each - start] = (orderKey(gathered) << 32) | gathered;
            }
            Arrays.sort(family);
            return Arrays.stream(family).mapToInt(key -> (int) key).toArray();
        }

        private int firstOf(int parentId) {
            int found = Arrays.binarySearch(byParent, (long) parentId << 32);
            return found < 0 ? -found - 1 : found;
        }

        /** Sectors before booths, booths by number (9, 10, 10A), all others by id. At most 31 bits. */
        private long orderKey(int gathered) {
            if (ranks[gathered] != boothRank) {
                return ids[gathered] & 0x3fff_ffff;
            }
            long key = 0;
            int at = starts[gathered];
            int end = starts[gathered + 1];
            String number = text.read(at, Math.min(end, at + 8));
            int letter = 0;
            for (; letter < number.length() && Character.isDigit(number.charAt(letter)); letter++) {
                key = key * 10 + Character.digit(number.charAt(letter), 10);
            }
            long suffix = letter < number.length() ? number.charAt(letter) & 0xff : 0;
            return 0x4000_0000 | (Math.min(key, 0x3f_fffe) << 8) | suffix;
        }
    }
}
