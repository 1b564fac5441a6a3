package org.sangathan.canvass;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements on the figures of the work at doors. */
@Repository
class CanvassingSql {
    private static final String COUNTS = """
            select booth_id, doors, doors_visited, doors_met, do_not_visit, visits, wants_to_join, wants_to_help, adults,
              women_18_35, men_18_35, elders_60
            from booth_doors where constituency_id = :constituency_id and booth_id = any(:booths)
            """;
    private static final String COUNTS_OF_CELL = """
            select booth_id, doors, doors_visited, doors_met, do_not_visit, visits, wants_to_join, wants_to_help, adults,
              women_18_35, men_18_35, elders_60
            from booth_doors where constituency_id = :constituency_id and doors > 0
            """;

    private final JdbcClient database;

    CanvassingSql(JdbcClient database) {
        this.database = database;
    }

    Map<Integer, BoothCounts> counts(int constituencyId, int[] booths) {
        return counts(
                database.sql(COUNTS).param("constituency_id", constituencyId).param("booths", booths));
    }

    Map<Integer, BoothCounts> countsOfCell(int constituencyId) {
        return counts(database.sql(COUNTS_OF_CELL).param("constituency_id", constituencyId));
    }

    private static Map<Integer, BoothCounts> counts(JdbcClient.StatementSpec statement) {
        Map<Integer, BoothCounts> counts = new HashMap<>();
        statement.query(row -> {
            counts.put(row.getInt("booth_id"), counts(row));
        });
        return counts;
    }

    private static BoothCounts counts(ResultSet row) throws SQLException {
        return new BoothCounts(
                row.getInt("doors"),
                row.getInt("doors_visited"),
                row.getInt("doors_met"),
                row.getInt("do_not_visit"),
                row.getInt("visits"),
                row.getInt("wants_to_join"),
                row.getInt("wants_to_help"),
                row.getInt("adults"),
                row.getInt("women_18_35"),
                row.getInt("men_18_35"),
                row.getInt("elders_60"));
    }
}
