package org.sangathan.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sangathan.benchmarks.LoadTools.Rate;
import org.sangathan.platform.Command;
import org.sangathan.platform.CommandLine;
import org.sangathan.platform.EmbeddedDatabase;
import org.sangathan.platform.Tokens;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./sangathan bench board}: boards over HTTP (wrk) against a server of its own with the full made-up world, and
 * as the floor the very statements of such a request by pgbench on the same database, in the same run.
 */
@Component
class BenchBoard implements Command {
    private static final int CONNECTIONS = 16;
    /** Until the compiler of the JVM has settled. */
    private static final int WARM_SECONDS = 20;

    private static final int STATE = 240_000_000;
    private static final int DISTRICT = 247_330_000;

    @Override
    public String name() {
        return "bench board";
    }

    /** One board: where it is read, and the statements behind it. */
    private record Board(String name, String path, List<String> statements) {}

    @Override
    public int run(CommandLine line) throws Exception {
        LoadTools.requireInstalled();
        int seconds = Integer.parseInt(line.options().getOrDefault("seconds", "10"));
        try (BenchServer server = BenchServer.start()) {
            String token = server.tokenOf("State president");
            long memory = LoadTools.residentMegabytes(server.pid());
            List<Map<String, Object>> results = new ArrayList<>();
            try (EmbeddedDatabase database = EmbeddedDatabase.ownOrVisit(server.database())) {
                for (Board board : boards(token)) {
                    line.messages().println(board.name() + " …");
                    LoadTools.wrk(server.address() + board.path(), token, CONNECTIONS, WARM_SECONDS);
                    Rate ours = LoadTools.wrk(server.address() + board.path(), token, CONNECTIONS, seconds);
                    Rate floor = LoadTools.pgbench(database, board.statements(), CONNECTIONS, seconds);
                    results.add(row(board.name(), ours, floor));
                }
            }
            report(line, memory, results);
            return 0;
        }
    }

    private static List<Board> boards(String token) {
        String session = Statements.filled(
                "org.sangathan.access.AccessSql",
                "SESSION_WITH_GRANTS",
                Map.of("token_hash", Statements.bytes(Tokens.hash(token)), "now", "now()"));
        return List.of(
                new Board(
                        "state board",
                        "/api/org/units/" + STATE + "/strength",
                        List.of(session, sum(24_000), trend(24_000))),
                new Board(
                        "state board, tile map of the seats",
                        "/api/org/units/" + STATE + "/strength/seats",
                        List.of(session, sums(24_001, 24_403))),
                new Board(
                        "district board",
                        "/api/org/units/" + DISTRICT + "/strength",
                        List.of(session, sum(24_733), trend(24_733))),
                new Board(
                        "district board, its constituencies",
                        "/api/org/units/" + DISTRICT + "/strength/children",
                        List.of(session, sums(24_320, 24_328))));
    }

    private static String sum(int cell) {
        return Statements.filled(
                "org.sangathan.strength.StrengthSql", "SUMS", Map.of("cells", "'{" + cell + "}'::int[]"));
    }

    private static String sums(int from, int to) {
        StringBuilder cells = new StringBuilder("'{");
        for (int cell = from; cell <= to; cell++) {
            cells.append(cell == from ? "" : ",").append(cell);
        }
        return Statements.filled(
                "org.sangathan.strength.StrengthSql",
                "SUMS",
                Map.of("cells", cells.append("}'::int[]").toString()));
    }

    private static String trend(int cell) {
        return Statements.filled(
                "org.sangathan.strength.StrengthSql",
                "TREND",
                Map.of(
                        "constituency_id",
                        Integer.toString(cell),
                        "after",
                        "'" + LocalDate.now(java.time.ZoneOffset.UTC).minusDays(30) + "'::date"));
    }

    private static Map<String, Object> row(String name, Rate ours, Rate floor) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("board", name);
        row.put("requests_per_second", Math.round(ours.perSecond()));
        row.put("p99_ms", ours.p99Millis());
        row.put("floor_per_second", Math.round(floor.perSecond()));
        row.put("floor_p99_ms", floor.p99Millis());
        row.put("ratio", Math.round(100 * ours.perSecond() / floor.perSecond()) / 100.0);
        return row;
    }

    private static void report(CommandLine line, long memory, List<Map<String, Object>> results) {
        if (line.json()) {
            line.out()
                    .println(JsonMapper.shared()
                            .writeValueAsString(Map.of(
                                    "connections",
                                    CONNECTIONS,
                                    "server_resident_megabytes_after_start",
                                    memory,
                                    "boards",
                                    results)));
            return;
        }
        line.out().printf("server after start: %d MB resident; %d connections%n", memory, CONNECTIONS);
        line.out().printf("%-40s %10s %10s %10s %10s %6s%n", "", "ours/s", "p99 ms", "floor/s", "p99 ms", "ratio");
        for (Map<String, Object> row : results) {
            line.out()
                    .printf(
                            "%-40s %10s %10s %10s %10s %6s%n",
                            row.get("board"),
                            row.get("requests_per_second"),
                            row.get("p99_ms"),
                            row.get("floor_per_second"),
                            row.get("floor_p99_ms"),
                            row.get("ratio"));
        }
    }
}
