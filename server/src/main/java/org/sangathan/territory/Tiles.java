package org.sangathan.territory;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where each seat's tile lies on the map of equal tiles. */
@Component
public class Tiles {
    private final Map<Integer, Tile> tiles = new HashMap<>();

    /** @param territory loads the pack before */
    Tiles(JdbcClient database, Territory territory) {
        database.sql(TerritorySql.TILES).query(row -> {
            tiles.put(row.getInt("constituency_id"), new Tile(row.getInt("tile_column"), row.getInt("tile_row")));
        });
    }

    /**
     * A place in the grid.
     *
     * @param column from the west, from 0
     * @param row from the north, from 0
     */
    public record Tile(int column, int row) {}

    public Tile get(int constituencyId) {
        return tiles.getOrDefault(constituencyId, new Tile(0, 0));
    }
}
