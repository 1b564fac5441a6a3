package org.sangathan.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server of its own with the full made-up world, as {@code ./sangathan run} starts it; gone when closed. */
final class BenchServer implements AutoCloseable {
    private final Path folder;
    private final Process process;
    private final JsonNode started;

    private BenchServer(Path folder, Process process, JsonNode started) {
        this.folder = folder;
        this.process = process;
        this.started = started;
    }

    static BenchServer start() throws IOException {
        Path folder = Files.createTempDirectory("sangathan-bench");
        String java = ProcessHandle.current().info().command().orElse("java");
        ProcessBuilder builder = new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.sangathan.Sangathan",
                        "run",
                        "--json",
                        "--port",
                        Integer.toString(LoadTools.freePort()),
                        "--data",
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        // one member reads for millions here
        builder.environment().put("SANGATHAN_REQUESTS_PERMEMBER", Integer.toString(Integer.MAX_VALUE));
        Process process = builder.start();
        String line = process.inputReader().readLine();
        if (line == null) {
            process.destroy();
            throw new IllegalStateException("the server did not start");
        }
        return new BenchServer(folder, process, JsonMapper.shared().readTree(line));
    }

    String address() {
        return started.path("address").asString();
    }

    Path database() {
        return folder.resolve("postgres");
    }

    long pid() {
        return process.pid();
    }

    /** Signs in as the first known person with this post in English, and returns the bearer token. */
    String tokenOf(String post) throws IOException, InterruptedException {
        for (JsonNode person : started.path("people")) {
            if (person.path("post_en").asString().equals(post)) {
                return signIn(person.path("sign_in_url").asString());
            }
        }
        throw new IllegalStateException("the made-up world has no " + post);
    }

    private static String signIn(String link) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<Void> answer = client.send(
                    HttpRequest.newBuilder(URI.create(link)).build(), HttpResponse.BodyHandlers.discarding());
            String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
            return cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'));
        }
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        FileSystemUtils.deleteRecursively(folder);
    }
}
