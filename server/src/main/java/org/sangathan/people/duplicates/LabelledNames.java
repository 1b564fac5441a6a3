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

/** A made-up set of pairs of names, each labelled by hand as one person or two, on which the finding is measured. */
public final class LabelledNames {
    private LabelledNames() {}

    /**
     * How well the labels were met, for two people of one booth and one year of birth.
     *
     * @param mistakes the pairs that were judged otherwise than labelled
     */
    public record Score(int pairs, double precision, double recall, List<String> mistakes) {}

    /** Judges every pair of the set. */
    public static Score score() {
        String resource = "/benchmarks/names-alike.csv";
        int found = 0;
        int right = 0;
        int same = 0;
        int pairs = 0;
        List<String> mistakes = new ArrayList<>();
        try (InputStream input = Objects.requireNonNull(LabelledNames.class.getResourceAsStream(resource), resource);
                Reader text = new InputStreamReader(input, StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            for (NamedCsvRecord row : rows) {
                boolean labelled = row.getField("label").equals("same");
                boolean judged = Likeness.of(profile(row.getField("one")), profile(row.getField("other")))
                        .isPresent();
                pairs++;
                same += labelled ? 1 : 0;
                found += judged ? 1 : 0;
                right += labelled && judged ? 1 : 0;
                if (labelled != judged) {
                    mistakes.add(row.getField("label") + ": " + row.getField("one") + " / " + row.getField("other"));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Score(pairs, (double) right / Math.max(1, found), (double) right / Math.max(1, same), mistakes);
    }

    private static Profile profile(String name) {
        return new Profile(UUID.randomUUID(), 243_220_001, HeardName.of(name), Gender.WOMAN, 1985);
    }
}
