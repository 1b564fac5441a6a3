package org.sangathan.benchmarks;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.sangathan.benchmarks.SyncLoad.BoothDoors;
import org.sangathan.platform.Command;
import org.sangathan.platform.CommandLine;
import org.sangathan.platform.EmbeddedDatabase;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./sangathan bench sync}: visits a second from phones through the whole of HTTP, with receipts, doors, counters and
 * versions. Its floor is a plain multi-row insert of the same rows into a table with the same indexes, in the same run.
 * {@code --storm} lets many phones arrive within a minute; {@code --scale} fills one whole constituency and shares a
 * drive out over a whole state.
 */
@Component
class SyncBenchmark implements Command {
    private static final int BATCH = 500;
    private static final int AT_A_TIME = 4;
    private static final int DOORS = 200;
    private static final long SEED = 2_026;

    @Override
    public String name() {
        return "bench sync";
    }

    @Override
    public int run(CommandLine line) throws Exception {
        boolean storm = line.options().containsKey("storm");
        boolean scale = line.options().containsKey("scale");
        int phones = Integer.parseInt(line.options().getOrDefault("phones", "20000"));
        int rounds = Integer.parseInt(line.options().getOrDefault("rounds", "5"));
        try (BenchServer server = BenchServer.start();
                EmbeddedDatabase database = EmbeddedDatabase.ownOrVisit(server.database());
                Connection connection = DriverManager.getConnection(
                        database.url() + "?reWriteBatchedInserts=true", EmbeddedDatabase.user(), database.password())) {
            String token = server.tokenOf("District president");
            List<BoothDoors> booths = SyncLoad.prepare(connection, token, DOORS, storm ? phones : 1_000);
            SyncLoad load = new SyncLoad(server.address());
            Map<String, Object> report = new LinkedHashMap<>();
            report.put("benchmark", "sync");
            if (storm) {
                report.putAll(new SyncStorm(load, server.pid(), booths).run(phones, connection));
            } else if (scale) {
                report.putAll(new SyncScale(connection, booths.get(3)).run());
                report.putAll(new DriveShares(connection, server.address(), server.tokenOf("State president")).run());
            } else {
                report.putAll(throughput(load, booths, connection, database, rounds));
            }
            print(line, report);
            return 0;
        }
    }

    private static Map<String, Object> throughput(
            SyncLoad load, List<BoothDoors> booths, Connection connection, EmbeddedDatabase database, int rounds)
            throws Exception {
        int records = BATCH * 40;
        AtomicInteger turn = new AtomicInteger();
        LongSupplier ours = () -> ours(load, booths, turn.getAndAdd(40));
        long warm = ours.getAsLong() + ours.getAsLong();
        SyncLoad.execute(connection, SyncFloorSql.FLOOR_TABLE);
        List<Object[]> rows = rows(connection, records);
        LongSupplier floor = () -> floor(database, rows);
        warm += floor.getAsLong();
        Measured.Pair pair = Measured.byTurns(rounds, ours, () -> floorAgain(connection, floor));
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("records_per_second", Measured.rounded(records / (pair.ours() / 1e9)));
        report.put("floor_per_second", Measured.rounded(records / (pair.floor() / 1e9)));
        report.put("ratio", Measured.rounded(pair.ratio()));
        report.put("warmed_for_s", Measured.rounded(warm / 1e9));
        report.put("batch", BATCH);
        report.put("at_a_time", AT_A_TIME);
        return report;
    }

    private static long ours(SyncLoad load, List<BoothDoors> booths, int from) {
        List<byte[]> uploads = new ArrayList<>();
        Random random = new Random(SEED + from);
        for (int each = 0; each < 40; each++) {
            uploads.add(SyncLoad.upload(booths.get((from + each) % booths.size()), BATCH, random));
        }
        return parallel(40, each -> {
            HttpResponse<String> answer = load.send("phone-" + (from + each) % 1_000, uploads.get(each));
            if (answer.statusCode() != 200 || answer.body().contains("\"held\"")) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
        });
    }

    private static long floorAgain(Connection connection, LongSupplier floor) {
        try {
            SyncLoad.execute(connection, "truncate visit_floor");
            return floor.getAsLong();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static List<Object[]> rows(Connection connection, int count) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        try (var statement = connection.createStatement();
                ResultSet found = statement.executeQuery(SyncFloorSql.ROWS.replace(":rows", Integer.toString(count)))) {
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                Object[] row = new Object[columns];
                for (int each = 0; each < columns; each++) {
                    row[each] = found.getObject(each + 1);
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static long floor(EmbeddedDatabase database, List<Object[]> rows) {
        return parallel(AT_A_TIME, worker -> {
            try (Connection connection = DriverManager.getConnection(
                            database.url() + "?reWriteBatchedInserts=true",
                            EmbeddedDatabase.user(),
                            database.password());
                    PreparedStatement insert =
                            connection.prepareStatement(SyncFloorSql.insertFloor(rows.getFirst().length))) {
                connection.setAutoCommit(false);
                for (int from = worker * BATCH; from < rows.size(); from += AT_A_TIME * BATCH) {
                    for (Object[] row : rows.subList(from, from + BATCH)) {
                        for (int each = 0; each < row.length; each++) {
                            insert.setObject(each + 1, row[each]);
                        }
                        insert.addBatch();
                    }
                    insert.executeBatch();
                    connection.commit();
                }
            }
        });
    }

    /** One step of a load. */
    @FunctionalInterface
    interface Step {
        void run(int which) throws Exception;
    }

    private static long parallel(int steps, Step step) {
        long start = System.nanoTime();
        try (ExecutorService pool = Executors.newFixedThreadPool(AT_A_TIME)) {
            List<Future<?>> running = new ArrayList<>();
            for (int each = 0; each < steps; each++) {
                int which = each;
                running.add(pool.submit(() -> {
                    step.run(which);
                    return null;
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } catch (java.util.concurrent.ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
        return System.nanoTime() - start;
    }

    private static void print(CommandLine line, Map<String, Object> report) {
        if (line.json()) {
            line.out().println(JsonMapper.shared().writeValueAsString(report));
            return;
        }
        line.out().println("फ़ोनों से रिकॉर्ड / records from phones");
        report.forEach((name, value) -> line.out().printf(Locale.ROOT, "  %-34s %s%n", name, value));
    }
}
