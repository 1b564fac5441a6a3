package org.sangathan.benchmarks;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sangathan.benchmarks.SyncLoad.BoothDoors;

/** One whole constituency with three visits a door; the times of what phones and boards ask, and the bytes. */
final class SyncScale {
    private static final int CONSTITUENCIES = 403;
    private static final int TIMES = 9;

    private final Connection connection;
    private final BoothDoors booth;

    SyncScale(Connection connection, BoothDoors booth) {
        this.connection = connection;
        this.booth = booth;
    }

    Map<String, Object> run() throws SQLException {
        SyncLoad.execute(connection, SyncFloorSql.MAKE_VISITS);
        SyncLoad.execute(connection, SyncFloorSql.SETTLE);
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("visits", number(SyncFloorSql.COUNT_VISITS, 1));
        long doors = number(SyncFloorSql.SIZES, 1);
        long visits = number(SyncFloorSql.SIZES, 2);
        report.put("doors_mb", doors >> 20);
        report.put("visits_mb", visits >> 20);
        report.put("state_of_403_gb", ((doors + visits) * CONSTITUENCIES) >> 30);
        String cell = Integer.toString(SyncFloorSql.CELL);
        String one = Integer.toString(booth.booth());
        Map<String, String> whole = Map.of("constituency_id", cell, "booth_id", one, "since", "-1");
        report.put("pack_whole_ms", median("org.sangathan.canvass.doors.DoorSql", "OF_BOOTH_SINCE", whole));
        report.put(
                "doors_by_id_ms",
                median(
                        "org.sangathan.canvass.doors.DoorSql",
                        "FIND",
                        Map.of("constituency_id", cell, "ids", ids(booth.doors().subList(0, 10)))));
        report.put(
                "day_of_20_booths_ms",
                median(
                        "org.sangathan.canvass.supervision.WalkedSql",
                        "WALKED",
                        Map.of(
                                "constituency_id",
                                cell,
                                "booths",
                                boothsFrom(booth.booth()),
                                "day",
                                "(now() - interval '9 days')::date")));
        report.put(
                "counters_of_cell_ms",
                median("org.sangathan.canvass.CanvassingSql", "COUNTS_OF_CELL", Map.of("constituency_id", cell)));
        return report;
    }

    private static String ids(List<UUID> ids) {
        return "'{" + String.join(",", ids.stream().map(UUID::toString).toList()) + "}'::uuid[]";
    }

    private static String boothsFrom(int first) {
        List<String> booths = new ArrayList<>();
        for (int each = 0; each < 20; each++) {
            booths.add(Integer.toString(first + each));
        }
        return "'{" + String.join(",", booths) + "}'::int[]";
    }

    private double median(String sqlClass, String constant, Map<String, String> values) throws SQLException {
        String statement = Statements.filled(sqlClass, constant, values);
        List<Long> times = new ArrayList<>();
        for (int each = 0; each < TIMES; each++) {
            long start = System.nanoTime();
            try (var plain = connection.createStatement();
                    ResultSet rows = plain.executeQuery(statement)) {
                while (rows.next()) {
                    rows.getObject(1);
                }
            }
            times.add(System.nanoTime() - start);
        }
        times.sort(null);
        return Measured.rounded(times.get(TIMES / 2) / 1e6);
    }

    private long number(String sql, int column) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(column);
        }
    }
}
