package org.sangathan.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.sangathan.benchmarks.LoadTools.Rate;
import org.sangathan.people.duplicates.FindDuplicates;
import org.sangathan.people.duplicates.LabelledNames;
import org.sangathan.platform.Command;
import org.sangathan.platform.CommandLine;
import org.sangathan.platform.EmbeddedDatabase;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./sangathan bench joining}: in a world of as many members as a large state has, how long it takes to look for
 * doubles of one new member and of everybody, how many of those planted are found; and how many people join a second
 * over HTTP, with form, code and welcome. The floors are reading the same members, and the statements of a joining by
 * pgbench.
 */
@Component
class JoiningBenchmark implements Command {
    /** The bound that is stated: a new member is compared within this, 99 times of 100. */
    private static final double BOUND_MILLIS = 100;

    /** Pairs that a leader sees first: one name, one booth, one year of birth. */
    private static final int FIRST = 97;

    private static final int CONNECTIONS = 8;
    private static final int WARM_SECONDS = 15;
    private static final int COMPARED = 20_000;

    private final ApplicationContext ours;

    JoiningBenchmark(ApplicationContext ours) {
        this.ours = ours;
    }

    @Override
    public String name() {
        return "bench joining";
    }

    @Override
    public int run(CommandLine line) throws Exception {
        LoadTools.requireInstalled();
        int members = Integer.parseInt(line.options().getOrDefault("members", "3500000"));
        int seconds = Integer.parseInt(line.options().getOrDefault("seconds", "20"));
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("benchmark", "joining");
        labelled(report);
        try (JoiningServer server = JoiningServer.start(ours);
                EmbeddedDatabase database = EmbeddedDatabase.ownOrVisit(server.database());
                Connection connection =
                        DriverManager.getConnection(database.url(), EmbeddedDatabase.user(), database.password())) {
            SortedMap<Integer, List<Integer>> booths = booths(connection);
            DoubledWorld world = new DoubledWorld(FindDuplicates::nameKey);
            line.messages().println("members …");
            long begun = System.nanoTime();
            fill(connection, world, booths, members);
            report.put("members", world.members());
            report.put("made_in_seconds", seconds(System.nanoTime() - begun));
            line.messages().println("joinings …");
            joinings(report, server, database, world, booths, seconds);
            line.messages().println("one new member at a time …");
            oneByOne(report, server.bean(FindDuplicates.class), server.bean(TransactionTemplate.class), world);
            line.messages().println("everybody …");
            everybody(report, server.bean(FindDuplicates.class), world, booths, connection);
        }
        print(line, report);
        return 0;
    }

    private static void labelled(Map<String, Object> report) {
        for (LabelledNames.Half half : LabelledNames.Half.values()) {
            LabelledNames.Score score = LabelledNames.score(half);
            String name = half.name().toLowerCase(Locale.ROOT);
            report.put("labelled_" + name, score.pairs());
            report.put("precision_" + name, Measured.rounded(score.precision()));
            report.put("recall_" + name, Measured.rounded(score.recall()));
        }
    }

    private static SortedMap<Integer, List<Integer>> booths(Connection connection) throws SQLException {
        SortedMap<Integer, List<Integer>> booths = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(JoiningFloorSql.BOOTHS)) {
            while (rows.next()) {
                booths.computeIfAbsent(rows.getInt(1), cell -> new ArrayList<>())
                        .add(rows.getInt(2));
            }
        }
        return booths;
    }

    /** Without the indexes, which are made afterwards in one go. */
    private static void fill(
            Connection connection, DoubledWorld world, SortedMap<Integer, List<Integer>> booths, int members)
            throws Exception {
        Map<String, String> indexes = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery(JoiningFloorSql.INDEXES)) {
                while (rows.next()) {
                    indexes.put(rows.getString(1), rows.getString(2));
                }
            }
            statement.execute(JoiningFloorSql.MEMORY);
            for (String index : indexes.keySet()) {
                statement.execute("drop index " + index);
            }
            world.write(connection, booths, members);
            for (String definition : indexes.values()) {
                statement.execute(definition);
            }
            statement.execute(JoiningFloorSql.SETTLE);
            statement.execute(JoiningFloorSql.FORGET_PAIRS);
        }
    }

    private static void joinings(
            Map<String, Object> report,
            JoiningServer server,
            EmbeddedDatabase database,
            DoubledWorld world,
            SortedMap<Integer, List<Integer>> booths,
            int seconds)
            throws Exception {
        List<Integer> all = booths.values().stream().flatMap(List::stream).toList();
        JoiningLoad load = new JoiningLoad(server, world, all);
        load.run(CONNECTIONS, WARM_SECONDS);
        Rate joined = load.run(CONNECTIONS, seconds);
        Rate floor = LoadTools.pgbench(database, JoiningFloor.script(), CONNECTIONS, seconds);
        report.put("connections", CONNECTIONS);
        report.put("joinings_per_second", Measured.rounded(joined.perSecond()));
        report.put("joining_p99_ms", joined.p99Millis());
        report.put("floor_per_second", Measured.rounded(floor.perSecond()));
        report.put("floor_p99_ms", floor.p99Millis());
        report.put("ratio", Measured.rounded(joined.perSecond() / floor.perSecond()));
    }

    /** As the job does after each joining, the later record of each planted pair and others by turns. */
    private static void oneByOne(
            Map<String, Object> report, FindDuplicates find, TransactionTemplate transaction, DoubledWorld world) {
        List<MemberKey> keys =
                new ArrayList<>(world.doubles().stream().limit(COMPARED / 2).toList());
        keys.addAll(world.sample().stream().limit(COMPARED / 2).toList());
        Collections.shuffle(keys, new Random(35));
        long[] times = new long[keys.size()];
        for (int at = 0; at < times.length; at++) {
            long begun = System.nanoTime();
            MemberKey key = keys.get(at);
            transaction.executeWithoutResult(status -> find.compare(key));
            times[at] = System.nanoTime() - begun;
        }
        Arrays.sort(times);
        report.put("compared", times.length);
        report.put("compare_p50_ms", Measured.rounded(times[times.length / 2] / 1e6));
        report.put("compare_p99_ms", Measured.rounded(times[(int) (times.length * 0.99)] / 1e6));
        report.put("bound_ms", BOUND_MILLIS);
        report.put("within_bound", times[(int) (times.length * 0.99)] / 1e6 <= BOUND_MILLIS);
    }

    private static void everybody(
            Map<String, Object> report,
            FindDuplicates find,
            DoubledWorld world,
            SortedMap<Integer, List<Integer>> booths,
            Connection connection)
            throws Exception {
        long longest = 0;
        long begun = System.nanoTime();
        for (int cell : booths.keySet()) {
            long cellBegun = System.nanoTime();
            find.search(cell);
            longest = Math.max(longest, System.nanoTime() - cellBegun);
        }
        report.put("everybody_seconds", seconds(System.nanoTime() - begun));
        report.put("longest_constituency_seconds", seconds(longest));
        int found = 0;
        int right = 0;
        int first = 0;
        int firstRight = 0;
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(JoiningFloorSql.PAIRS)) {
            while (rows.next()) {
                found++;
                int planted = world.isPlanted(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class)) ? 1 : 0;
                right += planted;
                if (rows.getInt(3) >= FIRST) {
                    first++;
                    firstRight += planted;
                }
            }
        }
        report.put("first_found", first);
        report.put("first_precision", Measured.rounded((double) firstRight / Math.max(1, first)));
        report.put("planted", world.doubles().size());
        report.put("found", found);
        report.put("planted_found", right);
        report.put(
                "world_recall",
                Measured.rounded((double) right / Math.max(1, world.doubles().size())));
        report.put("world_precision", Measured.rounded((double) right / Math.max(1, found)));
    }

    private static double seconds(long nanos) {
        return Math.round(nanos / 1e8) / 10.0;
    }

    private static void print(CommandLine line, Map<String, Object> report) {
        if (line.json()) {
            line.out().println(JsonMapper.shared().writeValueAsString(report));
            return;
        }
        line.out().println("जुड़ना और दोहरे रिकॉर्ड / joining and doubles");
        report.forEach((name, value) -> line.out().printf(Locale.ROOT, "  %-30s %s%n", name, value));
    }
}
