package org.sangathan.territory.booths;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.access.Grants;
import org.sangathan.access.Logins;
import org.sangathan.access.Sessions;
import org.sangathan.platform.Permission;
import org.sangathan.territory.Territory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@EmptyTerritoryTest
class ImportApiTest {
    private static final int VARANASI = 24775_0000;
    private static final String LIST = Lists.HEADING + "384,1,Panchayat Bhawan,900\n384,2,High School,800\n";

    @LocalServerPort
    int port;

    @Autowired
    Sessions sessions;

    @Autowired
    Grants grants;

    @Autowired
    JdbcClient database;

    @Autowired
    Territory territory;

    @Autowired
    ImportFiles files;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void no_booths() {
        database.sql("delete from booth").update();
        territory.markChanged();
        territory.refresh();
    }

    private UUID person(Permission permission) {
        UUID member = UUID.randomUUID();
        grants.give(member, UUID.randomUUID(), VARANASI, Set.of(permission));
        return member;
    }

    private String token(UUID member) {
        return sessions.begin(new Logins.Login(member, 24384, "hi"), "test");
    }

    private HttpResponse<String> send(String token, HttpRequest.Builder request) {
        try {
            return client.send(
                    request.header("Authorization", "Bearer " + token).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    private HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/org/imports" + path));
    }

    private HttpResponse<String> upload(String token, String list) {
        return send(
                token,
                at("/booths?file_name=list.csv")
                        .header("Content-Type", "application/octet-stream")
                        .POST(HttpRequest.BodyPublishers.ofString(list)));
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private JsonNode whenDone(String token, String id) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (true) {
            JsonNode found = json(send(token, at("/" + id)));
            String state = found.get("state").asString();
            if ((!state.equals("reading") && !state.equals("applying")) || System.nanoTime() > end) {
                return found;
            }
            Thread.sleep(50);
        }
    }

    private int booths() {
        return database.sql("select count(*) from booth").query(Integer.class).single();
    }

    @Test
    void previews_then_applies() throws InterruptedException {
        String token = token(person(Permission.IMPORT_BOOTHS));
        HttpResponse<String> uploaded = upload(token, LIST + "1,1,Not of this district,5\n");
        assertThat(uploaded.statusCode()).isEqualTo(202);
        String id = json(uploaded).get("id").asString();

        JsonNode preview = whenDone(token, id);
        assertThat(preview.get("state").asString()).isEqualTo("previewed");
        assertThat(preview.get("new").asInt()).isEqualTo(2);
        assertThat(preview.get("refused").asInt()).isEqualTo(1);
        assertThat(preview.get("columns").get("number").asString()).isEqualTo("ps_no");
        assertThat(preview.get("refusals").get(0).get("code").asString()).isEqualTo("constituency_not_yours");
        assertThat(booths()).isZero();

        assertThat(send(token, at("/" + id + "/apply").POST(HttpRequest.BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(202);
        JsonNode applied = whenDone(token, id);
        assertThat(applied.get("state").asString()).isEqualTo("applied");
        assertThat(applied.get("constituencies_done").asInt()).isEqualTo(1);
        assertThat(booths()).isEqualTo(2);
        assertThat(territory.tree().countBooths(VARANASI)).isEqualTo(2);

        HttpResponse<String> again = send(token, at("/" + id + "/apply").POST(HttpRequest.BodyPublishers.noBody()));
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(json(again).get("code").asString()).isEqualTo("import_not_ready");
        assertThat(send(token, at("/" + id + "/refusals.csv")).body())
                .contains("line,code,column")
                .contains("4,constituency_not_yours,\"ac_no\",\"1\",\"1\",\"1\",");
        assertThat(json(send(token, at(""))).get(0).get("id").asString()).isEqualTo(id);
    }

    @Test
    void refuses_a_file_that_is_no_table() throws InterruptedException {
        String token = token(person(Permission.IMPORT_BOOTHS));
        JsonNode refused =
                whenDone(token, json(upload(token, "%PDF-1.4 ...")).get("id").asString());
        assertThat(refused.get("state").asString()).isEqualTo("refused");
        assertThat(refused.get("problem").get("code").asString()).isEqualTo("not_a_table");
        assertThat(refused.get("problem").get("kind").asString()).isEqualTo("pdf");
    }

    @Test
    void hides_the_imports_of_others() {
        String id = json(upload(token(person(Permission.IMPORT_BOOTHS)), LIST))
                .get("id")
                .asString();
        String other = token(person(Permission.IMPORT_BOOTHS));
        assertThat(send(other, at("/" + id)).statusCode()).isEqualTo(404);
        assertThat(send(other, at("/" + id + "/refusals.csv")).statusCode()).isEqualTo(404);
        assertThat(send(other, at("/" + id + "/apply").POST(HttpRequest.BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(404);
        assertThat(json(send(other, at(""))).size()).isZero();
    }

    @Test
    void refuses_whoever_may_not_import() {
        assertThat(upload(token(person(Permission.SEE_PEOPLE)), LIST).statusCode())
                .isEqualTo(403);
        assertThat(upload("nobody", LIST).statusCode()).isEqualTo(401);
    }

    @Test
    void refuses_a_body_beyond_the_limit() {
        String token = token(person(Permission.IMPORT_BOOTHS));
        HttpResponse<String> answer = upload(token, "x".repeat((5 << 20) + 1));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(json(answer).get("code").asString()).isEqualTo("file_too_large");
    }

    @Test
    void changes_nothing_when_the_connection_is_cut() throws Exception {
        String token = token(person(Permission.IMPORT_BOOTHS));
        try (Socket socket = new Socket("localhost", port);
                OutputStream out = socket.getOutputStream()) {
            out.write(("POST /api/org/imports/booths?file_name=cut.csv HTTP/1.1\r\nHost: localhost\r\n"
                            + "Authorization: Bearer " + token + "\r\nContent-Type: application/octet-stream\r\n"
                            + "Content-Length: 100000\r\n\r\n" + LIST)
                    .getBytes(StandardCharsets.UTF_8));
            out.flush();
            Thread.sleep(300);
        }
        JsonNode cut = json(send(token, at(""))).get(0);
        for (int wait = 0; wait < 100 && cut.get("state").asString().equals("reading"); wait++) {
            Thread.sleep(100);
            cut = json(send(token, at(""))).get(0);
        }
        assertThat(cut.get("state").asString()).isEqualTo("interrupted");
        assertThat(cut.get("problem").get("code").asString()).isEqualTo("upload_interrupted");
        assertThat(booths()).isZero();
        assertThat(send(token, at("/" + cut.get("id").asString() + "/apply").POST(HttpRequest.BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void goes_on_after_the_server_was_killed() throws Exception {
        UUID member = person(Permission.IMPORT_BOOTHS);
        String token = token(member);
        UUID id = UUID.randomUUID();
        database.sql("""
                insert into booth_import
                  (id, started_by, file_name, columns_asked, state, previewed_at, updated_at, constituencies_total)
                values (:id, :member, 'list.csv', '', 'applying', now(), now() - interval '1 minute', 1)
                """).param("id", id).param("member", member).update();
        Files.createDirectories(files.of(id).getParent());
        Files.writeString(files.of(id), LIST);

        assertThat(json(send(token, at("/" + id))).get("state").asString()).isEqualTo("interrupted");
        send(token, at("/" + id + "/apply").POST(HttpRequest.BodyPublishers.noBody()));
        assertThat(whenDone(token, id.toString()).get("state").asString()).isEqualTo("applied");
        assertThat(booths()).isEqualTo(2);
        assertThat(files.of(id)).doesNotExist();
    }
}
