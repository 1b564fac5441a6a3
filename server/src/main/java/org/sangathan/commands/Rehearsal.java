package org.sangathan.commands;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/** The first requests of a day, played once at build time so that the JVM's ahead-of-time cache knows their classes. */
record Rehearsal(String address) {
    private static final List<String> PATHS =
            List.of("/", "/manage/health", "/api/org/about", "/api/org/me", "/api/org/units/240000000", "/nowhere");
    private static final int TIMES = 20;

    static Rehearsal of(String address) {
        return new Rehearsal(address);
    }

    void play() throws InterruptedException {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            for (int time = 0; time < TIMES; time++) {
                for (String path : PATHS) {
                    HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                            .header("Accept", "text/html")
                            .build();
                    client.send(request, HttpResponse.BodyHandlers.discarding());
                }
            }
        } catch (IOException unanswered) {
            throw new IllegalStateException("the rehearsal was not answered", unanswered);
        }
    }
}
