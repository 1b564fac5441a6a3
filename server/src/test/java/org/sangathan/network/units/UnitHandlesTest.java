package org.sangathan.network.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sangathan.ServerTest;
import org.sangathan.network.NetworkPeople;
import org.sangathan.territory.Level;
import org.sangathan.territory.Territory;
import org.sangathan.territory.Tree;
import org.sangathan.territory.UnitRef;
import org.springframework.beans.factory.annotation.Autowired;

/** Handles of the whole pack: 403 seats, 75 districts, 18 divisions and every booth. */
@ServerTest
class UnitHandlesTest {
    @Autowired
    UnitHandles handles;

    @Autowired
    Territory territory;

    @Test
    void gives_every_unit_a_handle_of_its_own_and_finds_it_back() {
        Tree tree = territory.tree();
        Set<String> seen = new HashSet<>();
        for (Level level : tree.levels()) {
            boolean many = level.code().equals(Level.BOOTH);
            int[] units = tree.unitsAt(
                    many ? NetworkPeople.CITY * 10_000 : tree.root().id(), level.code());
            for (int id : units) {
                UnitRef unit = tree.get(id);
                String handle = handles.of(unit);
                assertThat(handle).matches("[a-z0-9]+(-[a-z0-9]+)+");
                assertThat(seen.add(handle)).as(handle).isTrue();
                assertThat(handles.find(handle)).as(handle).contains(unit);
            }
        }
        assertThat(seen).hasSizeGreaterThan(403 + 75 + 18);
    }

    @Test
    void reads_well_for_known_places() {
        Tree tree = territory.tree();
        assertThat(handles.find("gorakhpur-shahar")).map(UnitRef::id).contains(243_220_000);
        assertThat(handles.find("Zila-Gorakhpur")).map(UnitRef::level).contains("district");
        assertThat(handles.of(tree.root())).isEqualTo("uttar-pradesh");
        assertThat(handles.find("booth-322-1")).map(UnitRef::number).contains("1");
    }

    @Test
    void finds_nothing_where_there_is_nothing() {
        assertThat(handles.find("booth-999-1")).isEmpty();
        assertThat(handles.find("booth-322-99999")).isEmpty();
        assertThat(handles.find("ramesh_kumar")).isEmpty();
        assertThat(handles.find("")).isEmpty();
    }

    @Test
    void makes_an_account_id_of_the_units_number_and_back() {
        assertThat(UnitAccountId.unitOf(UnitAccountId.of(243_220_001))).hasValue(243_220_001);
        assertThat(UnitAccountId.unitOf(java.util.UUID.randomUUID())).isEmpty();
        assertThat(UnitAccountId.of(243_220_001).version()).isEqualTo(8);
        assertThat(UnitAccountId.of(243_220_001).variant()).isEqualTo(2);
    }
}
