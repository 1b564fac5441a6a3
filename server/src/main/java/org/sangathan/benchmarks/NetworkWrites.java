package org.sangathan.benchmarks;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Statuses a second over HTTP, and how soon a word to the whole state is on somebody's page. */
final class NetworkWrites {
    private static final int WRITERS = 64;
    private static final int TOKENS = 1_000;
    private static final int WORDS_TO_THE_STATE = 9;
    private static final int MOST_READS = 1_000;

    private final HttpClient client = HttpClient.newHttpClient();
    private final BenchServer server;

    private NetworkWrites(BenchServer server) {
        this.server = server;
    }

    static Map<String, Object> measure(BenchServer server, NetworkWorld world, int seconds) throws Exception {
        NetworkWrites writes = new NetworkWrites(server);
        List<String> tokens = new ArrayList<>();
        for (int at = 0; at < TOKENS; at++) {
            tokens.add(world.signIn(2_000 + at));
        }
        writes.storm(tokens, 3);
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("statuses_per_second", writes.storm(tokens, seconds) / seconds);
        report.put("word_to_the_state_read_after_ms", writes.untilRead(world.signIn(NetworkWorld.MEDIAN)));
        return report;
    }

    private long storm(List<String> tokens, int seconds) throws Exception {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        List<Callable<Integer>> all = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            int first = writer;
            all.add(() -> write(tokens, first, end));
        }
        long written = 0;
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> each : writers.invokeAll(all)) {
                written += each.get();
            }
            writers.invokeAll(all).forEach(Future::resultNow);
        }
        return written;
    }

    private int write(List<String> tokens, int first, long end) throws Exception {
        int written = 0;
        for (int at = first; System.nanoTime() < end; at += WRITERS) {
            if (post(tokens.get(at % TOKENS), "बैठक की सूचना " + at, "unlisted") == 200) {
                written++;
            }
        }
        return written;
    }

    private int post(String token, String text, String visibility) throws Exception {
        String body = "status=" + URLEncoder.encode(text, StandardCharsets.UTF_8) + "&visibility=" + visibility;
        return client.send(
                        request(token, "/api/v1/statuses")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private HttpRequest.Builder request(String token, String path) {
        return HttpRequest.newBuilder(URI.create(server.address() + path)).header("Authorization", "Bearer " + token);
    }

    /** The median of several, from the sending of the word to the end of the page that shows it. */
    private double untilRead(String reader) throws Exception {
        String president = server.tokenOf("State president");
        List<Double> times = new ArrayList<>();
        for (int at = 0; at < WORDS_TO_THE_STATE; at++) {
            String word = "प्रदेश को सूचना " + System.nanoTime();
            long begun = System.nanoTime();
            int answer = post(president, "@uttar-pradesh " + word, "private");
            for (int reads = 0; answer == 200 && !home(reader).contains(word); reads++) {
                answer = reads < MOST_READS ? answer : 0;
            }
            if (answer != 200) {
                throw new IllegalStateException("a word to the state was refused or not shown: " + answer);
            }
            times.add((System.nanoTime() - begun) / 1e6);
        }
        return Measured.rounded(times.stream().sorted().toList().get(WORDS_TO_THE_STATE / 2));
    }

    private String home(String reader) throws Exception {
        return client.send(request(reader, "/api/v1/timelines/home").build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
