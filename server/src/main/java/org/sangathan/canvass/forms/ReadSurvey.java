package org.sangathan.canvass.forms;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sangathan.canvass.forms.FormDefinition.Choice;
import org.sangathan.canvass.forms.FormDefinition.Label;
import org.sangathan.canvass.forms.FormDefinition.Question;
import org.sangathan.canvass.forms.FormSheets.FormRow;
import org.sangathan.canvass.forms.FormSheets.FormSheet;

/** Reads the sheet survey row by row. Groups become headings, and their relevance that of their questions. */
final class ReadSurvey {
    private static final Set<String> PLAIN =
            Set.of("type", "name", "relevant", "required", "constraint", "default", "appearance");
    private static final Set<String> TRANSLATED = Set.of("label", "hint", "required_message", "constraint_message");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,63}");
    private static final Map<String, QuestionType> TYPES = Map.of(
            "text", QuestionType.TEXT,
            "string", QuestionType.TEXT,
            "integer", QuestionType.INTEGER,
            "int", QuestionType.INTEGER,
            "decimal", QuestionType.DECIMAL,
            "date", QuestionType.DATE,
            "note", QuestionType.NOTE,
            "select_one", QuestionType.SELECT_ONE,
            "select_multiple", QuestionType.SELECT_MULTIPLE);
    /** A visit carries its moment, its worker and its device by itself. */
    private static final Set<String> TYPES_IGNORED =
            Set.of("start", "end", "today", "deviceid", "username", "phonenumber", "simserial", "subscriberid");
    /** They change how a question looks, not what it asks. */
    private static final Pattern APPEARANCE_HARMLESS = Pattern.compile(
            "(multiline|minimal|quick|quickcompact|horizontal|horizontal-compact|compact|compact-\\d+|likert"
                    + "|columns|columns-pack|columns-\\d|columns-flex|no-buttons|numbers|thousands-sep|no-calendar"
                    + "|field-list|w\\d+|autocomplete|search)");

    private final FormTable table;
    private final Map<String, List<Choice>> lists;
    private final FormFaults faults;
    private final List<Question> questions = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> known;
    private final Deque<Group> groups = new ArrayDeque<>();
    private @Nullable Label heading;

    /** A group that has begun. */
    private record Group(FormRow row, Optional<Expression> relevant) {}

    ReadSurvey(FormSheet sheet, Map<String, List<Choice>> lists, @Nullable String language, FormFaults faults) {
        this.lists = lists;
        this.faults = faults;
        table = new FormTable(sheet, PLAIN, TRANSLATED, faults).withDefaultLanguage(language);
        known = table.rows().stream()
                .filter(row -> TYPES.containsKey(words(row)[0]))
                .map(row -> table.cell(row, "name"))
                .collect(Collectors.toSet());
    }

    private String[] words(FormRow row) {
        return table.cell(row, "type")
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^(begin|end)\\s+", "$1_")
                .replaceFirst("^select\\s+(one|multiple)\\b", "select_$1")
                .split("\\s+");
    }

    List<Question> questions() {
        for (String column : List.of("type", "name")) {
            if (!table.has(column)) {
                faults.add(table.name(), 1, column, FormFaultCode.COLUMN_MISSING, column);
            }
        }
        table.rows().forEach(this::row);
        groups.forEach(group ->
                table.fault(group.row(), "type", FormFaultCode.GROUP_NOT_ENDED, table.cell(group.row(), "name")));
        return questions;
    }

    List<String> listsUsed() {
        return questions.stream().map(Question::list).filter(Objects::nonNull).toList();
    }

    private void row(FormRow row) {
        String written = table.cell(row, "type");
        String[] words = words(row);
        switch (words[0]) {
            case "" -> table.fault(row, "type", FormFaultCode.TYPE_MISSING, table.cell(row, "name"));
            case "begin_group" -> beginGroup(row);
            case "end_group" -> endGroup(row);
            default -> {
                QuestionType type = TYPES.get(words[0]);
                boolean shaped = type != null && words.length == (type.isChoice() ? 2 : 1);
                if (TYPES_IGNORED.contains(written.toLowerCase(Locale.ROOT))) {
                    table.fault(row, "type", FormFaultCode.TYPE_IGNORED, written);
                } else if (type != null && type.isChoice() && words.length == 1) {
                    table.fault(row, "type", FormFaultCode.LIST_MISSING, written);
                } else if (type == null || !shaped) {
                    table.fault(row, "type", FormFaultCode.TYPE_UNSUPPORTED, written);
                } else {
                    // the name of a list as it is written, which may have capitals
                    question(
                            row,
                            type,
                            type.isChoice() ? written.substring(written.length() - words[1].length()) : null);
                }
            }
        }
    }

    private void beginGroup(FormRow row) {
        appearance(row);
        groups.push(new Group(row, Optional.ofNullable(expression(row, "relevant"))));
        Label label = table.label(row, "label");
        heading = label == null ? heading : label;
    }

    private void endGroup(FormRow row) {
        if (groups.isEmpty()) {
            table.fault(row, "type", FormFaultCode.GROUP_NOT_BEGUN, table.cell(row, "name"));
        } else {
            groups.pop();
            heading = null;
        }
    }

    private void question(FormRow row, QuestionType type, @Nullable String list) {
        String name = table.cell(row, "name");
        if (name.isEmpty()) {
            table.fault(row, "name", FormFaultCode.NAME_MISSING, table.cell(row, "type"));
        } else if (!NAME.matcher(name).matches()) {
            table.fault(row, "name", FormFaultCode.NAME_NOT_VALID, name);
        } else if (!names.add(name)) {
            table.fault(row, "name", FormFaultCode.NAME_TWICE, name);
        }
        if (list != null && !lists.containsKey(list)) {
            table.fault(row, "type", FormFaultCode.LIST_UNKNOWN, list);
        }
        Label label = table.label(row, "label");
        if (label == null) {
            table.fault(row, "label", FormFaultCode.LABEL_MISSING, name);
        }
        appearance(row);
        String initial = table.cell(row, "default");
        Question question = new Question(
                name,
                type,
                label == null ? new Label(null, null) : label,
                table.label(row, "hint"),
                heading,
                list,
                relevant(row),
                required(row),
                table.label(row, "required_message"),
                expression(row, "constraint"),
                table.label(row, "constraint_message"),
                initial.isEmpty() ? null : initial);
        heading = null;
        checkDefault(row, question);
        questions.add(question);
    }

    private void checkDefault(FormRow row, Question question) {
        String initial = question.initial();
        FormDefinition listsOnly = new FormDefinition(question.label(), List.of(), lists);
        if (initial != null && CheckAnswers.wrong(listsOnly, question, initial) != null) {
            table.fault(row, "default", FormFaultCode.DEFAULT_NOT_VALID, initial);
        }
    }

    private @Nullable Expression relevant(FormRow row) {
        List<Expression> all = new ArrayList<>();
        groups.descendingIterator().forEachRemaining(group -> group.relevant().ifPresent(all::add));
        Expression own = expression(row, "relevant");
        if (own != null) {
            all.add(own);
        }
        if (all.size() < 2) {
            return all.isEmpty() ? null : all.getFirst();
        }
        return new Expression.Call("and", List.copyOf(all));
    }

    private @Nullable Expression required(FormRow row) {
        return switch (table.cell(row, "required").toLowerCase(Locale.ROOT)) {
            case "", "no", "false", "false()" -> null;
            case "yes", "true", "true()" -> Expression.call("true");
            default -> expression(row, "required");
        };
    }

    private @Nullable Expression expression(FormRow row, String column) {
        String text = table.cell(row, column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            Expression expression = ParseExpression.parse(text);
            Set<String> asked = new HashSet<>();
            expression.forEachReference(asked::add);
            asked.stream()
                    .filter(name -> !known.contains(name))
                    .sorted()
                    .forEach(name -> table.fault(row, column, FormFaultCode.QUESTION_UNKNOWN, name));
            return expression;
        } catch (ExpressionFault fault) {
            table.fault(row, column, fault.code(), fault.what());
            return null;
        }
    }

    private void appearance(FormRow row) {
        Stream<String> words = Arrays.stream(table.cell(row, "appearance").split("\\s+"));
        words.filter(word -> !word.isEmpty())
                .forEach(word -> table.fault(
                        row,
                        "appearance",
                        APPEARANCE_HARMLESS.matcher(word).matches()
                                ? FormFaultCode.APPEARANCE_IGNORED
                                : FormFaultCode.APPEARANCE_UNSUPPORTED,
                        word));
    }
}
