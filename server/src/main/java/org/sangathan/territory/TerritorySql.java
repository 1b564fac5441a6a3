package org.sangathan.territory;

/** Statements of the tree and its pack. */
final class TerritorySql {
    static final String TILES = """
            select constituency_id, tile_column, tile_row from constituency
            """;
    static final String VERSION = """
            select version from territory_version
            """;

    static final String BUMP_VERSION = """
            update territory_version set version = version + 1
            """;

    static final String LEVELS = """
            select code, rank, name_hi, name_en from level order by rank
            """;

    static final String UNITS = """
            select id, parent_id, level, number, name_hi, name_en from unit
            """;

    static final String BOOTHS = """
            select id, parent_id, number, name, electors from booth
            """;

    static final String UNIT_EXISTS = """
            select exists (select from unit where id = :id)
            """;

    static final String CONSTITUENCY = """
            select parliamentary_number, parliamentary_name_hi, parliamentary_name_en, reservation, latitude, longitude,
              settlement, tile_column, tile_row
            from constituency where constituency_id = :constituency_id
            """;

    static final String INSERT_LEVEL = """
            insert into level (code, rank, name_hi, name_en)
            values (:code, :rank, :name_hi, :name_en)
            on conflict (code) do nothing
            """;

    static final String INSERT_UNIT = """
            insert into unit (id, constituency_id, parent_id, level, number, name_hi, name_en)
            values (:id, :constituency_id, cast(:parent_id as int), :level, cast(:number as text), :name_hi, :name_en)
            on conflict (id) do nothing
            """;

    static final String INSERT_CONSTITUENCY = """
            insert into constituency (constituency_id, unit_id, parliamentary_number, parliamentary_name_hi,
              parliamentary_name_en, reservation, latitude, longitude, settlement, tile_column, tile_row)
            values (:constituency_id, :unit_id, :parliamentary_number, :parliamentary_name_hi,
              :parliamentary_name_en, :reservation, :latitude, :longitude, :settlement, :tile_column, :tile_row)
            on conflict (constituency_id) do nothing
            """;

    private TerritorySql() {}
}
