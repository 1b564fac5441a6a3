package org.sangathan.canvass.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The same table of cases that the phone's evaluator is tested with. */
class ExpressionTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path CASES = Path.of("../web/src/features/canvass/forms/cases.json");

    @TestFactory
    List<DynamicTest> reads_and_evaluates_as_phones_do() {
        JsonNode table = JSON.readTree(CASES.toFile());
        LocalDate today = LocalDate.parse(table.path("today").asString());
        Map<String, Object> values = new HashMap<>();
        table.path("values").properties().forEach(each -> values.put(each.getKey(), value(each.getValue())));
        return table.path("cases").values().stream()
                .map(each -> DynamicTest.dynamicTest(each.path("expression").asString(), () -> {
                    Expression parsed =
                            ParseExpression.parse(each.path("expression").asString());
                    assertThat(JSON.readTree(JSON.writeValueAsString(parsed))).isEqualTo(each.path("tree"));
                    Expression read = JSON.readValue(each.path("tree").toString(), Expression.class);
                    assertThat(read).isEqualTo(parsed);
                    assertThat(new Evaluate(values, value(each.path("self")), today).value(read))
                            .isEqualTo(value(each.path("expected")));
                }))
                .toList();
    }

    private static Object value(JsonNode node) {
        if (node.isNumber()) {
            return node.asDouble();
        }
        return node.isBoolean() ? (Object) node.asBoolean() : node.asString();
    }

    @Test
    void names_what_it_does_not_know() {
        assertThat(fault("pulldata('x', 'y')")).isEqualTo("function_unsupported pulldata()");
        assertThat(fault("${a} = 1 and round(${b}, 2) > 3")).isEqualTo("function_unsupported round()");
        assertThat(fault("../name = 'x'")).isEqualTo("path_unsupported ../name = 'x'");
        assertThat(fault("/data/age > 3")).isEqualTo("path_unsupported /data/age > 3");
        assertThat(fault("selected(${a})")).isEqualTo("arguments_wrong selected()");
        assertThat(fault("today(1)")).isEqualTo("arguments_wrong today()");
        assertThat(fault("${a} = = 1")).isEqualTo("expression_not_readable = 1");
        assertThat(fault("(${a} = 1")).isEqualTo("expression_not_readable");
        assertThat(fault("${a} = 'open")).isEqualTo("expression_not_readable 'open");
        assertThat(fault("${a} > 1 2")).isEqualTo("expression_not_readable 2");
        assertThat(fault("age > 1")).isEqualTo("expression_not_readable age");
        assertThat(fault("(".repeat(41) + "1" + ")".repeat(41))).startsWith("expression_too_deep");
        assertThat(fault("- ".repeat(60) + "1")).startsWith("expression_too_deep");
    }

    @Test
    void takes_the_quotation_marks_of_word_processors() throws ExpressionFault {
        assertThat(ParseExpression.parse("${a} = ‘yes’")).isEqualTo(ParseExpression.parse("${a} = 'yes'"));
    }

    @Test
    void refuses_patterns_that_mean_something_else_on_a_phone_or_never_end() {
        for (String pattern : List.of("(?i)a", "a++", "\\\\p{L}+", "(a)\\\\1", "[a-z&&[b]]", "(?=a)a", "[", "a{2")) {
            assertThat(fault("regex(., '" + pattern.replace("\\\\", "\\") + "')"))
                    .as(pattern)
                    .startsWith("pattern_unsupported");
        }
        assertThat(fault("regex(., ${a})")).startsWith("pattern_unsupported");
        assertThat(SafePattern.isSafe("(a+)+b")).isTrue();
        assertThat(SafePattern.matches("(a+)+b", "a".repeat(40))).isFalse();
        assertThat(SafePattern.matches("(a+)+b", "aaab")).isTrue();
    }

    private static String fault(String text) {
        ExpressionFault fault = catchThrowableOfType(ExpressionFault.class, () -> ParseExpression.parse(text));
        assertThat(fault).as(text).isNotNull();
        return (fault.code().code() + " " + fault.what()).strip();
    }
}
