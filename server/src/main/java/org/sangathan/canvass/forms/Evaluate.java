package org.sangathan.canvass.forms;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.sangathan.canvass.forms.Expression.Call;
import org.sangathan.canvass.forms.Expression.NumberLiteral;
import org.sangathan.canvass.forms.Expression.TextLiteral;

/**
 * The value of an expression: a Double, a String or a Boolean. The phone's evaluate.ts says the same; both are tested
 * with web/src/features/canvass/forms/cases.json.
 *
 * @param values Double for questions of the types integer and decimal; absent or "" where nothing is answered
 * @param self the answer to the question itself
 */
record Evaluate(Map<String, Object> values, Object self, LocalDate today) {
    private static final Pattern NUMBER = Pattern.compile("-?(\\d+(\\.\\d*)?|\\.\\d+)");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    Object value(Expression expression) {
        return switch (expression) {
            case NumberLiteral number -> number.value();
            case TextLiteral text -> text.value();
            case Call call -> call(call.name(), call.arguments());
        };
    }

    boolean holds(Expression expression) {
        return truth(value(expression));
    }

    private Object call(String name, List<Expression> of) {
        return switch (name) {
            case "and" -> of.stream().allMatch(this::holds);
            case "or" -> of.stream().anyMatch(this::holds);
            case "not" -> !holds(of.getFirst());
            case "=" -> equal(value(of.getFirst()), value(of.getLast()));
            case "!=" -> !equal(value(of.getFirst()), value(of.getLast()));
            case "<" -> number(of.getFirst()) < number(of.getLast());
            case "<=" -> number(of.getFirst()) <= number(of.getLast());
            case ">" -> number(of.getFirst()) > number(of.getLast());
            case ">=" -> number(of.getFirst()) >= number(of.getLast());
            case "+" -> number(of.getFirst()) + number(of.getLast());
            case "-" -> number(of.getFirst()) - number(of.getLast());
            case "*" -> number(of.getFirst()) * number(of.getLast());
            case "div" -> number(of.getFirst()) / number(of.getLast());
            case "mod" -> number(of.getFirst()) % number(of.getLast());
            case "negative" -> -number(of.getFirst());
            default -> function(name, of);
        };
    }

    private Object function(String name, List<Expression> of) {
        return switch (name) {
            case Expression.REFERENCE -> values.getOrDefault(text(value(of.getFirst())), "");
            case Expression.SELF -> self;
            case "selected" ->
                words(value(of.getFirst())).contains(text(value(of.getLast())).strip());
            case "count-selected" -> (double) words(value(of.getFirst())).size();
            case "string-length" -> {
                String text = text(value(of.getFirst()));
                yield (double) text.codePointCount(0, text.length());
            }
            case "regex" -> SafePattern.matches(text(value(of.getLast())), text(value(of.getFirst())));
            case "if" -> value(holds(of.getFirst()) ? of.get(1) : of.getLast());
            case "coalesce" -> {
                Object first = value(of.getFirst());
                yield first.equals("") ? value(of.getLast()) : first;
            }
            case "today" -> today.toString();
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalStateException("no function of forms: " + name);
        };
    }

    private double number(Expression expression) {
        return number(value(expression));
    }

    /** Days since 1970 for a date, as in ODK, so that dates can be compared and counted. */
    static double number(Object value) {
        return switch (value) {
            case Double number -> number;
            case Boolean truth -> truth ? 1 : 0;
            default -> {
                String text = value.toString().strip();
                if (NUMBER.matcher(text).matches()) {
                    yield Double.parseDouble(text);
                }
                yield DATE.matcher(text).matches() ? day(text) : Double.NaN;
            }
        };
    }

    private static double day(String text) {
        try {
            return LocalDate.parse(text).toEpochDay();
        } catch (DateTimeException noSuchDay) {
            return Double.NaN;
        }
    }

    /** As a browser writes it: 25 and not 25.0. */
    static String text(Object value) {
        if (value instanceof Double number && !number.isNaN() && !number.isInfinite()) {
            return number == 0
                    ? "0"
                    : new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
        }
        return value.toString();
    }

    private static boolean truth(Object value) {
        return switch (value) {
            case Boolean truth -> truth;
            case Double number -> number != 0 && !number.isNaN();
            default -> !value.toString().isEmpty();
        };
    }

    private static boolean equal(Object left, Object right) {
        if (left instanceof Boolean || right instanceof Boolean) {
            return truth(left) == truth(right);
        }
        if (left instanceof Double || right instanceof Double) {
            return number(left) == number(right);
        }
        return left.equals(right);
    }

    private static List<String> words(Object value) {
        String text = text(value).strip();
        return text.isEmpty() ? List.of() : Arrays.asList(text.split("\\s+"));
    }
}
