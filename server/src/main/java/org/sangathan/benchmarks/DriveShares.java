package org.sangathan.benchmarks;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A drive of the whole state: how long it takes to share its target out over every booth, and to read it. */
final class DriveShares {
    private static final int TARGET = 10_000_000;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String address;
    private final String token;

    private final Connection connection;

    DriveShares(Connection connection, String address, String token) {
        this.connection = connection;
        this.address = address + "/api/org";
        this.token = token;
    }

    Map<String, Object> run() throws IOException, InterruptedException, SQLException {
        int state = send("GET", "/me", null).path("unit").path("id").asInt();
        String drives = "/units/" + state + "/drives";
        String id = UuidCreator.getTimeOrderedEpoch().toString();
        Map<String, Object> drive = Map.of(
                "id",
                id,
                "name",
                "बूथ-बूथ साथी",
                "counts",
                "members",
                "starts_on",
                LocalDate.now(ZoneId.of("Asia/Kolkata")).plusDays(1).toString(),
                "ends_on",
                LocalDate.now(ZoneId.of("Asia/Kolkata")).plusDays(60).toString(),
                "target",
                TARGET,
                "women_percent",
                50,
                "youth_percent",
                50);
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("drive_booths", booths());
        report.put("drive_shared_out_ms", timed("POST", drives, drive));
        report.put("drive_shared_again_ms", timed("POST", "/drives/" + id + "/share", null));
        report.put("drive_board_ms", timed("GET", drives + "/" + id, null));
        return report;
    }

    private long booths() throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SyncFloorSql.COUNT_BOOTHS)) {
            row.next();
            return row.getLong(1);
        }
    }

    private double timed(String method, String path, @Nullable Object body) throws IOException, InterruptedException {
        long start = System.nanoTime();
        send(method, path, body);
        return Measured.rounded((System.nanoTime() - start) / 1e6);
    }

    private JsonNode send(String method, String path, @Nullable Object body) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .timeout(Duration.ofMinutes(5))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                body == null
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(
                                                JsonMapper.shared().writeValueAsString(body)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(
                    method + " " + path + " answered " + answer.statusCode() + " " + answer.body());
        }
        return answer.body().isEmpty()
                ? JsonMapper.shared().nullNode()
                : JsonMapper.shared().readTree(answer.body());
    }
}
