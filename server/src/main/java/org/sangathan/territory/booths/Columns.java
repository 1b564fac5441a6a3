package org.sangathan.territory.booths;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which fact stands in which column of one file. */
final class Columns {
    private final List<String> headings;
    private final Map<Column, Integer> places;

    /** Pairs of the option that this heading cannot satisfy. */
    private final List<String> unknown;

    private Columns(List<String> headings, Map<Column, Integer> places, List<String> unknown) {
        this.headings = headings;
        this.places = places;
        this.unknown = unknown;
    }

    /** @param asked such as {@code number=Part No,name=5}: by heading, or by place counted from 1 */
    static Columns of(List<String> headings, String asked) {
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        List<String> unknown = new ArrayList<>();
        for (String pair : asked.isBlank() ? new String[0] : asked.split(",", -1)) {
            if (!place(headings, pair, places)) {
                unknown.add(pair.strip());
            }
        }
        for (int place = 0; place < headings.size(); place++) {
            int here = place;
            Column.ofHeading(headings.get(place)).ifPresent(column -> places.putIfAbsent(column, here));
        }
        return new Columns(headings, places, unknown);
    }

    private static boolean place(List<String> headings, String pair, Map<Column, Integer> places) {
        String[] sides = pair.split("=", 2);
        Column column = Column.ofCode(sides[0].strip()).orElse(null);
        String heading = sides.length < 2 ? "" : sides[1].strip();
        int named = IntStream.range(0, headings.size())
                .filter(place -> Column.plain(headings.get(place)).equals(Column.plain(heading)))
                .findFirst()
                .orElse(-1);
        int counted = heading.matches("[0-9]{1,3}") ? Integer.parseInt(heading) - 1 : -1;
        if (column == null || (named < 0 && (counted < 0 || counted >= headings.size()))) {
            return false;
        }
        places.put(column, named >= 0 ? named : counted);
        return true;
    }

    List<String> unknown() {
        return unknown;
    }

    List<String> missing() {
        return Stream.of(Column.values())
                .filter(column -> column.required() && !places.containsKey(column))
                .map(Column::code)
                .toList();
    }

    boolean has(Column column) {
        return places.containsKey(column);
    }

    int known() {
        return places.size();
    }

    int width() {
        return headings.size();
    }

    /** Empty where the column is absent or the row is short. */
    String value(TableRow row, Column column) {
        Integer place = places.get(column);
        return place == null || place >= row.cells().size()
                ? ""
                : row.cells().get(place).strip();
    }

    TableRow.@Nullable Flaw flaw(TableRow row, Column column) {
        Integer place = places.get(column);
        return place == null ? null : row.flaws().get(place);
    }

    String heading(Column column) {
        return headings.get(Objects.requireNonNull(places.get(column)));
    }

    List<String> headings() {
        return headings;
    }

    /** Heading by column code. */
    Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        places.forEach((column, place) -> names.put(column.code(), headings.get(place)));
        return names;
    }
}
