package org.sangathan.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.sangathan.benchmarks.Measured.Pair;
import org.sangathan.platform.Command;
import org.sangathan.platform.CommandLine;
import org.sangathan.territory.Tree;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./sangathan bench territory}: the tree of all India's 1.05 million booths in memory. Its floor is the same
 * random questions on two plain arrays whose indexes are known beforehand.
 */
@Component
class TerritoryBenchmark implements Command {
    private static final int ROUNDS = 21;
    private static final double MEGABYTE = 1_000_000;

    private final JsonMapper json;

    TerritoryBenchmark(JsonMapper json) {
        this.json = json;
    }

    @Override
    public String name() {
        return "bench territory";
    }

    @Override
    public int run(CommandLine line) {
        long before = usedBytes();
        long start = System.nanoTime();
        Tree tree = IndiaLikeTree.build();
        double buildMillis = (System.nanoTime() - start) / 1e6;
        long bytes = usedBytes() - before;
        Kinship kinship = new Kinship(tree);
        Pair ancestors = Measured.byTurns(ROUNDS, kinship::ancestors, kinship::ancestorsFloor);
        Pair subtrees = Measured.byTurns(ROUNDS, kinship::subtrees, kinship::subtreesFloor);
        Pair counts = Measured.byTurns(ROUNDS, kinship::counts, kinship::countsFloor);
        Map<String, Object> report = report(tree, bytes, buildMillis, ancestors, subtrees, counts);
        if (line.json()) {
            line.out().println(json.writeValueAsString(report));
        } else {
            print(line, tree, bytes, buildMillis, ancestors, subtrees, counts);
        }
        return 0;
    }

    /** What is reachable after the collector has been asked until nothing more goes. */
    private static long usedBytes() {
        long used = Long.MAX_VALUE;
        for (int each = 0; each < 20; each++) {
            System.gc();
            long now = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
            if (now >= used) {
                return used;
            }
            used = now;
        }
        return used;
    }

    private static Map<String, Object> report(
            Tree tree, long bytes, double buildMillis, Pair ancestors, Pair subtrees, Pair counts) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("benchmark", "territory");
        report.put("booths", IndiaLikeTree.BOOTHS);
        report.put("units", tree.size());
        report.put("bytes", bytes);
        report.put("bytes_per_booth", Measured.rounded((double) bytes / IndiaLikeTree.BOOTHS));
        report.put("build_ms", Measured.rounded(buildMillis));
        put(report, "ancestor", ancestors);
        put(report, "subtree", subtrees);
        put(report, "count_booths", counts);
        return report;
    }

    private static void put(Map<String, Object> report, String name, Pair pair) {
        report.put(name + "_ns", Measured.rounded(pair.ours() / Kinship.QUESTIONS));
        report.put(name + "_floor_ns", Measured.rounded(pair.floor() / Kinship.QUESTIONS));
        report.put(name + "_ratio", Measured.rounded(pair.ratio()));
    }

    private static void print(
            CommandLine line, Tree tree, long bytes, double buildMillis, Pair ancestors, Pair subtrees, Pair counts) {
        line.out()
                .printf(
                        Locale.ROOT,
                        "इलाके का पेड़ / territory: %,d units, %,d booths, built in %.0f ms%n",
                        tree.size(),
                        IndiaLikeTree.BOOTHS,
                        buildMillis);
        line.out()
                .printf(
                        Locale.ROOT,
                        "  memory %.1f MB, %.1f bytes a booth (names included; to be below 100 MB)%n",
                        bytes / MEGABYTE,
                        (double) bytes / IndiaLikeTree.BOOTHS);
        print(line, "booth within its ancestor?", ancestors);
        print(line, "booth within any upper unit?", subtrees);
        print(line, "count booths of a subtree", counts);
    }

    private static void print(CommandLine line, String name, Pair pair) {
        line.out()
                .println(Measured.line(name, pair.ours() / Kinship.QUESTIONS, pair.floor() / Kinship.QUESTIONS, "ns"));
    }
}
