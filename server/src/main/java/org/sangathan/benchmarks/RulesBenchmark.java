package org.sangathan.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sangathan.benchmarks.LoadTools.Rate;
import org.sangathan.platform.Command;
import org.sangathan.platform.CommandLine;
import org.sangathan.platform.EmbeddedDatabase;
import org.sangathan.platform.Tokens;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./sangathan bench rules}: whom to appoint to one empty seat of a booth committee, ranked among the members of a
 * constituency over HTTP (wrk), every rule weighed. Its floor is the ranking statement itself and the reading of the
 * body, by pgbench on the same database, in the same run.
 */
@Component
class RulesBenchmark implements Command {
    private static final int CELL = 24_322;
    /** A few leaders look at candidates at the same time; more only queue for two processors. */
    private static final int CONNECTIONS = 4;

    private static final int WARM_SECONDS = 15;
    private static final int SHOWN = 15;
    /** What the server asks for, so that rules beyond the cell may refuse some. */
    private static final int ASKED = 45;

    @Override
    public String name() {
        return "bench rules";
    }

    @Override
    public int run(CommandLine line) throws Exception {
        LoadTools.requireInstalled();
        int seconds = Integer.parseInt(line.options().getOrDefault("seconds", "15"));
        try (BenchServer server = BenchServer.start();
                EmbeddedDatabase database = EmbeddedDatabase.ownOrVisit(server.database())) {
            String token = server.tokenOf("District president");
            int members = fill(database);
            int booth = CELL * 10_000 + 250;
            String path = "/api/org/units/" + booth + "/posts/booth_committee_member/candidates?limit=" + SHOWN;
            LoadTools.wrk(server.address() + path, token, CONNECTIONS, WARM_SECONDS);
            Rate ours = LoadTools.wrk(server.address() + path, token, CONNECTIONS, seconds);
            Rate floor = LoadTools.pgbench(database, statements(token, booth), CONNECTIONS, seconds);
            report(line, members, ours, floor);
            return 0;
        }
    }

    /** Twice as many members as the made-up world has there. */
    private static int fill(EmbeddedDatabase database) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(database.url(), EmbeddedDatabase.user(), database.password());
                var statement = connection.createStatement()) {
            statement.execute(RulesFloorSql.DOUBLE);
            statement.execute(RulesFloorSql.SETTLE);
            try (ResultSet count = statement.executeQuery(RulesFloorSql.COUNT)) {
                count.next();
                return count.getInt(1);
            }
        }
    }

    private static List<String> statements(String token, int booth) {
        int year = LocalDate.now(java.time.ZoneId.of("Asia/Kolkata")).getYear();
        Map<String, String> rank = new LinkedHashMap<>();
        rank.put("constituency_id", Integer.toString(CELL));
        rank.put("unit_id", Integer.toString(booth));
        rank.put("born_from", Integer.toString(year - 120));
        rank.put("born_to", Integer.toString(year - 18));
        rank.put("genders", "'{woman,man,other}'::text[]");
        rank.put("own", "'{" + booth + "}'::int[]");
        rank.put("near", "'{" + (booth - 1) + "," + (booth + 1) + "}'::int[]");
        rank.put("around", around(booth));
        // as the server asks first, and has enough
        rank.put("everywhere", "false");
        rank.put("homes", around(booth));
        rank.put("share", "2");
        rank.put("excluded", "'{}'::text[]");
        rank.put("excluded_here", "'{booth_committee_member}'::text[]");
        rank.put("women_first", "true");
        rank.put("young_first", "true");
        rank.put("young_born_after", Integer.toString(year - 35));
        rank.put("limit", Integer.toString(ASKED));
        return List.of(
                Statements.filled(
                        "org.sangathan.access.AccessSql",
                        "SESSION_WITH_GRANTS",
                        Map.of("token_hash", Statements.bytes(Tokens.hash(token)), "now", "now()")),
                Statements.filled(
                        "org.sangathan.appointments.AppointmentSql",
                        "LIVE_OF_UNIT",
                        Map.of("constituency_id", Integer.toString(CELL), "unit_id", Integer.toString(booth))),
                "begin;",
                Statements.filled("org.sangathan.appointments.candidates.CandidateSql", "PLAN_EACH_TIME", Map.of()),
                Statements.filled("org.sangathan.appointments.candidates.CandidateSql", "RANK", rank),
                "commit;");
    }

    private static String around(int booth) {
        StringBuilder units = new StringBuilder("'{");
        for (int each = booth - 7; each < booth + 7; each++) {
            units.append(each == booth - 7 ? "" : ",").append(each);
        }
        return units.append("}'::int[]").toString();
    }

    private static void report(CommandLine line, int members, Rate ours, Rate floor) {
        double ratio = Measured.rounded(ours.perSecond() / floor.perSecond());
        if (line.json()) {
            Map<String, Object> report = new LinkedHashMap<>();
            report.put("benchmark", "rules");
            report.put("members", members);
            report.put("connections", CONNECTIONS);
            report.put("rankings_per_second", Measured.rounded(ours.perSecond()));
            report.put("p99_ms", ours.p99Millis());
            report.put("floor_per_second", Measured.rounded(floor.perSecond()));
            report.put("floor_p99_ms", floor.p99Millis());
            report.put("ratio", ratio);
            line.out().println(JsonMapper.shared().writeValueAsString(report));
            return;
        }
        line.out()
                .printf(
                        Locale.ROOT,
                        "किसे नियुक्त करें / whom to appoint: one seat among %,d members, %d at a time%n"
                                + "  ours %.1f/s, p99 %.1f ms   floor (the ranking statement) %.1f/s, p99 %.1f ms"
                                + "   ratio %.2f%n",
                        members,
                        CONNECTIONS,
                        ours.perSecond(),
                        ours.p99Millis(),
                        floor.perSecond(),
                        floor.p99Millis(),
                        ratio);
    }
}
