package org.sangathan.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sangathan.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServerTest
class UnitApiTest {
    @LocalServerPort
    int port;

    @Autowired
    Territory territory;

    @Autowired
    SearchUnits searchUnits;

    private final HttpClient client = HttpClient.newHttpClient();

    private HttpResponse<String> get(String path) throws Exception {
        URI uri = URI.create(path.startsWith("http") ? path : "http://localhost:" + port + "/api/org/units" + path);
        return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }

    private JsonNode json(String path) throws Exception {
        return JsonMapper.shared().readTree(get(path).body());
    }

    private List<Integer> search(String query) throws Exception {
        List<Integer> ids = new ArrayList<>();
        json("/search?" + query).forEach(unit -> ids.add(unit.get("id").asInt()));
        return ids;
    }

    private static String q(String text) {
        return "q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void tells_everything_public_about_a_constituency() throws Exception {
        JsonNode unit = json("/243840000");
        assertThat(unit.get("level").asString()).isEqualTo("constituency");
        assertThat(unit.get("number").asString()).isEqualTo("384");
        assertThat(unit.get("path").get(0).get("name_en").asString()).isEqualTo("Uttar Pradesh");
        assertThat(unit.get("path").get(3).get("id").asInt()).isEqualTo(243840000);
        assertThat(unit.get("constituency").get("reservation").asString()).isIn("general", "SC");
        assertThat(unit.get("constituency").get("latitude").asDouble()).isBetween(24.0, 31.0);
        assertThat(json("/247750000").get("constituency").isNull()).isTrue();
        assertThat(json("/247750000").get("children_count").asInt()).isEqualTo(8);
    }

    @Test
    void knows_no_unit_that_is_not_there() throws Exception {
        assertThat(get("/999").statusCode()).isEqualTo(404);
        assertThat(get("/999/children").statusCode()).isEqualTo(404);
        assertThat(get("/search?q=a&under=999").statusCode()).isEqualTo(404);
    }

    @Test
    void pages_through_the_children() throws Exception {
        List<Integer> ids = new ArrayList<>();
        String next = "/240000000/children?limit=5";
        while (next != null) {
            HttpResponse<String> page = get(next);
            JsonMapper.shared()
                    .readTree(page.body())
                    .forEach(unit -> ids.add(unit.get("id").asInt()));
            next = page.headers()
                    .firstValue("Link")
                    .map(link -> link.substring(1, link.indexOf('>')))
                    .orElse(null);
        }
        assertThat(ids).hasSize(18).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void finds_units_by_name_in_both_scripts_and_spellings() throws Exception {
        assertThat(search(q("varanasi"))).startsWith(249180000, 247750000);
        assertThat(search(q("वाराणसी"))).startsWith(249180000, 247750000);
        assertThat(search(q("आज़मगढ़"))).contains(247080000);
        assertThat(search(q("nagar") + "&under=247750000")).isEmpty();
        assertThat(search(q("cantt") + "&under=247750000")).hasSize(1);
        assertThat(search(q("a") + "&limit=3")).hasSize(3);
        assertThat(search(q("  "))).isEmpty();
    }

    @Test
    void finds_units_by_number() throws Exception {
        assertThat(search(q("384"))).startsWith(243840000);
        assertThat(search(q("३८४"))).startsWith(243840000);
        JsonNode found = json("/search?" + q("384")).get(0);
        assertThat(found.get("path_en").asString()).isEqualTo("Varanasi › Varanasi");
        assertThat(found.get("path_hi").asString()).isEqualTo("वाराणसी › वाराणसी");
    }

    private List<Integer> found(Tree tree, String query, @Nullable Integer under) {
        return searchUnits.search(tree, query, under, 20).stream()
                .map(SearchUnits.Found::id)
                .toList();
    }

    @Test
    void finds_booths_by_name_only_inside_a_constituency() {
        TreeBuilder builder = new TreeBuilder(territory.tree().levels());
        builder.addUnit(240000000, 0, Level.STATE, null, "उत्तर प्रदेश", "Uttar Pradesh");
        builder.addUnit(240010000, 240000000, Level.CONSTITUENCY, "1", "बेहट", "Behat");
        builder.addUnit(240020000, 240000000, Level.CONSTITUENCY, "2", "नकुड़", "Nakur");
        builder.addBooth(240010001, 240010000, "12", "Primary School", 1);
        builder.addBooth(240020001, 240020000, "12", "Primary School", 1);
        builder.addBooth(240020002, 240020000, "13A", "High School", 1);
        Tree tree = builder.build(1);
        assertThat(found(tree, "school", null)).isEmpty();
        assertThat(found(tree, "school", 240020000)).containsExactly(240020001, 240020002);
        assertThat(found(tree, "12", null)).containsExactly(240010001, 240020001);
        assertThat(found(tree, "13a", null)).containsExactly(240020002);
    }
}
