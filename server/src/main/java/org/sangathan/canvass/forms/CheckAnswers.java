package org.sangathan.canvass.forms;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sangathan.canvass.forms.FormDefinition.Question;

/**
 * Which questions a form asks, given its answers, and what of the answers is missing or wrong. Says the same as the
 * phone's answers.ts; both are tested with answer-cases.json beside it. Finds faults and refuses nothing.
 */
record CheckAnswers(FormDefinition form, Map<String, String> answers, LocalDate today) {
    static final int TEXT_MOST = 2000;
    private static final Pattern INTEGER = Pattern.compile("-?\\d{1,15}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,15}(\\.\\d{1,10})?");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** @param fault required, constraint, not_valid, choice_unknown, too_long or question_unknown */
    record AnswerFault(String name, String fault) {}

    /** A question that is not asked counts as not answered for the others. */
    List<Question> asked() {
        Set<String> shown = form.questions().stream().map(Question::name).collect(Collectors.toSet());
        // no relevance leads back to itself, so this comes to rest
        for (int round = 0; round <= form.questions().size(); round++) {
            Evaluate evaluate = evaluate(shown, "");
            Set<String> next = form.questions().stream()
                    .filter(question -> question.relevant() == null || evaluate.holds(question.relevant()))
                    .map(Question::name)
                    .collect(Collectors.toSet());
            boolean rests = next.equals(shown);
            shown = next;
            if (rests) {
                break;
            }
        }
        Set<String> last = shown;
        return form.questions().stream()
                .filter(question -> last.contains(question.name()))
                .toList();
    }

    /** Answers to questions that are asked, without what was left empty. */
    Map<String, String> counting() {
        Map<String, String> counting = new LinkedHashMap<>();
        for (Question question : asked()) {
            String answer = answer(question);
            if (question.type() != QuestionType.NOTE && !answer.isEmpty()) {
                counting.put(question.name(), answer);
            }
        }
        return counting;
    }

    List<AnswerFault> faults() {
        List<Question> asked = asked();
        Set<String> shown = asked.stream().map(Question::name).collect(Collectors.toCollection(HashSet::new));
        List<AnswerFault> faults = new ArrayList<>();
        for (Question question : asked) {
            String fault = fault(question, shown);
            if (fault != null) {
                faults.add(new AnswerFault(question.name(), fault));
            }
        }
        Set<String> known = form.questions().stream().map(Question::name).collect(Collectors.toSet());
        answers.keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .forEach(name -> faults.add(new AnswerFault(name, "question_unknown")));
        return faults;
    }

    private @Nullable String fault(Question question, Set<String> shown) {
        String answer = answer(question);
        if (question.type() == QuestionType.NOTE) {
            return null;
        }
        if (answer.isEmpty()) {
            Expression required = question.required();
            return required != null && evaluate(shown, "").holds(required) ? "required" : null;
        }
        String wrong = wrong(form, question, answer);
        if (wrong != null) {
            return wrong;
        }
        Expression constraint = question.constraint();
        return constraint == null || evaluate(shown, typed(question)).holds(constraint) ? null : "constraint";
    }

    /** What keeps an answer from being one of its type. */
    static @Nullable String wrong(FormDefinition form, Question question, String answer) {
        return switch (question.type()) {
            case INTEGER -> INTEGER.matcher(answer).matches() ? null : "not_valid";
            case DECIMAL -> DECIMAL.matcher(answer).matches() ? null : "not_valid";
            case DATE -> isDate(answer) ? null : "not_valid";
            case SELECT_ONE -> knows(form, question, answer) ? null : "choice_unknown";
            case SELECT_MULTIPLE ->
                Arrays.stream(answer.split("\\s+")).allMatch(each -> knows(form, question, each))
                        ? null
                        : "choice_unknown";
            default -> answer.length() > TEXT_MOST ? "too_long" : null;
        };
    }

    private static boolean knows(FormDefinition form, Question question, String name) {
        return form.choicesOf(question).stream()
                .anyMatch(choice -> choice.name().equals(name));
    }

    private static boolean isDate(String answer) {
        try {
            return DATE.matcher(answer).matches()
                    && LocalDate.parse(answer).toString().equals(answer);
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    private String answer(Question question) {
        return Objects.requireNonNullElse(answers.get(question.name()), "").strip();
    }

    private Object typed(Question question) {
        String answer = Objects.requireNonNullElse(answers.get(question.name()), "");
        double number = question.type().isNumber() ? Evaluate.number(answer) : Double.NaN;
        return Double.isNaN(number) ? answer : (Object) number;
    }

    private Evaluate evaluate(Set<String> shown, Object self) {
        Map<String, Object> values = new HashMap<>();
        for (Question question : form.questions()) {
            values.put(question.name(), shown.contains(question.name()) ? typed(question) : "");
        }
        return new Evaluate(values, self, today);
    }
}
