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
import org.sangathan.benchmarks.LoadTools.Rate;
import org.sangathan.platform.EmbeddedDatabase;

/** Statuses a second over HTTP beside the same rows by pgbench, and how soon a word to the whole state is read. */
final class NetworkWrites {
    private static final int WRITERS = 64;
    private static final int AUTHORS = 4_000;
    private static final int READERS = 20_000;
    private static final int FIRST_READER = 20_000;
    private static final int WORDS_TO_THE_STATE = 9;
    private static final int MOST_READS = 1_000;
    private static final String NEXT_TOKEN = """
            local tokens = {}
            for line in io.lines(TOKENS) do tokens[#tokens + 1] = line end
            local at = 0
            local function bearer()
              at = at + 1
              return "Bearer " .. tokens[at % #tokens + 1]
            end
            """;
    private static final String POSTS = """
            request = function()
              return wrk.format("POST", "/api/v1/statuses",
                {["Authorization"] = bearer(), ["Content-Type"] = "application/x-www-form-urlencoded"},
                "status=बैठक+की+सूचना+" .. at .. "&visibility=unlisted")
            end
            """;
    private static final String READS = """
            request = function()
              return wrk.format("GET", "/api/v1/timelines/home", {["Authorization"] = bearer()})
            end
            response = function(status, headers, body)
              if not string.find(body, "WORD", 1, true) then print("not shown") end
            end
            """;

    private final HttpClient client = HttpClient.newHttpClient();
    private final BenchServer server;

    private NetworkWrites(BenchServer server) {
        this.server = server;
    }

    static Map<String, Object> measure(BenchServer server, EmbeddedDatabase database, NetworkWorld world, int seconds)
            throws Exception {
        NetworkWrites writes = new NetworkWrites(server);
        List<String> authors = world.signInAll(2_000, AUTHORS);
        Map<String, Object> report = new LinkedHashMap<>();
        LoadTools.wrk(server.address(), NEXT_TOKEN + POSTS, authors, WRITERS, seconds);
        Rate ours = LoadTools.wrk(server.address(), NEXT_TOKEN + POSTS, authors, WRITERS, seconds);
        report.put("statuses_per_second", Math.round(ours.perSecond()));
        report.put("status_p99_ms", ours.p99Millis());
        report.putAll(writes.words(world, seconds));
        // last, because its rows belong to nobody
        Rate floor = LoadTools.pgbench(database, NetworkFloorSql.POST_TEXT, WRITERS, seconds);
        report.put("statuses_floor_per_second", Math.round(floor.perSecond()));
        report.put("statuses_ratio", Measured.rounded(ours.perSecond() / floor.perSecond()));
        return report;
    }

    private Map<String, Object> words(NetworkWorld world, int seconds) throws Exception {
        String president = server.tokenOf("State president");
        double first = untilRead(president, world.signIn(NetworkWorld.MEDIAN));
        List<String> readers = world.signInAll(FIRST_READER, READERS);
        String word = "state" + System.nanoTime();
        if (post(president, "@uttar-pradesh " + word, "private") != 200) {
            throw new IllegalStateException("a word to the state was refused");
        }
        Rate reads =
                LoadTools.wrk(server.address(), NEXT_TOKEN + READS.replace("WORD", word), readers, WRITERS, seconds);
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("word_to_the_state_read_after_ms", first);
        report.put("reads_by_different_readers_per_second", Math.round(reads.perSecond()));
        report.put("word_to_the_state_read_by_a_million_after_s", Math.round(first / 1000 + 1e6 / reads.perSecond()));
        return report;
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
    private double untilRead(String president, String reader) throws Exception {
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
