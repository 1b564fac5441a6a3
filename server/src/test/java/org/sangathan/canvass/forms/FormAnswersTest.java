package org.sangathan.canvass.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.Caller;
import org.sangathan.Callers;
import org.sangathan.EmptyPosts;
import org.sangathan.ServerTest;
import org.sangathan.canvass.Walk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Forms in packs, answers in visits, counts and files of them. */
@ServerTest
class FormAnswersTest {
    @Autowired
    Callers callers;

    @Autowired
    EmptyPosts emptyPosts;

    @Autowired
    SumForms sumForms;

    @Autowired
    JdbcClient database;

    Caller leader;
    Walk walk;
    UUID form;
    UUID door;
    int booth;
    int district;

    @BeforeEach
    void publish() {
        leader = callers.with("District president");
        district = leader.get("/api/org/me")
                .body()
                .path("posts")
                .path(0)
                .path("unit")
                .path("id")
                .asInt();
        booth = emptyPosts.boothWithoutPresident().boothId();
        walk = new Walk(leader, booth);
        form = Walk.id();
        upload();
        publish(1);
        door = Walk.id();
        walk.send(List.of(walk.door(door, "5")));
    }

    @Test
    void a_published_form_stands_in_the_packs_below_its_unit() {
        JsonNode packed = inPack();

        assertThat(packed.path("version").asInt()).isOne();
        assertThat(packed.path("form").path("questions").findValuesAsString("name"))
                .contains("water", "sources", "people");
        leader.delete("/api/org/forms/" + form + "/publication");
        assertThat(inPack().isMissingNode()).isTrue();
    }

    @Test
    void counts_answers_for_a_booth_and_for_all_above() {
        assertThat(states(visit(Map.of("water", "no", "sources", "pump well", "people", "5"), 1)))
                .containsExactly("stored");
        visit(Map.of("water", "no", "sources", "pump", "people", 3), 1);
        visit(Map.of("water", "yes", "sources", "well"), 1);

        JsonNode counts = results(booth);
        assertThat(counts.path("visits").asInt()).isEqualTo(3);
        assertThat(counts.path("with_faults").asInt()).isZero();
        assertThat(question(counts, "water").toString()).isEqualTo("{\"no\":2,\"yes\":1}");
        assertThat(question(counts, "sources").toString())
                .as("what was not asked does not count; '' is how many answered")
                .isEqualTo("{\"\":2,\"pump\":2,\"well\":1}");
        assertThat(total(counts, "people")).isEqualTo(8);
        sumForms.sum();
        assertThat(results(district))
                .hasToString(counts.toString()
                        .replace(
                                counts.path("unit").toString(),
                                results(district).path("unit").toString()));
    }

    @Test
    void notes_faults_and_refuses_nothing() {
        assertThat(states(visit(Map.of("water", "maybe", "people", "99", "other", "x"), 1)))
                .containsExactly("stored");
        assertThat(states(visit(Map.of(), 1))).containsExactly("stored");

        JsonNode counts = results(booth);
        assertThat(counts.path("visits").asInt()).isEqualTo(2);
        assertThat(counts.path("with_faults").asInt()).isEqualTo(2);
        assertThat(question(counts, "people").isMissingNode()).isTrue();
        assertThat(leader.get(csv(booth)).text())
                .contains("water:choice_unknown people:constraint other:question_unknown");
    }

    @Test
    void takes_a_corrected_visit_out_of_the_counts_in_whatever_order_they_come() {
        UUID first = Walk.id();
        UUID second = Walk.id();
        Map<String, Object> wrong = record(first, Map.of("water", "no"), 1, null);
        Map<String, Object> right = record(second, Map.of("water", "yes"), 1, first);

        walk.send(List.of(right));
        walk.send(List.of(wrong));
        assertThat(question(results(booth), "water").toString()).isEqualTo("{\"yes\":1}");

        UUID third = Walk.id();
        UUID fourth = Walk.id();
        walk.send(List.of(record(third, Map.of("water", "no"), 1, null)));
        walk.send(List.of(record(fourth, Map.of("water", "yes"), 1, third)));
        walk.send(List.of(record(fourth, Map.of("water", "yes"), 1, third)));
        assertThat(question(results(booth), "water").toString()).isEqualTo("{\"yes\":2}");
        assertThat(results(booth).path("visits").asInt()).isEqualTo(2);

        UUID fifth = Walk.id();
        walk.send(List.of(
                record(fifth, Map.of("water", "no"), 1, null), record(Walk.id(), Map.of("water", "yes"), 1, fifth)));
        assertThat(question(results(booth), "water").toString()).isEqualTo("{\"yes\":3}");
    }

    @Test
    void takes_answers_to_an_old_version_and_says_that_the_form_changed() {
        upload();
        publish(2);

        assertThat(states(visit(Map.of("water", "no", "sources", "pump"), 1))).containsExactly("routed/form_changed");
        assertThat(states(visit(Map.of("water", "no", "sources", "pump"), 2))).containsExactly("stored");
        assertThat(question(results(booth), "water").toString()).isEqualTo("{\"no\":2}");
    }

    @Test
    void gives_single_answers_as_a_file_without_names() {
        visit(Map.of("water", "no", "sources", "pump well", "people", "5"), 1);

        Caller.Answer file = leader.get(csv(booth));

        assertThat(file.raw().headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        String[] lines = file.text().split("\r\n", -1);
        assertThat(lines[0]).endsWith("day,outcome,version,faults,water,sources,people");
        assertThat(lines[1]).endsWith(",met,1,,no,pump well,5");
        assertThat(FormResults.quoted("=1+1")).isEqualTo("'=1+1");
        assertThat(FormResults.quoted("-5")).isEqualTo("-5");
        assertThat(FormResults.quoted("a \"b\", c")).isEqualTo("\"a \"\"b\"\", c\"");
    }

    @Test
    void refuses_single_answers_above_the_constituency_and_without_the_right() {
        assertThat(leader.get(csv(district)).code()).isEqualTo("answers_of_one_constituency");
        assertThat(callers.with("District president", 1).get(csv(booth)).code()).isEqualTo("unit_unknown");
        assertThat(callers.with("District president", 1)
                        .get("/api/org/forms/" + form + "/results?unit=" + booth)
                        .code())
                .isEqualTo("unit_unknown");
    }

    private void upload() {
        leader.send(leader.request("/api/org/units/" + district + "/forms?id=" + form + "&upload=" + Walk.id())
                .header("X-Sangathan", "1")
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(FormBook.water().xlsx())));
    }

    private void publish(int version) {
        assertThat(leader.post(
                                "/api/org/forms/" + form + "/publication",
                                Map.of("version", version, "from", "2026-01-01"))
                        .status())
                .isEqualTo(200);
    }

    private JsonNode inPack() {
        for (JsonNode each : walk.pack(0).body().path("forms")) {
            if (each.path("id").asString().equals(form.toString())) {
                return each;
            }
        }
        return walk.pack(0).body().path("none");
    }

    private Caller.Answer visit(Map<String, ?> answers, int version) {
        return walk.send(List.of(record(Walk.id(), answers, version, null)));
    }

    private Map<String, Object> record(
            UUID id, Map<String, ?> answers, int version, @org.jspecify.annotations.Nullable UUID corrects) {
        Map<String, Object> content = new java.util.HashMap<>(Map.of(
                "household_id",
                door.toString(),
                "outcome",
                "met",
                "form_id",
                form.toString(),
                "form_version",
                version,
                "answers",
                answers));
        if (corrects != null) {
            content.put("corrects", corrects.toString());
        }
        return walk.record(id, "visit", content);
    }

    private static List<String> states(Caller.Answer answer) {
        return Walk.states(answer);
    }

    private JsonNode results(int unit) {
        return leader.get("/api/org/forms/" + form + "/results?unit=" + unit).body();
    }

    private String csv(int unit) {
        return "/api/org/forms/" + form + "/answers.csv?unit=" + unit;
    }

    private static JsonNode question(JsonNode results, String name) {
        return named(results, name).path("answers");
    }

    private static int total(JsonNode results, String name) {
        return named(results, name).path("total").asInt();
    }

    private static JsonNode named(JsonNode results, String name) {
        for (JsonNode each : results.path("questions")) {
            if (each.path("name").asString().equals(name)) {
                return each;
            }
        }
        return results.path("none");
    }
}
