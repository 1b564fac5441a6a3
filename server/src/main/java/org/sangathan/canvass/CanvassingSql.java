package org.sangathan.canvass;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sangathan.canvass.Canvassing.DayOfWorker;
import org.sangathan.platform.MemberNames.MemberKey;
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
    private static final String DAY = """
            select booth_id, worker_id, max(worker_constituency_id) as worker_constituency_id,
              count(distinct household_id) as doors, count(*) as visits,
              count(*) filter (where outcome = 'met') as met, sum(wants_to_join) as wants_to_join, max(at) as last_at
            from visit
            where constituency_id = :constituency_id and booth_id = any(:booths) and day = :day
              and corrected_by is null and worker_id is not null
            group by booth_id, worker_id
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

    List<DayOfWorker> day(int constituencyId, int[] booths, LocalDate day) {
        return database.sql(DAY)
                .param("constituency_id", constituencyId)
                .param("booths", booths)
                .param("day", day)
                .query((row, number) -> new DayOfWorker(
                        row.getInt("booth_id"),
                        new MemberKey(row.getInt("worker_constituency_id"), row.getObject("worker_id", UUID.class)),
                        row.getInt("doors"),
                        row.getInt("visits"),
                        row.getInt("met"),
                        row.getInt("wants_to_join"),
                        row.getObject("last_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
