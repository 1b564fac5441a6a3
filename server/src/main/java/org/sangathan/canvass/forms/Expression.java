package org.sangathan.canvass.forms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * An expression of a form, parsed. As JSON it is a number, a text, or a list that begins with what to do:
 * {@code [">", ["$", "age"], 17]}.
 */
sealed interface Expression {
    /** The answer to a question, by its name. */
    String REFERENCE = "$";
    /** The answer to the question itself. */
    String SELF = ".";

    record NumberLiteral(double value) implements Expression {
        @Override
        public Object tree() {
            long whole = (long) value;
            return whole == value ? (Object) whole : value;
        }
    }

    record TextLiteral(String value) implements Expression {
        @Override
        public Object tree() {
            return value;
        }
    }

    /** @param name of the operator or function */
    record Call(String name, List<Expression> arguments) implements Expression {
        @Override
        public Object tree() {
            List<Object> tree = new ArrayList<>();
            tree.add(name);
            arguments.forEach(argument -> tree.add(argument.tree()));
            return tree;
        }
    }

    @JsonValue
    Object tree();

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Expression of(Object tree) {
        return switch (tree) {
            case Number number -> new NumberLiteral(number.doubleValue());
            case String text -> new TextLiteral(text);
            case List<?> list ->
                new Call(
                        String.valueOf(list.getFirst()),
                        list.stream().skip(1).map(Expression::of).toList());
            default -> throw new IllegalArgumentException("not the tree of an expression");
        };
    }

    static Expression call(String name, Expression... arguments) {
        return new Call(name, List.of(arguments));
    }

    /** Names of the questions that it asks about. */
    default void forEachReference(Consumer<String> visit) {
        if (this instanceof Call call) {
            if (call.name().equals(REFERENCE)) {
                visit.accept(((TextLiteral) call.arguments().getFirst()).value());
            } else {
                call.arguments().forEach(argument -> argument.forEachReference(visit));
            }
        }
    }
}
