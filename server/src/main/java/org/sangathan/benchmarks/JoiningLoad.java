package org.sangathan.benchmarks;

import java.io.IOException;
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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.sangathan.benchmarks.LoadTools.Rate;

/** People who join, each from a phone and an address of their own: the form, the code, the welcome. */
final class JoiningLoad {
    private static final AtomicLong PHONES = new AtomicLong(7_000_000_000L);

    private final JoiningServer server;
    private final DoubledWorld world;
    private final List<Integer> booths;
    private final HttpClient client = HttpClient.newHttpClient();

    JoiningLoad(JoiningServer server, DoubledWorld world, List<Integer> booths) {
        this.server = server;
        this.world = world;
        this.booths = booths;
    }

    Rate run(int atOnce, int seconds) throws Exception {
        long begun = System.nanoTime();
        long end = begun + seconds * 1_000_000_000L;
        List<Long> times = new ArrayList<>();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Long>>> running = new ArrayList<>();
            for (int person = 0; person < atOnce; person++) {
                running.add(people.submit(() -> until(end)));
            }
            for (Future<List<Long>> each : running) {
                times.addAll(each.get());
            }
        }
        double took = (System.nanoTime() - begun) / 1e9;
        times.sort(null);
        double p99 = times.get((int) (times.size() * 0.99)) / 1e6;
        return new Rate(times.size() / took, Math.round(p99 * 10) / 10.0);
    }

    private List<Long> until(long end) throws IOException, InterruptedException {
        List<Long> times = new ArrayList<>();
        while (System.nanoTime() < end) {
            long begun = System.nanoTime();
            join();
            times.add(System.nanoTime() - begun);
        }
        return times;
    }

    private void join() throws IOException, InterruptedException {
        long number = PHONES.addAndGet(7);
        String phone = "+91" + number;
        // mobile networks: each phone behind an address of its own
        String from = "10." + (number >> 16 & 255) + "." + (number >> 8 & 255) + "." + (number & 255);
        Map<String, String> form = new LinkedHashMap<>();
        boolean woman = number % 2 == 0;
        synchronized (world) {
            form.put("name", world.name(woman));
        }
        form.put("gender", woman ? "woman" : "man");
        form.put("birth_year", Long.toString(1950 + number % 55));
        form.put("phone", phone);
        form.put("booth", Integer.toString(booths.get((int) (number % booths.size()))));
        form.put("consent", "yes");
        HttpResponse<String> asked = send("/join", form, from, "");
        String cookie = asked.headers().firstValue("Set-Cookie").orElse("");
        form.put("secret", server.code(phone));
        HttpResponse<String> joined = send("/join/confirm", form, from, cookie.split(";", 2)[0]);
        if (joined.headers().firstValue("Set-Cookie").isEmpty()) {
            throw new IllegalStateException("the server refused: " + joined.statusCode() + " " + joined.body());
        }
    }

    private HttpResponse<String> send(String path, Map<String, String> form, String from, String cookie)
            throws IOException, InterruptedException {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.address() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Forwarded-For", from)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
