package org.sangathan.benchmarks;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.sangathan.platform.Tokens;

/** Phones that send visits: their uploads, packed as the app packs them, and a world of doors to visit. */
final class SyncLoad {
    private static final String[] OUTCOMES = {"met", "nobody", "locked", "met", "refused"};

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(30))
            .build();
    private final URI address;

    SyncLoad(String address) {
        this.address = URI.create(address + "/api/org/canvass/records");
    }

    /** A booth and some of its doors. */
    record BoothDoors(int booth, List<UUID> doors) {}

    /** @param phones sessions to make, with the tokens phone-0 and so on */
    static List<BoothDoors> prepare(Connection connection, String token, int doors, int phones) throws SQLException {
        execute(connection, SyncFloorSql.MAKE_DOORS.replace(":doors", Integer.toString(doors)));
        execute(connection, SyncFloorSql.COUNT_DOORS);
        try (PreparedStatement sessions = connection.prepareStatement(
                SyncFloorSql.MAKE_SESSIONS.replace(":token_hash", "?").replace(":phones", Integer.toString(phones)))) {
            sessions.setBytes(1, Tokens.hash(token));
            sessions.executeUpdate();
        }
        execute(connection, SyncFloorSql.SETTLE);
        List<BoothDoors> booths = new ArrayList<>();
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(SyncFloorSql.BOOTHS)) {
            while (rows.next()) {
                booths.add(new BoothDoors(rows.getInt(1), new ArrayList<>()));
            }
        }
        for (BoothDoors booth : booths) {
            try (var statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(
                            SyncFloorSql.DOORS_OF.replace(":booth_id", Integer.toString(booth.booth())))) {
                while (rows.next()) {
                    booth.doors().add(rows.getObject(1, UUID.class));
                }
            }
        }
        return booths;
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** So many visits at doors of one booth, as one phone sends them. */
    static byte[] upload(BoothDoors booth, int records, Random random) {
        StringBuilder json = new StringBuilder("{\"device_id\":\"" + UuidCreator.getTimeOrderedEpoch()
                + "\",\"sent_at\":\"" + Instant.now() + "\",\"records\":[");
        for (int each = 0; each < records; each++) {
            json.append(each == 0 ? "" : ",")
                    .append("{\"id\":\"")
                    .append(UuidCreator.getTimeOrderedEpoch())
                    .append("\",\"kind\":\"visit\",\"sequence\":")
                    .append(each)
                    .append(",\"at\":\"")
                    .append(Instant.now().minusSeconds(random.nextInt(36_000)))
                    .append("\",\"booth_id\":")
                    .append(booth.booth())
                    .append(",\"visit\":{\"household_id\":\"")
                    .append(booth.doors()
                            .get((each + random.nextInt(3)) % booth.doors().size()))
                    .append("\",\"outcome\":\"")
                    .append(OUTCOMES[random.nextInt(OUTCOMES.length)])
                    .append("\",\"adults\":3,\"women_18_35\":1,\"men_18_35\":1,\"elders_60\":0,\"wants_to_join\":1}}");
        }
        return packed(json.append("]}").toString());
    }

    private static byte[] packed(String json) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(json.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    HttpResponse<String> send(String token, byte[] upload) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(address)
                        .timeout(Duration.ofMinutes(2))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .header("Content-Encoding", "gzip")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(upload))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
