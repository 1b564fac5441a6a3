package org.sangathan.people.duplicates;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.sangathan.people.Gender;
import org.sangathan.people.duplicates.Likeness.Profile;

/**
 * A made-up set of pairs of names, each labelled by hand as one person or two. The rules were made looking at one half
 * only; what they are worth is measured on the other. All spellings of one name are in the same half.
 */
public final class LabelledNames {
    private static final String SET = "/benchmarks/names-alike.csv";
    private static final int BOOTH = 243_220_001;
    private static final int YEAR = 1985;

    private LabelledNames() {}

    /** The halves of the set. */
    public enum Half {
        TUNING,
        HELD_OUT
    }

    /**
     * How well the labels of one half were met, for two people of one booth.
     *
     * @param mistakes the pairs that were judged otherwise than labelled
     */
    public record Score(int pairs, double precision, double recall, List<String> mistakes) {}

    /** Judges every pair of the half. */
    public static Score score(Half half) {
        int found = 0;
        int right = 0;
        int same = 0;
        int pairs = 0;
        List<String> mistakes = new ArrayList<>();
        for (NamedCsvRecord row : rows()) {
            if (!row.getField("half").equalsIgnoreCase(half.name())) {
                continue;
            }
            boolean labelled = row.getField("label").equals("same");
            boolean judged = judged(row);
            pairs++;
            same += labelled ? 1 : 0;
            found += judged ? 1 : 0;
            right += labelled && judged ? 1 : 0;
            if (labelled != judged) {
                mistakes.add(row.getField("label") + ": " + row.getField("one") + " / " + row.getField("other"));
            }
        }
        return new Score(pairs, (double) right / Math.max(1, found), (double) right / Math.max(1, same), mistakes);
    }

    private static List<NamedCsvRecord> rows() {
        try (InputStream input = Objects.requireNonNull(LabelledNames.class.getResourceAsStream(SET), SET);
                Reader text = new InputStreamReader(input, StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            return rows.stream().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean judged(NamedCsvRecord row) {
        int yearsApart = Integer.parseInt(row.getField("years_apart"));
        return Likeness.near(profile(row.getField("one"), YEAR), profile(row.getField("other"), YEAR + yearsApart))
                .isPresent();
    }

    private static Profile profile(String name, int year) {
        return new Profile(UUID.randomUUID(), BOOTH, HeardName.of(name), Gender.WOMAN, year);
    }
}
