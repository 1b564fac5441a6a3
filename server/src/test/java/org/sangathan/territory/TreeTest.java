package org.sangathan.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sangathan.platform.Problem;

class TreeTest {
    private static final List<Level> LEVELS = List.of(
            new Level("state", 1, "राज्य", "State"),
            new Level("district", 2, "जिला", "District"),
            new Level("constituency", 3, "विधानसभा क्षेत्र", "Constituency"),
            new Level("sector", 4, "सेक्टर", "Sector"),
            new Level("booth", 5, "बूथ", "Booth"));

    private static final int STATE = 24000_0000;
    private static final int EAST = 24701_0000;
    private static final int WEST = 24702_0000;
    private static final int SEAT = 24001_0000;
    private static final int OTHER_SEAT = 24002_0000;
    private static final int SECTOR = 24001_0005;

    private final Tree tree = tree();

    private static Tree tree() {
        TreeBuilder builder = new TreeBuilder(LEVELS);
        builder.addBooth(24001_0003, SEAT, "10", "पंचायत भवन १०", 700);
        builder.addBooth(24001_0002, SECTOR, "2", "PANCHAYAT BHAWAN — ‘B’", 400);
        builder.addBooth(24001_0004, SEAT, "9", "izk0 fo0", 300);
        builder.addBooth(24001_0006, SEAT, "10A", "प्राथमिक विद्यालय", 0);
        builder.addBooth(24002_0001, OTHER_SEAT, "1", "School", 50);
        builder.addUnit(SECTOR, SEAT, "sector", "1", "नगर", "Town");
        builder.addUnit(OTHER_SEAT, WEST, "constituency", "2", "नकुड़", "Nakur");
        builder.addUnit(SEAT, EAST, "constituency", "1", "बेहट", "Behat");
        builder.addUnit(WEST, STATE, "district", null, "पश्चिम", "West");
        builder.addUnit(EAST, STATE, "district", null, "पूर्व", "East");
        builder.addUnit(STATE, 0, "state", null, "उत्तर प्रदेश", "Uttar Pradesh");
        return builder.build(7);
    }

    @Test
    void tells_what_a_unit_is() {
        assertThat(tree.get(24001_0002))
                .isEqualTo(new UnitRef(
                        24001_0002, "booth", "2", "PANCHAYAT BHAWAN — ‘B’", "PANCHAYAT BHAWAN — ‘B’", 24001, SECTOR));
        assertThat(tree.get(EAST)).isEqualTo(new UnitRef(EAST, "district", null, "पूर्व", "East", 24701, STATE));
        assertThat(tree.root().parentId()).isNull();
        assertThat(tree.level(SECTOR)).isEqualTo("sector");
        assertThat(tree.isBooth(24001_0002)).isTrue();
        assertThat(tree.isBooth(SECTOR)).isFalse();
        assertThat(tree.size()).isEqualTo(11);
    }

    @Test
    void knows_no_other_ids() {
        for (int id :
                new int[] {0, -1, 24001_0001, 24001_0007, 24001_9999, 23999_0000, 24703_0000, Integer.MAX_VALUE}) {
            assertThat(tree.find(id)).as("%d", id).isEmpty();
            assertThat(tree.isWithin(id, STATE)).as("%d", id).isFalse();
            assertThat(tree.isWithin(SEAT, id)).as("%d", id).isFalse();
            assertThatThrownBy(() -> tree.get(id)).isInstanceOf(Problem.class);
        }
    }

    @Test
    void tells_kinship() {
        assertThat(tree.isWithin(24001_0002, SECTOR)).isTrue();
        assertThat(tree.isWithin(24001_0002, STATE)).isTrue();
        assertThat(tree.isWithin(24001_0003, SECTOR)).isFalse();
        assertThat(tree.isWithin(SEAT, WEST)).isFalse();
        assertThat(tree.isWithin(EAST, SEAT)).isFalse();
        assertThat(tree.isWithin(SEAT, SEAT)).isTrue();
        assertThat(tree.ancestors(24001_0002)).containsExactly(SECTOR, SEAT, EAST, STATE);
        assertThat(tree.path(SEAT)).extracting(UnitRef::id).containsExactly(STATE, EAST, SEAT);
        assertThat(tree.parent(SEAT)).map(UnitRef::id).contains(EAST);
        assertThat(tree.ancestorAt(24001_0002, "district")).map(UnitRef::id).contains(EAST);
        assertThat(tree.ancestorAt(EAST, "booth")).isEmpty();
    }

    @Test
    void lists_sectors_first_and_booths_by_number() {
        assertThat(tree.children(SEAT)).containsExactly(SECTOR, 24001_0004, 24001_0003, 24001_0006);
        assertThat(tree.countChildren(SEAT)).isEqualTo(4);
        List<Integer> visited = new ArrayList<>();
        tree.forEachWithin(EAST, visited::add);
        assertThat(visited).containsExactly(EAST, SEAT, SECTOR, 24001_0002, 24001_0004, 24001_0003, 24001_0006);
    }

    @Test
    void counts_and_names_cells() {
        assertThat(tree.countBooths(STATE)).isEqualTo(5);
        assertThat(tree.countBooths(SECTOR)).isOne();
        assertThat(tree.countBooths(24001_0002)).isOne();
        assertThat(tree.electors(SEAT)).isEqualTo(1400);
        assertThat(tree.electors(STATE)).isEqualTo(1450);
        assertThat(tree.constituencies(STATE)).containsExactly(24001, 24002);
        assertThat(tree.constituencies(24001_0002)).containsExactly(24001);
        assertThat(tree.cells(EAST)).containsExactly(24701, 24001);
        assertThat(tree.cells(SECTOR)).containsExactly(24001);
        assertThat(tree.unitsAt(STATE, "district")).containsExactly(EAST, WEST);
    }

    @Test
    void refuses_a_unit_without_its_parent() {
        TreeBuilder builder = new TreeBuilder(LEVELS);
        builder.addUnit(STATE, 0, "state", null, "उत्तर प्रदेश", "Uttar Pradesh");
        builder.addBooth(24001_0003, SEAT, "10", "x", 0);
        assertThatThrownBy(() -> builder.build(1)).hasMessage("1 units hang on no parent");
    }

    @Test
    void agrees_with_a_simple_tree_of_random_shape() {
        int[] parents = new int[3000];
        TreeBuilder builder = new TreeBuilder(LEVELS);
        builder.addUnit(10_0000, 0, "state", null, "r", "r");
        java.util.Random random = new java.util.Random(7);
        for (int each = 1; each < parents.length; each++) {
            parents[each] = random.nextInt(each);
            builder.addUnit(10_0000 + each, 10_0000 + parents[each], "sector", null, "s" + each, "S" + each);
        }
        Tree random3000 = builder.build(1);
        for (int each = 0; each < 20_000; each++) {
            int unit = random.nextInt(parents.length);
            int ancestor = random.nextInt(unit + 1);
            boolean expected = unit == ancestor
                    || Arrays.stream(random3000.ancestors(10_0000 + unit)).anyMatch(id -> id == 10_0000 + ancestor);
            assertThat(random3000.isWithin(10_0000 + unit, 10_0000 + ancestor)).isEqualTo(expected);
        }
        for (int unit = 1; unit < parents.length; unit++) {
            assertThat(random3000.get(10_0000 + unit).nameEn()).isEqualTo("S" + unit);
            assertThat(random3000.get(10_0000 + unit).parentId()).isEqualTo(10_0000 + parents[unit]);
        }
    }
}
