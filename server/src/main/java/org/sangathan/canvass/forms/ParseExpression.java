package org.sangathan.canvass.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sangathan.canvass.forms.Expression.Call;
import org.sangathan.canvass.forms.Expression.NumberLiteral;
import org.sangathan.canvass.forms.Expression.TextLiteral;
import org.sangathan.canvass.forms.ExpressionWords.Kind;
import org.sangathan.canvass.forms.ExpressionWords.Word;

/**
 * Reads the part of XPath that enumerators use into a tree, by precedence from {@code or} down to a single value.
 * What it does not know is named, never passed over.
 */
final class ParseExpression {
    /** From weak to strong; those of one row stand side by side. */
    private static final List<Set<String>> OPERATORS = List.of(
            Set.of("or"),
            Set.of("and"),
            Set.of("=", "!="),
            Set.of("<", "<=", ">", ">="),
            Set.of("+", "-"),
            Set.of("*", "div", "mod"));
    /** Functions with the number of their arguments. */
    private static final Map<String, Integer> FUNCTIONS = Map.ofEntries(
            Map.entry("not", 1),
            Map.entry("selected", 2),
            Map.entry("count-selected", 1),
            Map.entry("string-length", 1),
            Map.entry("regex", 2),
            Map.entry("if", 3),
            Map.entry("coalesce", 2),
            Map.entry("today", 0),
            Map.entry("true", 0),
            Map.entry("false", 0));

    private static final int DEPTH_MOST = 40;

    private final List<Word> words;
    private int at;
    private int depth;

    private ParseExpression(List<Word> words) {
        this.words = words;
    }

    static Expression parse(String text) throws ExpressionFault {
        ParseExpression parser = new ParseExpression(ExpressionWords.of(text));
        Expression expression = parser.operation(0);
        if (parser.word().kind() != Kind.END) {
            throw parser.notReadable();
        }
        return expression;
    }

    private Expression operation(int strength) throws ExpressionFault {
        if (strength == OPERATORS.size()) {
            return negative();
        }
        Expression left = operation(strength + 1);
        while (isOperator(word(), strength)) {
            String operator = take().text();
            Expression right = operation(strength + 1);
            left = left instanceof Call call && strength < 2 && call.name().equals(operator)
                    ? longer(call, right)
                    : Expression.call(operator, left, right);
        }
        return left;
    }

    private static boolean isOperator(Word word, int strength) {
        return (word.kind() == Kind.SIGN || word.kind() == Kind.NAME)
                && OPERATORS.get(strength).contains(word.text());
    }

    /** {@code a and b and c} is one list: shorter to send, the same to say. */
    private static Expression longer(Call call, Expression right) {
        List<Expression> arguments = new ArrayList<>(call.arguments());
        arguments.add(right);
        return new Call(call.name(), List.copyOf(arguments));
    }

    private Expression negative() throws ExpressionFault {
        if (++depth > DEPTH_MOST) {
            throw new ExpressionFault(FormFaultCode.EXPRESSION_TOO_DEEP, word().text());
        }
        Expression value;
        if (word().is("-")) {
            take();
            value = Expression.call("negative", negative());
        } else {
            value = value();
        }
        depth--;
        return value;
    }

    private Expression value() throws ExpressionFault {
        Word word = take();
        return switch (word.kind()) {
            case NUMBER -> new NumberLiteral(Double.parseDouble(word.text()));
            case TEXT -> new TextLiteral(word.text());
            case REFERENCE -> Expression.call(Expression.REFERENCE, new TextLiteral(word.text()));
            case NAME -> function(word.text());
            case SIGN -> sign(word);
            case END -> throw notReadable();
        };
    }

    private Expression sign(Word word) throws ExpressionFault {
        if (word.is(".")) {
            return Expression.call(Expression.SELF);
        }
        if (!word.is("(")) {
            at--;
            throw notReadable();
        }
        Expression inner = operation(0);
        expect(")");
        return inner;
    }

    private Expression function(String name) throws ExpressionFault {
        if (!word().is("(")) {
            throw new ExpressionFault(FormFaultCode.EXPRESSION_NOT_READABLE, name);
        }
        Integer wanted = FUNCTIONS.get(name);
        if (wanted == null) {
            throw new ExpressionFault(FormFaultCode.FUNCTION_UNSUPPORTED, name + "()");
        }
        take();
        List<Expression> arguments = new ArrayList<>();
        while (!word().is(")")) {
            if (!arguments.isEmpty()) {
                expect(",");
            }
            arguments.add(operation(0));
        }
        take();
        if (arguments.size() != wanted) {
            throw new ExpressionFault(FormFaultCode.ARGUMENTS_WRONG, name + "()");
        }
        if (name.equals("regex")) {
            checkPattern(arguments.getLast());
        }
        return new Call(name, List.copyOf(arguments));
    }

    private static void checkPattern(Expression pattern) throws ExpressionFault {
        if (!(pattern instanceof TextLiteral(String text)) || !SafePattern.isSafe(text)) {
            throw new ExpressionFault(FormFaultCode.PATTERN_UNSUPPORTED, String.valueOf(pattern.tree()));
        }
    }

    private void expect(String sign) throws ExpressionFault {
        if (!word().is(sign)) {
            throw notReadable();
        }
        take();
    }

    private Word word() {
        return words.get(at);
    }

    private Word take() {
        return words.get(at++);
    }

    private ExpressionFault notReadable() {
        StringBuilder rest = new StringBuilder();
        words.subList(Math.min(at, words.size() - 1), words.size())
                .forEach(word -> rest.append(word.text()).append(' '));
        return new ExpressionFault(
                FormFaultCode.EXPRESSION_NOT_READABLE, rest.toString().strip());
    }
}
