package org.sangathan.canvass.forms;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form as phones get it. The web app's features/canvass/forms/types.ts names the same.
 *
 * @param choices lists by their names
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FormDefinition(Label title, List<Question> questions, Map<String, List<Choice>> choices) {

    /** A text in one language or both. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Label(@Nullable String hi, @Nullable String en) {
        boolean missing() {
            return hi == null && en == null;
        }
    }

    /** An answer that can be chosen. */
    record Choice(String name, Label label) {}

    /**
     * A question; its relevance holds that of the groups around it.
     *
     * @param group heading of the group that begins here
     * @param list name of its choices
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Question(
            String name,
            QuestionType type,
            Label label,
            @Nullable Label hint,
            @Nullable Label group,
            @Nullable String list,
            @Nullable Expression relevant,
            @Nullable Expression required,
            @JsonProperty("required_message") @Nullable Label requiredMessage,
            @Nullable Expression constraint,
            @JsonProperty("constraint_message") @Nullable Label constraintMessage,
            @JsonProperty("default") @Nullable String initial) {}

    List<Choice> choicesOf(Question question) {
        return question.list() == null ? List.of() : choices.getOrDefault(question.list(), List.of());
    }
}
