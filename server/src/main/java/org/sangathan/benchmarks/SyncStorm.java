package org.sangathan.benchmarks;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.sangathan.benchmarks.SyncLoad.BoothDoors;

/** Many phones of ten records each come online within a minute; whoever is told to wait waits as long as it was told. */
final class SyncStorm {
    private static final int RECORDS = 10;
    private static final int WITHIN_MILLIS = 60_000;
    private static final int AGAIN_AFTER_BREAK_SECONDS = 5;

    private final SyncLoad load;
    private final long pid;
    private final List<BoothDoors> booths;
    private final AtomicInteger toldToWait = new AtomicInteger();
    private final AtomicInteger breaks = new AtomicInteger();
    private final AtomicInteger receipts = new AtomicInteger();
    private final AtomicLong lastReceipt = new AtomicLong();
    private final ConcurrentLinkedQueue<Long> waits = new ConcurrentLinkedQueue<>();

    SyncStorm(SyncLoad load, long pid, List<BoothDoors> booths) {
        this.load = load;
        this.pid = pid;
        this.booths = booths;
    }

    Map<String, Object> run(int phones, Connection connection) throws Exception {
        long start = System.nanoTime();
        long most = 0;
        try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int phone = 0; phone < phones; phone++) {
                int which = phone;
                all.execute(() -> untilReceived(which, start));
            }
            all.shutdown();
            while (!all.awaitTermination(1, TimeUnit.SECONDS)) {
                most = Math.max(most, LoadTools.residentMegabytes(pid));
            }
        }
        long[] sorted = waits.stream().mapToLong(Long::longValue).sorted().toArray();
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("phones", phones);
        report.put("records_each", RECORDS);
        report.put("receipts", receipts.get());
        report.put("visits_in_database", count(connection));
        report.put("seconds_to_last_receipt", Measured.rounded((lastReceipt.get() - start) / 1e9));
        report.put("told_to_wait", toldToWait.get());
        report.put("connections_broken", breaks.get());
        report.put("phone_waited_median_s", Measured.rounded(sorted[sorted.length / 2] / 1e9));
        report.put("phone_waited_p99_s", Measured.rounded(sorted[(int) (sorted.length * 0.99)] / 1e9));
        report.put("server_resident_mb_most", most);
        return report;
    }

    private void untilReceived(int which, long start) {
        try {
            phone(which, start);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void phone(int which, long start) throws InterruptedException {
        Random random = new Random(which);
        pauseUntil(start + TimeUnit.MILLISECONDS.toNanos(random.nextInt(WITHIN_MILLIS)));
        byte[] upload = SyncLoad.upload(booths.get(which % booths.size()), RECORDS, random);
        long begun = System.nanoTime();
        while (true) {
            long again;
            try {
                HttpResponse<String> answer = load.send("phone-" + which, upload);
                if (answer.statusCode() == 200) {
                    receipts.addAndGet(answer.body().split("\"state\":\"stored\"", -1).length - 1);
                    waits.add(System.nanoTime() - begun);
                    lastReceipt.accumulateAndGet(System.nanoTime(), Math::max);
                    return;
                }
                toldToWait.incrementAndGet();
                again = answer.headers().firstValueAsLong("Retry-After").orElse(AGAIN_AFTER_BREAK_SECONDS);
            } catch (IOException broken) {
                breaks.incrementAndGet();
                again = AGAIN_AFTER_BREAK_SECONDS;
            }
            pauseUntil(System.nanoTime() + TimeUnit.SECONDS.toNanos(again));
        }
    }

    private static void pauseUntil(long nanos) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(Math.max(0, nanos - System.nanoTime()));
    }

    private static long count(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet count = statement.executeQuery(SyncFloorSql.COUNT_VISITS)) {
            count.next();
            return count.getLong(1);
        }
    }
}
