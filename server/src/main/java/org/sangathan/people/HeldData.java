package org.sangathan.people;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One category of what is held of a member, told by the feature that holds it: a bean each. Its words are
 * {@code held.CODE}, {@code held.CODE.why} and {@code held.CODE.until} in messages.properties, those of its fields
 * {@code held.field.NAME}.
 *
 * @param columns every column that holds a member's id for this, as {@code table.column}
 * @param afterErasure what remains when the member is erased; other than GONE, {@code held.CODE.kept} says why
 * @param rows all that is held, in words that a person reads
 */
public record HeldData(
        String code, Ground ground, Set<String> columns, AfterErasure afterErasure, Function<Member, List<Row>> rows) {

    /** What remains of a category when the member is erased. */
    public enum AfterErasure {
        GONE,
        /** The row stays without anything that tells whose it was, but an id that leads nowhere. */
        WITHOUT_NAME;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One row. A value is a text, number, truth, moment, day or {@link Word}; null where nothing is known.
     *
     * @param values by the names of their fields, in the order to show them
     */
    public record Row(Map<String, @Nullable Object> values) {
        /** @param namesAndValues by turns */
        public static Row of(@Nullable Object... namesAndValues) {
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            for (int at = 0; at < namesAndValues.length; at += 2) {
                values.put(String.valueOf(namesAndValues[at]), namesAndValues[at + 1]);
            }
            return new Row(Collections.unmodifiableMap(values));
        }
    }

    /** A code that has words: {@code held.value.CODE}. */
    public record Word(String code) {}

    /** A unit of the territory, shown by its name. */
    public record Place(int unitId) {}
}
