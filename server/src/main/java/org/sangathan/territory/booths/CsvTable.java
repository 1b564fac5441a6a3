package org.sangathan.territory.booths;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sangathan.platform.Problem;

/** Separated values in UTF-8; the separator is the one that the first line has most of. */
final class CsvTable implements Table {
    private static final String SEPARATORS = ",;\t|";
    private static final int FIRST_LINE = 64 * 1024;
    /** The longest row. A quote that nobody closes would otherwise swallow the rest of the file. */
    private static final int LONGEST = 256 * 1024;

    private final CloseableIterator<CsvRecord> records;
    private long line;

    CsvTable(InputStream text) throws IOException {
        BufferedReader reader = new BufferedReader(new StrictUtf8(text), FIRST_LINE);
        records = CsvReader.builder()
                .fieldSeparator(separator(reader))
                .skipEmptyLines(true)
                .acceptCharsAfterQuotes(true)
                .ignoreDifferentFieldCount(true)
                .maxBufferSize(LONGEST)
                .ofCsvRecord(reader)
                .iterator();
    }

    private static char separator(BufferedReader reader) throws IOException {
        reader.mark(FIRST_LINE);
        int[] counts = new int[SEPARATORS.length()];
        for (int read = 0, letter = reader.read(); letter >= 0 && letter != '\n' && read < FIRST_LINE - 1; read++) {
            int separator = SEPARATORS.indexOf(letter);
            if (separator >= 0) {
                counts[separator]++;
            }
            letter = reader.read();
        }
        reader.reset();
        int best = 0;
        for (int each = 1; each < counts.length; each++) {
            best = counts[each] > counts[best] ? each : best;
        }
        return SEPARATORS.charAt(best);
    }

    @Override
    public @Nullable TableRow next() throws IOException {
        try {
            if (!records.hasNext()) {
                return null;
            }
            CsvRecord next = records.next();
            line = next.getStartingLineNumber();
            return new TableRow(line, next.getFields(), Map.of());
        } catch (CsvParseException failed) {
            throw refusal(failed);
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    /** What went wrong below the parser, or a row without end. */
    private Problem refusal(CsvParseException failed) throws IOException {
        if (failed.getCause() instanceof Problem problem) {
            return problem;
        }
        if (failed.getCause() instanceof IOException unreadable) {
            throw unreadable;
        }
        return new Problem(ImportProblem.ROW_TOO_LONG, Map.of("line", line + 1));
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
