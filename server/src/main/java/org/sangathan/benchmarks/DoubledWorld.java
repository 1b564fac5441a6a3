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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.postgresql.PGConnection;
import org.sangathan.platform.MemberNames.MemberKey;

/** Members of every constituency from a seed, with names by their frequency; one of a hundred is there twice. */
final class DoubledWorld {
    private static final int ONE_OF = 100;
    private static final String COPY = "copy member (constituency_id, id, home_unit_id, name, name_key, gender,"
            + " birth_year, language, worker, joined_at, joined_how, proven_at) from stdin";

    private final List<String> women = new ArrayList<>();
    private final List<String> men = new ArrayList<>();
    private final List<String> families = new ArrayList<>();
    private final Map<String, String> keys = new HashMap<>();
    private final UnaryOperator<String> keyOf;
    private final Transliterator latin =
            Transliterator.getInstance("Any-Latin; NFD; [:Nonspacing Mark:] Remove; Latin-ASCII; Title");
    private final SplittableRandom random = new SplittableRandom(35);
    private final Map<UUID, UUID> planted = new HashMap<>();
    private final List<MemberKey> doubles = new ArrayList<>();
    private final List<MemberKey> sample = new ArrayList<>();
    private int written;

    /** @param keyOf the key by which a name is searched */
    DoubledWorld(UnaryOperator<String> keyOf) throws IOException {
        this.keyOf = keyOf;
        String file = "/demonstration/names.csv";
        try (InputStream input = Objects.requireNonNull(DoubledWorld.class.getResourceAsStream(file), file);
                Reader text = new InputStreamReader(input, StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            for (NamedCsvRecord row : rows) {
                String gender = row.getField("gender");
                List<String> urn =
                        row.getField("part").equals("last") ? families : gender.equals("woman") ? women : men;
                int weight = Integer.parseInt(row.getField("weight"));
                for (int ball = 0; ball < Math.max(1, weight / 10); ball++) {
                    urn.add(row.getField("name"));
                }
            }
        }
    }

    int members() {
        return written;
    }

    /** The later record of each person who is there twice. */
    List<MemberKey> doubles() {
        return doubles;
    }

    /** Some of all. */
    List<MemberKey> sample() {
        return sample;
    }

    boolean isPlanted(UUID one, UUID other) {
        return other.equals(planted.get(one)) || one.equals(planted.get(other));
    }

    /** A name as the members have it, for those who join. */
    String name(boolean woman) {
        return draw(woman ? women : men) + " " + draw(families);
    }

    private String draw(List<String> urn) {
        return urn.get(random.nextInt(urn.size()));
    }

    void write(Connection connection, SortedMap<Integer, List<Integer>> boothsOfCells, int members)
            throws SQLException, IOException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        int each = Math.max(ONE_OF, members / boothsOfCells.size());
        for (Map.Entry<Integer, List<Integer>> cell : boothsOfCells.entrySet()) {
            copy.copyIn(COPY, new StringReader(rows(cell.getKey(), cell.getValue(), each)));
        }
    }

    private String rows(int cell, List<Integer> booths, int members) {
        StringBuilder rows = new StringBuilder(members * 160);
        int twice = members / (ONE_OF + 1);
        for (int member = 0; member < members - twice; member++) {
            boolean woman = random.nextInt(100) < 41;
            int at = random.nextInt(booths.size());
            int year = 1945 + random.nextInt(63);
            String name = name(woman);
            UUID id = row(rows, cell, booths.get(at), name, woman, year);
            if (member < twice) {
                UUID twin = row(rows, cell, booths.get(near(at, booths.size())), variant(name), woman, about(year));
                planted.put(twin, id);
                doubles.add(new MemberKey(cell, twin));
            } else if (random.nextInt(200) == 0) {
                sample.add(new MemberKey(cell, id));
            }
        }
        return rows.toString();
    }

    /** Four of five in the same booth, the others in a neighbouring one. */
    private int near(int booth, int booths) {
        return random.nextInt(5) == 0 ? Math.min(booth + 1, booths - 1) : booth;
    }

    private int about(int year) {
        return random.nextInt(6) == 0 ? year + 1 : year;
    }

    private UUID row(StringBuilder rows, int cell, int booth, String name, boolean woman, int year) {
        UUID id = new UUID((random.nextLong() & ~0xF000L) | 0x7000L, Long.MIN_VALUE | (random.nextLong() >>> 2));
        rows.append(cell).append('\t').append(id).append('\t').append(booth).append('\t');
        rows.append(name).append('\t').append(key(name));
        rows.append(woman ? "\twoman\t" : "\tman\t").append(year);
        rows.append("\thi\tf\t2026-01-01T00:00:00Z\tdemonstration\t2026-01-01T00:00:00Z\n");
        written++;
        return id;
    }

    private String key(String name) {
        StringBuilder key = new StringBuilder();
        for (String word : name.split(" ", -1)) {
            key.append(key.isEmpty() ? "" : " ").append(keys.computeIfAbsent(word, keyOf));
        }
        return key.toString();
    }

    /** As another pen would write it: in Latin letters with their usual variants, with a title, or as it is. */
    private String variant(String name) {
        return switch (random.nextInt(5)) {
            case 0 -> name;
            case 1 -> "श्री " + name;
            case 2 -> spelled(inLatin(name), "i", "ee");
            case 3 -> spelled(spelled(inLatin(name), "v", "w"), "u", "oo");
            default -> inLatin(name);
        };
    }

    /** Without the "a" that Devanagari has behind a last consonant and nobody says. */
    private String inLatin(String name) {
        List<String> words = new ArrayList<>();
        for (String word : name.split(" ", -1)) {
            String written = latin.transliterate(word);
            boolean silent = Character.getType(word.codePointBefore(word.length())) == Character.OTHER_LETTER;
            words.add(silent && written.endsWith("a") ? written.substring(0, written.length() - 1) : written);
        }
        return String.join(" ", words);
    }

    private static String spelled(String name, String usual, String other) {
        int at = name.indexOf(usual, 1);
        return at < 0 ? name : name.substring(0, at) + other + name.substring(at + usual.length());
    }
}
