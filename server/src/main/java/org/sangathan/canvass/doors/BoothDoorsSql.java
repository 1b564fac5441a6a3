package org.sangathan.canvass.doors;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sangathan.canvass.BoothCounts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement on the versions and counters of booths. */
@Repository
class BoothDoorsSql {
    private static final String LOCK = """
            select version from booth_doors where constituency_id = :constituency_id and booth_id = :booth_id
            for update
            """;
    private static final String MAKE = """
            insert into booth_doors (constituency_id, booth_id) values (:constituency_id, :booth_id)
            on conflict (constituency_id, booth_id) do nothing
            """;
    private static final String ADD = """
            update booth_doors set version = :version, doors = doors + :doors,
              doors_visited = doors_visited + :doors_visited, doors_met = doors_met + :doors_met,
              do_not_visit = do_not_visit + :do_not_visit, visits = visits + :visits,
              wants_to_join = wants_to_join + :wants_to_join, wants_to_help = wants_to_help + :wants_to_help,
              adults = adults + :adults, women_18_35 = women_18_35 + :women_18_35,
              men_18_35 = men_18_35 + :men_18_35, elders_60 = elders_60 + :elders_60
            where constituency_id = :constituency_id and booth_id = :booth_id
            """;
    private static final String FIND = """
            select booth_id, version, doors, doors_visited, doors_met, do_not_visit, visits,
              wants_to_join, wants_to_help, adults, women_18_35, men_18_35, elders_60
            from booth_doors where constituency_id = :constituency_id and booth_id = any(:booths)
            """;

    private final JdbcClient database;

    BoothDoorsSql(JdbcClient database) {
        this.database = database;
    }

    long lock(int constituencyId, int boothId) {
        return lockIfThere(constituencyId, boothId).orElseGet(() -> {
            booth(MAKE, constituencyId, boothId).update();
            return lockIfThere(constituencyId, boothId).orElseThrow();
        });
    }

    private Optional<Long> lockIfThere(int constituencyId, int boothId) {
        return booth(LOCK, constituencyId, boothId).query(Long.class).optional();
    }

    private JdbcClient.StatementSpec booth(String statement, int constituencyId, int boothId) {
        return database.sql(statement).param("constituency_id", constituencyId).param("booth_id", boothId);
    }

    void add(int constituencyId, int boothId, long version, BoothCounts counts) {
        booth(ADD, constituencyId, boothId)
                .param("version", version)
                .param("doors", counts.doors())
                .param("doors_visited", counts.doorsVisited())
                .param("doors_met", counts.doorsMet())
                .param("do_not_visit", counts.doNotVisit())
                .param("visits", counts.visits())
                .param("wants_to_join", counts.wantsToJoin())
                .param("wants_to_help", counts.wantsToHelp())
                .param("adults", counts.adults())
                .param("women_18_35", counts.women18To35())
                .param("men_18_35", counts.men18To35())
                .param("elders_60", counts.elders60())
                .update();
    }

    /** By booth; one that never had a door is absent. */
    Map<Integer, BoothDoors> find(int constituencyId, int[] booths) {
        Map<Integer, BoothDoors> found = new HashMap<>();
        database.sql(FIND)
                .param("constituency_id", constituencyId)
                .param("booths", booths)
                .query(row -> {
                    found.put(row.getInt("booth_id"), boothDoors(row));
                });
        return found;
    }

    private static BoothDoors boothDoors(ResultSet row) throws SQLException {
        return new BoothDoors(
                row.getInt("booth_id"),
                row.getLong("version"),
                new BoothCounts(
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
                        row.getInt("elders_60")));
    }
}
