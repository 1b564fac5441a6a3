package org.sangathan.canvass.women;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements on which units chose that women are enrolled by women. */
@Repository
class WomenByWomenSql {
    private static final String OF_UNITS = """
            select unit_id, chosen from women_by_women where unit_id = any(:units)
            """;
    private static final String PUT = """
            insert into women_by_women (unit_id, chosen, chosen_at) values (:unit_id, :chosen, :at)
            on conflict (unit_id) do update set chosen = excluded.chosen, chosen_at = excluded.chosen_at
            """;
    private static final String DELETE = """
            delete from women_by_women where unit_id = :unit_id
            """;

    private final JdbcClient database;

    WomenByWomenSql(JdbcClient database) {
        this.database = database;
    }

    Map<Integer, Boolean> of(int[] units) {
        Map<Integer, Boolean> chosen = new HashMap<>();
        database.sql(OF_UNITS).param("units", units).query(row -> {
            chosen.put(row.getInt("unit_id"), row.getBoolean("chosen"));
        });
        return chosen;
    }

    void put(int unitId, boolean chosen, Instant at) {
        database.sql(PUT)
                .param("unit_id", unitId)
                .param("chosen", chosen)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void delete(int unitId) {
        database.sql(DELETE).param("unit_id", unitId).update();
    }
}
