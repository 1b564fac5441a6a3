package org.sangathan.benchmarks;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.sangathan.platform.Command;
import org.sangathan.platform.CommandLine;
import org.sangathan.platform.EmbeddedDatabase;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./sangathan bench streaming}: deliveries a second to readers of the public stream, each filtered for its reader,
 * beside plain writes of the same bytes to as many sockets in the same run; then how long a word to the whole state takes
 * to reach thousands of open streams, and what these hold of memory.
 */
@Component
class StreamingBenchmark implements Command {
    private static final int WRITERS = 24;
    /** Statuses on their way at a time: more would make readers slow, and slow ones are let go. */
    private static final int ON_THE_WAY = 200;

    private static final int AUTHORS = 1_000;
    private static final int WORDS = 9;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    private final HttpClient client = HttpClient.newHttpClient();

    @Override
    public String name() {
        return "bench streaming";
    }

    @Override
    public int run(CommandLine line) throws Exception {
        int readers = number(line, "readers", 500);
        int streams = number(line, "streams", 5_000);
        int seconds = number(line, "seconds", 10);
        Map<String, Object> report = new LinkedHashMap<>();
        try (BenchServer server = BenchServer.start();
                EmbeddedDatabase database = EmbeddedDatabase.ownOrVisit(server.database());
                NetworkWorld world = new NetworkWorld(database)) {
            world.addMembers(1, 20_000);
            world.addStatuses(1_000);
            world.settle();
            List<String> authors = new ArrayList<>();
            for (int at = 0; at < AUTHORS; at++) {
                authors.add(world.signIn(10_000 + at));
            }
            report.putAll(deliveries(server, world, authors, readers, seconds));
            report.putAll(manyOpen(server, world, streams));
        }
        print(line, report);
        return 0;
    }

    private static int number(CommandLine line, String option, int usual) {
        return line.options().containsKey(option) ? line.number(option) : usual;
    }

    private Map<String, Object> deliveries(
            BenchServer server, NetworkWorld world, List<String> authors, int count, int seconds) throws Exception {
        URI address = URI.create(server.address());
        Map<String, Object> report = new LinkedHashMap<>();
        try (StreamReaders readers = new StreamReaders()) {
            for (int at = 0; at < count; at++) {
                readers.open("127.0.0.1", address.getPort(), world.signIn(1 + at), "public");
            }
            AtomicInteger turn = new AtomicInteger();
            storm(server, authors, readers, count, turn, seconds);
            long framesBefore = readers.frames();
            long bytesBefore = readers.bytes();
            long begun = System.nanoTime();
            storm(server, authors, readers, count, turn, seconds);
            double took = (System.nanoTime() - begun) / 1e9;
            long delivered = readers.frames() - framesBefore;
            int size = (int) ((readers.bytes() - bytesBefore) / Math.max(1, delivered));
            double floor = floor(count, size, seconds);
            report.put("readers", count);
            report.put("deliveries_per_second", Math.round(delivered / took));
            report.put("statuses_per_second", Math.round(delivered / took / count));
            report.put("bytes_of_a_delivery", size);
            report.put("readers_let_go", readers.lost());
            report.put("floor_writes_per_second", Math.round(floor));
            report.put("ratio", Measured.rounded(delivered / took / floor));
        }
        return report;
    }

    /** Writes as fast as all readers get it. */
    private void storm(
            BenchServer server, List<String> authors, StreamReaders readers, int count, AtomicInteger turn, int seconds)
            throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        long before = readers.frames();
        AtomicInteger posted = new AtomicInteger();
        List<Future<?>> running = new ArrayList<>();
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int writer = 0; writer < WRITERS; writer++) {
                running.add(writers.submit(() -> {
                    while (System.nanoTime() < end) {
                        if (posted.get() - (readers.frames() - before) / count < ON_THE_WAY) {
                            posted.incrementAndGet();
                            post(server, authors.get(turn.getAndIncrement() % AUTHORS), "बैठक " + turn.get(), "public");
                        } else {
                            TimeUnit.MILLISECONDS.sleep(1);
                        }
                    }
                    return null;
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        }
        await(readers, before + (long) posted.get() * count);
    }

    private static void await(StreamReaders readers, long frames) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE;
        while (readers.frames() < frames) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("only " + readers.frames() + " of " + frames + " came, "
                        + readers.lost() + " readers were let go");
            }
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }

    private void post(BenchServer server, String token, String text, String visibility) throws Exception {
        String body = "status=" + URLEncoder.encode(text, StandardCharsets.UTF_8) + "&visibility=" + visibility;
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(server.address() + "/api/v1/statuses"))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
    }

    /** One write a delivery to as many sockets, by a thread for each processor, with the same reader at the other end. */
    private static double floor(int count, int size, int seconds) throws Exception {
        ByteBuffer frame = frame(size);
        try (ServerSocketChannel listening =
                        ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
                StreamReaders readers = new StreamReaders()) {
            List<SocketChannel> sockets = new ArrayList<>();
            for (int at = 0; at < count; at++) {
                readers.add(SocketChannel.open(listening.getLocalAddress()));
                sockets.add(listening.accept());
            }
            long begun = System.nanoTime();
            long end = begun + TimeUnit.SECONDS.toNanos(seconds);
            int threads = Runtime.getRuntime().availableProcessors();
            try (ExecutorService writers = Executors.newFixedThreadPool(threads)) {
                List<Future<?>> running = new ArrayList<>();
                for (int thread = 0; thread < threads; thread++) {
                    int first = thread;
                    running.add(writers.submit(() -> {
                        while (System.nanoTime() < end) {
                            for (int at = first; at < count; at += threads) {
                                ByteBuffer mine = frame.duplicate();
                                while (mine.hasRemaining()) {
                                    sockets.get(at).write(mine);
                                }
                            }
                        }
                        return null;
                    }));
                }
                for (Future<?> each : running) {
                    each.get();
                }
            }
            double rate = readers.frames() / ((System.nanoTime() - begun) / 1e9);
            for (SocketChannel socket : sockets) {
                socket.close();
            }
            return rate;
        }
    }

    private static ByteBuffer frame(int size) {
        byte[] frame = new byte[size];
        Arrays.fill(frame, (byte) 'x');
        frame[0] = (byte) 0x81;
        frame[1] = 126;
        frame[2] = (byte) ((size - 4) >> 8);
        frame[3] = (byte) (size - 4);
        return ByteBuffer.wrap(frame);
    }

    private Map<String, Object> manyOpen(BenchServer server, NetworkWorld world, int count) throws Exception {
        URI address = URI.create(server.address());
        Map<String, Object> report = new LinkedHashMap<>();
        long before = LoadTools.residentMegabytes(server.pid());
        try (StreamReaders readers = new StreamReaders()) {
            for (int at = 0; at < count; at++) {
                readers.open("127.0.0.1", address.getPort(), world.signIn(1 + at), "user");
            }
            String president = server.tokenOf("State president");
            List<Double> times = new ArrayList<>();
            for (int word = 0; word < WORDS; word++) {
                long begun = System.nanoTime();
                long frames = readers.frames();
                post(server, president, "@uttar-pradesh प्रदेश को सूचना " + word, "private");
                await(readers, frames + count);
                times.add((System.nanoTime() - begun) / 1e6);
            }
            report.put("open_streams", count);
            report.put("word_to_the_state_at_all_of_them_after_ms", median(times));
            report.put("server_resident_megabytes_before", before);
            report.put("server_resident_megabytes", LoadTools.residentMegabytes(server.pid()));
        }
        return report;
    }

    private static double median(List<Double> times) {
        return Measured.rounded(times.stream().sorted().toList().get(times.size() / 2));
    }

    private static void print(CommandLine line, Map<String, Object> report) {
        if (line.json()) {
            line.out().println(JsonMapper.shared().writeValueAsString(report));
            return;
        }
        report.forEach((name, value) -> line.out().println(name + ": " + value));
    }
}
