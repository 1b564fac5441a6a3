package org.sangathan.benchmarks;

import com.ibm.icu.text.Transliterator;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Members of 403 constituencies from a seed, with names by their real frequency; one of a hundred is there twice. */
final class DoubledWorld {
    private static final int FIRST_CELL = 24_001;
    private static final int CELLS = 403;
    private static final int BOOTHS = 439;
    private static final int UNITS_PER_CELL = 10_000;
    private static final int ONE_OF = 100;
    private static final String COPY = "copy member (constituency_id, id, home_unit_id, name, name_key, gender,"
            + " birth_year, language, worker, joined_at, joined_how) from stdin";

    private final Map<String, List<String>> names = new TreeMap<>();
    private final Transliterator latin =
            Transliterator.getInstance("Any-Latin; NFD; [:Nonspacing Mark:] Remove; Latin-ASCII; Title");
    private final SplittableRandom random = new SplittableRandom(35);
    private final Set<String> pairs = new HashSet<>();
    private final int each;
    private int written;

    DoubledWorld(int members) throws IOException {
        each = Math.max(ONE_OF, members / CELLS);
        String file = "/demonstration/names.csv";
        try (InputStream input = Objects.requireNonNull(DoubledWorld.class.getResourceAsStream(file), file);
                Reader text = new InputStreamReader(input, StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            for (NamedCsvRecord row : rows) {
                List<String> urn =
                        names.computeIfAbsent(row.getField("part") + row.getField("gender"), key -> new ArrayList<>());
                int weight = Math.max(1, Integer.parseInt(row.getField("weight")));
                for (int ball = 0; ball < Math.min(weight, 2000); ball++) {
                    urn.add(row.getField("name"));
                }
            }
        }
    }

    int[] cells() {
        return java.util.stream.IntStream.range(FIRST_CELL, FIRST_CELL + CELLS).toArray();
    }

    int members() {
        return written;
    }

    int planted() {
        return pairs.size();
    }

    void write(Connection connection) throws SQLException, IOException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        for (int cell : cells()) {
            copy.copyIn(COPY, new StringReader(rows(cell)));
        }
    }

    private String rows(int cell) {
        StringBuilder rows = new StringBuilder(each * 160);
        for (int member = 0; member < each; member++) {
            String gender = random.nextInt(100) < 41 ? "woman" : "man";
            int booth = cell * UNITS_PER_CELL + 1 + random.nextInt(BOOTHS);
            int year = 1945 + random.nextInt(63);
            String name = name(gender);
            UUID id = row(rows, cell, booth, name, gender, year);
            if (random.nextInt(ONE_OF) == 0) {
                int near = Math.max(cell * UNITS_PER_CELL + 1, booth + (random.nextInt(5) == 0 ? 1 : 0));
                int about = year + (random.nextInt(6) == 0 ? 1 : 0);
                UUID twin = row(rows, cell, near, variant(name), gender, about);
                pairs.add(key(id, twin));
            }
        }
        return rows.toString();
    }

    private UUID row(StringBuilder rows, int cell, int booth, String name, String gender, int year) {
        UUID id = new UUID(0x7000L | (random.nextLong() << 16), Long.MIN_VALUE | (random.nextLong() >>> 2));
        rows.append(cell)
                .append('\t')
                .append(id)
                .append('\t')
                .append(booth)
                .append('\t')
                .append(name);
        rows.append("\tx\t").append(gender).append('\t').append(year);
        rows.append("\thi\tf\t2026-01-01T00:00:00Z\tdemonstration\n");
        written++;
        return id;
    }

    private String name(String gender) {
        return draw("given", gender) + " " + draw("last", gender);
    }

    private String draw(String part, String gender) {
        List<String> urn = names.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(part)
                        && (entry.getKey().length() == part.length()
                                || entry.getKey().endsWith(gender)))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no names for " + part + " in " + names.keySet()));
        return urn.get(random.nextInt(urn.size()));
    }

    /** As another pen would write it: in Latin letters with their usual variants, with a title, or as it is. */
    private String variant(String name) {
        return switch (random.nextInt(5)) {
            case 0 -> name;
            case 1 -> "श्री " + name;
            case 2 -> spelled(latin.transliterate(name), "i", "ee");
            case 3 -> spelled(spelled(latin.transliterate(name), "v", "w"), "u", "oo");
            default -> latin.transliterate(name);
        };
    }

    private static String spelled(String name, String usual, String other) {
        int at = name.indexOf(usual, 1);
        return at < 0 ? name : name.substring(0, at) + other + name.substring(at + usual.length());
    }

    private static String key(UUID one, UUID other) {
        return one.compareTo(other) < 0 ? one + " " + other : other + " " + one;
    }

    /** How many of the planted pairs stand in the table. */
    int foundOf(JdbcClient database) {
        int[] found = {0};
        database.sql("select one_id, other_id from duplicate_pair").query(row -> {
            UUID one = row.getObject("one_id", UUID.class);
            UUID other = row.getObject("other_id", UUID.class);
            found[0] += pairs.contains(key(one, other)) ? 1 : 0;
        });
        return found[0];
    }
}
