package org.sangathan.commands;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The people of the demonstration world whom one can sign in as, asked of the running server; none elsewhere. */
final class DemonstrationPeople {
    private DemonstrationPeople() {}

    static List<Map<String, Object>> at(String address) {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(address + "/api/org/demonstration/people"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200
                    ? JsonMapper.shared().readValue(answer.body(), new TypeReference<List<Map<String, Object>>>() {})
                    : List.of();
        } catch (IOException unanswered) {
            return List.of();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }
}
