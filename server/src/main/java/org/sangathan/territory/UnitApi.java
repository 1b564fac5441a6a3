package org.sangathan.territory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sangathan.platform.Open;
import org.sangathan.platform.Paging;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Units of the territory: public facts. */
@RestController
@RequestMapping("/api/org/units")
class UnitApi {
    private static final String PUBLIC = "places and their numbers are public facts";

    private final Territory territory;
    private final SearchUnits searchUnits;
    private final JdbcClient database;

    UnitApi(Territory territory, SearchUnits searchUnits, JdbcClient database) {
        this.territory = territory;
        this.searchUnits = searchUnits;
        this.database = database;
    }

    @Open(PUBLIC)
    @GetMapping("/{id}")
    UnitPage unit(@PathVariable int id) {
        Tree tree = territory.tree();
        UnitRef unit = tree.get(id);
        return UnitPage.of(tree, unit, unit.level().equals(Level.CONSTITUENCY) ? constituency(unit) : null);
    }

    private UnitPage.@Nullable Constituency constituency(UnitRef unit) {
        return database.sql(TerritorySql.CONSTITUENCY)
                .param("constituency_id", unit.constituencyId())
                .query(UnitApi::constituency)
                .optional()
                .orElse(null);
    }

    private static UnitPage.Constituency constituency(ResultSet row, int number) throws SQLException {
        return new UnitPage.Constituency(
                row.getInt("parliamentary_number"),
                row.getString("parliamentary_name_en"),
                row.getString("parliamentary_name_hi"),
                row.getString("reservation"),
                row.getDouble("latitude"),
                row.getDouble("longitude"),
                row.getString("settlement"),
                row.getInt("tile_column"),
                row.getInt("tile_row"));
    }

    @Open(PUBLIC)
    @GetMapping("/{id}/children")
    ResponseEntity<List<UnitRef>> children(
            @PathVariable int id,
            @RequestParam(defaultValue = "200") int limit,
            @RequestParam(required = false) @Nullable Integer after) {
        Tree tree = territory.tree();
        int most = Paging.limit(limit);
        int start = after == null ? -1 : tree.index(after);
        List<UnitRef> page = tree.childIndexes(tree.index(id))
                .filter(child -> child > start)
                .limit(most + 1L)
                .mapToObj(tree::at)
                .toList();
        return Paging.answer(page, most, last -> Integer.toString(last.id()));
    }

    @Open(PUBLIC)
    @GetMapping("/search")
    List<SearchUnits.Found> search(
            @RequestParam String q,
            @RequestParam(required = false) @Nullable Integer under,
            @RequestParam(defaultValue = "20") int limit) {
        return searchUnits.search(q, under, Paging.limit(limit));
    }
}
