package org.sangathan.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sangathan.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class TerritoryPackTest {
    @Autowired
    JdbcClient database;

    @Autowired
    Territory territory;

    @Autowired
    LoadTerritoryPack load;

    private int count(String sql) {
        return database.sql(sql).query(Integer.class).single();
    }

    private static String of(Tree tree, int unit) {
        return tree.get(unit).nameEn();
    }

    @Test
    void has_the_constituencies_districts_and_seats_of_uttar_pradesh() {
        assertThat(count("select count(*) from constituency")).isEqualTo(403);
        assertThat(count("select count(*) from unit where level = 'district'")).isEqualTo(75);
        assertThat(count("select count(*) from unit where level = 'division'")).isEqualTo(18);
        assertThat(count("select count(distinct parliamentary_number) from constituency"))
                .isEqualTo(80);
        assertThat(count("select count(distinct parliamentary_name_hi) from constituency"))
                .isEqualTo(80);
        assertThat(database.sql("select reservation, count(*)::int from constituency group by 1")
                        .query((row, n) -> row.getString(1) + " " + row.getInt(2))
                        .list())
                .containsExactlyInAnyOrder("general 317", "SC 84", "ST 2");
    }

    @Test
    void puts_every_centre_inside_the_state() {
        assertThat(count("""
                select count(*) from constituency
                where latitude between 23.8 and 30.5 and longitude between 77.0 and 84.7
                """)).isEqualTo(403);
    }

    @Test
    void gives_every_seat_a_tile_of_its_own_on_a_small_grid() {
        assertThat(count("select count(distinct (tile_column, tile_row)) from constituency"))
                .isEqualTo(403);
        assertThat(count("select max(tile_column) from constituency where tile_column >= 1"))
                .isLessThanOrEqualTo(31);
        assertThat(count("select max(tile_row) from constituency where tile_row >= 1"))
                .isLessThanOrEqualTo(27);
        assertThat(count("""
                select count(*) from constituency west join constituency east
                  on east.longitude > west.longitude + 2 and east.tile_column <= west.tile_column
                """)).isZero();
    }

    @Test
    void hangs_every_district_in_one_division_and_every_seat_in_a_district() {
        Tree tree = territory.tree();
        int state = tree.root().id();
        assertThat(state).isEqualTo(24000_0000);
        assertThat(tree.children(state)).hasSize(18);
        for (int district : tree.unitsAt(state, Level.DISTRICT)) {
            assertThat(tree.parent(district)).map(UnitRef::level).contains(Level.DIVISION);
            assertThat(tree.constituencies(district)).isNotEmpty();
        }
        assertThat(tree.constituencies(state)).hasSize(403);
        assertThat(tree.cells(state)).hasSize(403 + 75 + 18 + 1);
        assertThat(tree.path(24384_0000))
                .extracting(UnitRef::nameEn)
                .startsWith("Uttar Pradesh", "Varanasi", "Varanasi");
        assertThat(of(tree, 24701_0000)).isEqualTo("Agra");
        assertThat(of(tree, 24775_0000)).isEqualTo("Varanasi");
        assertThat(of(tree, 24918_0000)).isEqualTo("Varanasi");
    }

    @Test
    void names_every_unit_in_both_scripts() {
        assertThat(count("select count(*) from unit where level <> 'sector' and name_hi !~ '^[ऀ-ॿ .()-]+$'"))
                .isZero();
        assertThat(count("select count(*) from unit where level <> 'sector' and name_en !~ '^[A-Za-z .()-]+$'"))
                .isZero();
    }

    @Test
    void knows_how_many_booths_each_seat_had() {
        assertThat(TerritoryPack.read("uttar-pradesh").boothCounts().values().stream()
                        .collect(Collectors.summingInt(Integer::intValue)))
                .isBetween(140_000, 150_000);
    }

    @Test
    void loads_once() {
        database.sql("update unit set name_en = 'Renamed' where id = 247010000").update();
        try {
            load.loadOnce();
            assertThat(count("select count(*) from unit where name_en = 'Renamed'"))
                    .isOne();
            assertThat(count("select count(*) from unit where level <> 'sector'"))
                    .isEqualTo(497);
        } finally {
            database.sql("update unit set name_en = 'Agra' where id = 247010000")
                    .update();
        }
    }

    @Test
    void shows_a_change_after_its_refresh() {
        long before = territory.tree().version();
        territory.markChanged();
        territory.refresh();
        assertThat(territory.tree().version()).isEqualTo(before + 1);
    }
}
