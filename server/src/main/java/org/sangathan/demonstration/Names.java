package org.sangathan.demonstration;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.sangathan.people.Gender;

/** Draws names of people by their real frequency, and names of places that do not exist. */
final class Names {
    private final Map<String, Urn> urns = new HashMap<>();
    private final List<String> placeFirst = new ArrayList<>();
    private final List<String> placeSecond = new ArrayList<>();

    Names() {
        read(
                "names.csv",
                row -> urns.computeIfAbsent(
                                row.getField("part") + row.getField("gender") + row.getField("pool"), key -> new Urn())
                        .put(row.getField("name"), Integer.parseInt(row.getField("weight"))));
        read(
                "places.csv",
                row -> (row.getField("part").equals("first") ? placeFirst : placeSecond).add(row.getField("name")));
    }

    private static void read(String file, Consumer<NamedCsvRecord> reader) {
        String resource = "/demonstration/" + file;
        try (InputStream input = Objects.requireNonNull(Names.class.getResourceAsStream(resource), resource);
                Reader text = new InputStreamReader(input, StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            rows.forEach(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String person(Gender gender, Chance chance) {
        String key = gender.code() + (chance.happens(0.16) ? "2" : "1");
        return Objects.requireNonNull(urns.get("given" + key)).draw(chance) + " "
                + Objects.requireNonNull(urns.get("last" + key)).draw(chance);
    }

    String place(Chance chance) {
        return placeFirst.get(chance.between(0, placeFirst.size() - 1))
                + placeSecond.get(chance.between(0, placeSecond.size() - 1));
    }

    /** Names with weights. */
    private static final class Urn {
        private final List<String> names = new ArrayList<>();
        private final List<Integer> upTo = new ArrayList<>();
        private int total;

        void put(String name, int weight) {
            total += weight;
            names.add(name);
            upTo.add(total);
        }

        String draw(Chance chance) {
            int drawn = chance.between(1, total);
            int place = 0;
            while (upTo.get(place) < drawn) {
                place++;
            }
            return names.get(place);
        }
    }
}
