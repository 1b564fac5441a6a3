package org.sangathan.canvass.forms;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.sangathan.canvass.forms.FormDefinition.Question;

/** What is wrong with a form as a whole. */
final class CheckForm {
    private static final String SURVEY = "survey";
    private static final int QUESTIONS_MOST = 200;

    private CheckForm() {}

    static void check(FormDefinition form, FormFaults faults) {
        int questions = form.questions().size();
        if (form.questions().stream().allMatch(question -> question.type() == QuestionType.NOTE)) {
            faults.add(SURVEY, 0, null, FormFaultCode.NO_QUESTIONS, Integer.toString(questions));
        }
        if (questions > QUESTIONS_MOST) {
            faults.add(SURVEY, 0, null, FormFaultCode.TOO_MANY_QUESTIONS, Integer.toString(questions));
        }
        Map<String, Set<String>> leansOn = new HashMap<>();
        for (Question question : form.questions()) {
            Set<String> asked = new HashSet<>();
            if (question.relevant() != null) {
                question.relevant().forEachReference(asked::add);
            }
            leansOn.put(question.name(), asked);
        }
        // what leans on nothing is taken away until nothing changes; what is left leans on itself
        boolean changed = true;
        while (changed) {
            Set<String> free = new HashSet<>();
            leansOn.forEach((name, asked) -> {
                if (asked.stream().noneMatch(leansOn::containsKey)) {
                    free.add(name);
                }
            });
            changed = leansOn.keySet().removeAll(free);
        }
        leansOn.keySet().stream()
                .sorted()
                .forEach(name -> faults.add(SURVEY, 0, "relevant", FormFaultCode.RELEVANT_IN_A_CIRCLE, name));
    }
}
