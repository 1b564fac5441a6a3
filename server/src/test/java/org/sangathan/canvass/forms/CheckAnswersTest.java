package org.sangathan.canvass.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** The same table of cases that the phone's answers.ts is tested with. */
class CheckAnswersTest {
    private static final JsonNode TABLE = ReadForm.JSON.readTree(
            Path.of("../web/src/features/canvass/forms/answer-cases.json").toFile());
    private static final FormDefinition FORM =
            ReadForm.JSON.readValue(TABLE.path("form").toString(), FormDefinition.class);
    private static final LocalDate TODAY = LocalDate.parse(TABLE.path("today").asString());

    @TestFactory
    List<DynamicTest> weighs_answers_as_phones_do() {
        return TABLE.path("cases").values().stream()
                .map(each -> DynamicTest.dynamicTest(each.path("what").asString(), () -> {
                    CheckAnswers check = new CheckAnswers(FORM, map(each.path("answers")), TODAY);
                    assertThat(check.asked().stream().map(FormDefinition.Question::name))
                            .containsExactlyElementsOf(texts(each.path("asked")));
                    assertThat(check.counting()).isEqualTo(map(each.path("counting")));
                    assertThat(check.faults().stream().map(fault -> fault.name() + " " + fault.fault()))
                            .containsExactlyElementsOf(texts(each.path("faults")));
                }))
                .toList();
    }

    @Test
    void names_answers_to_questions_that_the_form_does_not_have() {
        CheckAnswers check = new CheckAnswers(FORM, Map.of("water", "no", "other", "1"), TODAY);

        assertThat(check.faults()).containsExactly(new CheckAnswers.AnswerFault("other", "question_unknown"));
        assertThat(check.counting()).doesNotContainKey("other");
    }

    private static Map<String, String> map(JsonNode node) {
        Map<String, String> map = new LinkedHashMap<>();
        node.properties().forEach(each -> map.put(each.getKey(), each.getValue().asString()));
        return map;
    }

    private static List<String> texts(JsonNode node) {
        return node.values().stream().map(JsonNode::asString).toList();
    }
}
