package org.sangathan.platform.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sangathan.platform.PlatformProblem;
import org.sangathan.platform.Problem;
import org.springframework.mock.web.MockHttpServletRequest;

/** Query, form and JSON say the same thing in Rails' ways. */
class ParametersTest {
    record Source(@Nullable String privacy, @Nullable Boolean sensitive) {}

    record Field(@Nullable String name, @Nullable String value) {}

    record Poll(@Nullable List<String> options, @Nullable Integer expiresIn) {}

    record Alerts(@Nullable Map<String, Boolean> alerts) {}

    record Everything(
            @Nullable String status,
            @Nullable Boolean resolve,
            @Nullable Integer limit,
            @Nullable Long count,
            @Nullable List<String> id,
            @Nullable Source source,
            @Nullable List<Field> fieldsAttributes,
            @Nullable Poll poll,
            @Nullable Alerts data,
            @Nullable Instant scheduledAt) {}

    private static Everything form(String... namesAndValues) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            request.addParameter(namesAndValues[i], namesAndValues[i + 1]);
        }
        return filled(request);
    }

    private static Everything json(String body) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setContentType("application/json; charset=utf-8");
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        return filled(request);
    }

    private static Everything filled(MockHttpServletRequest request) {
        try {
            return (Everything) new FillRecord(name -> null).fill(Everything.class, new ReadBody().read(request));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "True", "1", "t", "on", "yes", "no", "False", "2"})
    void takes_for_true_what_rails_takes_for_true(String word) {
        assertThat(form("resolve", word).resolve()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "0", "f", "F", "FALSE", "off", "OFF", "nil"})
    void takes_for_false_what_rails_takes_for_false(String word) {
        assertThat(form("resolve", word).resolve()).isFalse();
    }

    @Test
    void takes_an_empty_word_for_nothing_said() {
        assertThat(form("resolve", "").resolve()).isNull();
        assertThat(json("{\"resolve\":null}").resolve()).isNull();
    }

    @Test
    void reads_a_list_however_it_is_written() {
        assertThat(form("id[]", "a", "id[]", "b").id()).containsExactly("a", "b");
        assertThat(form("id", "a").id()).containsExactly("a");
        assertThat(form("id[1]", "b", "id[0]", "a").id()).containsExactly("a", "b");
        assertThat(json("{\"id\":[\"a\",7]}").id()).containsExactly("a", "7");
        assertThat(json("{\"id\":\"a\"}").id()).containsExactly("a");
        assertThat(form("id", "").id()).isEmpty();
    }

    @Test
    void reads_what_lies_within() {
        Everything said = form(
                "source[privacy]", "private",
                "source[sensitive]", "1",
                "fields_attributes[0][name]", "गाँव",
                "fields_attributes[0][value]", "रामपुर",
                "fields_attributes[1][name]", "Pin",
                "poll[options][]", "हाँ",
                "poll[options][]", "नहीं",
                "poll[expires_in]", "3600",
                "data[alerts][mention]", "true");
        assertThat(said).isEqualTo(json("""
                        {"source":{"privacy":"private","sensitive":true},
                         "fields_attributes":[{"name":"गाँव","value":"रामपुर"},{"name":"Pin"}],
                         "poll":{"options":["हाँ","नहीं"],"expires_in":3600},
                         "data":{"alerts":{"mention":true}}}
                        """));
        assertThat(said.fieldsAttributes()).containsExactly(new Field("गाँव", "रामपुर"), new Field("Pin", null));
        assertThat(said.data()).isEqualTo(new Alerts(Map.of("mention", true)));
    }

    @Test
    void begins_a_new_element_where_a_member_comes_again() {
        assertThat(form("fields_attributes[][name]", "a").fieldsAttributes()).containsExactly(new Field("a", null));
        ParameterTree tree = new ParameterTree(ParameterTree.empty());
        tree.add("k[][name]", "a");
        tree.add("k[][value]", "1");
        tree.add("k[][name]", "b");
        assertThat(tree.root().toString()).isEqualTo("{\"k\":[{\"name\":\"a\",\"value\":\"1\"},{\"name\":\"b\"}]}");
    }

    @Test
    void reads_numbers_and_times_as_text_and_as_they_are() {
        assertThat(form("limit", "20", "count", "7").limit()).isEqualTo(20);
        assertThat(json("{\"limit\":20,\"count\":\"7\"}").count()).isEqualTo(7L);
        assertThat(form("scheduled_at", "2026-11-25T18:00:00.000+05:30").scheduledAt())
                .isEqualTo(Instant.parse("2026-11-25T12:30:00Z"));
        assertThat(form("scheduled_at", "2026-11-25 12:30:00").scheduledAt())
                .isEqualTo(Instant.parse("2026-11-25T12:30:00Z"));
    }

    @Test
    void ignores_what_it_does_not_know() {
        assertThat(form("status", "नमस्ते", "new_thing[x][]", "1", "[", "y").status())
                .isEqualTo("नमस्ते");
    }

    @Test
    void tells_all_that_cannot_be_read_at_once() {
        assertThatThrownBy(() -> form("limit", "many", "scheduled_at", "soon", "status[x]", "y"))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat((List<?>) problem.facts().get("faults"))
                                .hasSize(3));
    }

    @Test
    void survives_names_that_contradict_each_other() {
        assertThat(form("id", "a", "id[]", "b", "id[x]", "c").id()).containsExactly("a");
        assertThat(form("source", "a", "source[privacy]", "b").source()).isNull();
    }

    @Test
    void carries_five_thousand_emoji_and_any_script() {
        String text = "🪷".repeat(5_000) + " \u202eनमस्ते\u202c";
        assertThat(form("status", text).status()).isEqualTo(text);
        assertThat(json("{\"status\":\"" + text + "\"}").status()).isEqualTo(text);
    }

    @Test
    void leaves_out_the_one_character_that_the_database_cannot_keep() {
        assertThat(form("status", "a\u0000b").status()).isEqualTo("ab");
    }

    @Test
    void refuses_ten_megabytes_of_json() {
        refused("{\"status\":\"" + "a".repeat(10_000_000) + "\"}", PlatformProblem.TOO_LARGE);
    }

    @Test
    void refuses_json_that_is_nested_without_end_or_broken() {
        refused("{\"a\":".repeat(60) + "1" + "}".repeat(60), PlatformProblem.NOT_READABLE);
        refused("{\"status\":", PlatformProblem.NOT_READABLE);
        assertThat(json("[1]")).isEqualTo(json("{}"));
    }

    @Test
    void refuses_a_name_with_levels_without_end_and_a_flood_of_names() {
        assertThatThrownBy(() -> form("a" + "[b]".repeat(60), "x")).isInstanceOf(Problem.class);
        String[] flood = new String[2 * (ParameterTree.MOST_VALUES + 1)];
        for (int i = 0; i < flood.length; i++) {
            flood[i] = "n" + i;
        }
        assertThatThrownBy(() -> form(flood)).isInstanceOf(Problem.class);
    }

    private static void refused(String body, PlatformProblem problem) {
        assertThatThrownBy(() -> json(body))
                .isInstanceOfSatisfying(
                        Problem.class, refusal -> assertThat(refusal.code()).isEqualTo(problem));
    }
}
