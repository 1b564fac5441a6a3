package org.sangathan.canvass.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.Caller;
import org.sangathan.Callers;
import org.sangathan.ServerTest;
import org.sangathan.platform.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServerTest
class FormTest {
    @Autowired
    Callers callers;

    @Autowired
    Ids ids;

    @Autowired
    JdbcClient database;

    Caller leader;
    int district;
    UUID form;

    @BeforeEach
    void gather() {
        leader = callers.with("District president");
        district = leader.get("/api/org/me")
                .body()
                .path("posts")
                .path(0)
                .path("unit")
                .path("id")
                .asInt();
        form = ids.next();
    }

    @Test
    void shows_a_form_before_it_is_published() {
        JsonNode preview = upload(leader, ids.next(), FormBook.water()).body();

        assertThat(preview.path("version").asInt()).isOne();
        assertThat(preview.path("form")
                        .path("questions")
                        .path(1)
                        .path("relevant")
                        .toString())
                .isEqualTo("[\"=\",[\"$\",\"water\"],\"no\"]");
        assertThat(preview.path("form")
                        .path("questions")
                        .path(0)
                        .path("label")
                        .path("en")
                        .asString())
                .isEqualTo("Is there a tap at home?");
        JsonNode row = leader.get(list())
                .body()
                .valueStream()
                .filter(each -> each.path("id").asString().equals(form.toString()))
                .findFirst()
                .orElseThrow();
        assertThat(row.path("published").isNull()).isTrue();
        assertThat(row.path("title").path("hi").asString()).isEqualTo("घर का पानी");
        assertThat(seatsList()).as("nobody below sees it before").doesNotContain(form.toString());
    }

    @Test
    void keeps_nothing_of_a_form_with_faults_and_says_all_of_them() {
        JsonNode preview = upload(
                        leader,
                        ids.next(),
                        new FormBook().sheet("survey", "type|name|label", "geopoint|a|क", "text|b|", "range|c|ख"))
                .body();

        assertThat(preview.path("version").isNull()).isTrue();
        assertThat(preview.path("faults").findValuesAsString("fault"))
                .containsExactly("type_unsupported", "label_missing", "type_unsupported");
        assertThat(preview.path("faults").findValuesAsString("row")).containsExactly("2", "3", "4");
        assertThat(leader.get("/api/org/forms/" + form).code()).isEqualTo("form_unknown");
    }

    @Test
    void publishes_a_version_for_some_days_and_takes_it_back() {
        upload(leader, ids.next(), FormBook.water());
        LocalDate today = LocalDate.now(java.time.ZoneId.of("Asia/Kolkata"));

        JsonNode published = leader.post(
                        "/api/org/forms/" + form + "/publication",
                        Map.of("version", 1, "from", today, "until", today.plusDays(30)))
                .body();

        assertThat(published.path("form").path("published").asInt()).isOne();
        assertThat(seatsList()).contains(form.toString());
        assertThat(callers.with("Constituency president").get(list()).code())
                .as("the list of a unit above")
                .isEqualTo("unit_unknown");
        assertThat(leader.delete("/api/org/forms/" + form + "/publication")
                        .body()
                        .path("form")
                        .path("published")
                        .isNull())
                .isTrue();
    }

    @Test
    void keeps_each_upload_as_the_next_version_and_one_sent_twice_once() {
        UUID first = ids.next();
        upload(leader, first, FormBook.water());
        assertThat(upload(leader, first, FormBook.water())
                        .body()
                        .path("version")
                        .asInt())
                .isOne();

        FormBook shorter = new FormBook().sheet("survey", "type|name|label", "integer|people|कितने लोग?");
        assertThat(upload(leader, ids.next(), shorter).body().path("version").asInt())
                .isEqualTo(2);

        JsonNode details = leader.get("/api/org/forms/" + form).body();
        assertThat(details.path("versions").findValuesAsString("version")).containsExactly("2", "1");
        assertThat(details.path("shown").path("version").asInt()).isEqualTo(2);
        assertThat(leader.get("/api/org/forms/" + form + "?version=1")
                        .body()
                        .path("shown")
                        .path("form")
                        .path("questions"))
                .hasSize(3);
    }

    @Test
    void numbers_versions_one_by_one_when_many_upload_at_once() throws Exception {
        List<Callable<Integer>> storm = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            storm.add(() -> upload(leader, ids.next(), FormBook.water())
                    .body()
                    .path("version")
                    .asInt());
        }
        List<Integer> versions = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (var answer : threads.invokeAll(storm)) {
                versions.add(answer.get());
            }
        }
        assertThat(versions).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6);
    }

    @Test
    void refuses_whoever_may_not_make_forms_there() {
        assertThat(upload(callers.with("Booth president"), ids.next(), FormBook.water())
                        .code())
                .isEqualTo("unit_unknown");
        assertThat(upload(callers.with("District president", 1), ids.next(), FormBook.water())
                        .code())
                .isEqualTo("unit_unknown");
        upload(leader, ids.next(), FormBook.water());
        assertThat(callers.with("District president", 1)
                        .get("/api/org/forms/" + form)
                        .code())
                .isEqualTo("form_unknown");
        Map<String, Object> publication = Map.of("version", 1, "from", "2026-11-25");
        assertThat(callers.with("Booth president")
                        .post("/api/org/forms/" + form + "/publication", publication)
                        .status())
                .isBetween(403, 404);
        assertThat(callers.with("Booth president")
                        .delete("/api/org/forms/" + form + "/publication")
                        .status())
                .isBetween(403, 404);
        int booth = callers.with("Booth president")
                .get("/api/org/me")
                .body()
                .path("unit")
                .path("id")
                .asInt();
        assertThat(callers.with("Booth president")
                        .get("/api/org/forms/" + form + "/answers.csv?unit=" + booth)
                        .code())
                .isEqualTo("not_permitted");
    }

    @Test
    void shows_all_faults_of_a_publication_at_once() {
        upload(leader, ids.next(), FormBook.water());
        Map<String, Object> wrong = new HashMap<>(Map.of("version", 7, "from", "2026-11-25", "until", "2026-11-24"));

        Caller.Answer refused = leader.post("/api/org/forms/" + form + "/publication", wrong);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("faults").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/until", "/version");
        assertThat(leader.post("/api/org/forms/" + form + "/publication", Map.of())
                        .body()
                        .path("faults")
                        .findValuesAsString("code"))
                .containsExactly("required", "required");
    }

    @Test
    void refuses_a_forms_id_for_another_unit() {
        upload(leader, ids.next(), FormBook.water());
        Caller state = callers.with("State president");
        int root = state.get("/api/org/me")
                .body()
                .path("posts")
                .path(0)
                .path("unit")
                .path("id")
                .asInt();

        assertThat(send(state, root, ids.next(), FormBook.water().xlsx()).code())
                .isEqualTo("form_id_taken");
    }

    @Test
    void refuses_a_file_that_is_no_workbook() {
        assertThat(send(leader, district, ids.next(), new byte[] {1, 2, 3}).code())
                .isEqualTo("form_file_not_readable");
    }

    /** What the constituency president sees at their own unit. */
    private String seatsList() {
        Caller president = callers.with("Constituency president");
        JsonNode unit =
                president.get("/api/org/me").body().path("posts").path(0).path("unit");
        return president
                .get("/api/org/units/" + unit.path("id").asInt() + "/forms")
                .text();
    }

    private String list() {
        return "/api/org/units/" + district + "/forms";
    }

    private Caller.Answer upload(Caller caller, UUID upload, FormBook book) {
        return send(caller, district, upload, book.xlsx());
    }

    private Caller.Answer send(Caller caller, int unit, UUID upload, byte[] file) {
        return caller.send(caller.request("/api/org/units/" + unit + "/forms?id=" + form + "&upload=" + upload)
                .header("X-Sangathan", "1")
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(file)));
    }
}
