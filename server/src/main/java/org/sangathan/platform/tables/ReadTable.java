package org.sangathan.platform.tables;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.sangathan.platform.Problem;
import org.sangathan.platform.ProblemCode;

/**
 * Reads a table (CSV, or the first sheet of an XLSX workbook, told by its first bytes) whole; nothing of the file is
 * kept. Longer lists, such as those of all booths of a state, are read row by row elsewhere.
 */
public final class ReadTable {
    private static final int FILE_MOST = 4 << 20;
    private static final long INFLATED_MOST = 64L << 20;
    private static final String ZIP = "504b0304";

    private final int linesMost;
    private final Refusals refusals;

    /** @param linesMost below the headings */
    public ReadTable(int linesMost, Refusals refusals) {
        this.linesMost = linesMost;
        this.refusals = refusals;
    }

    /** In the words of the feature that reads. */
    public record Refusals(
            ProblemCode tooLarge,
            ProblemCode tooManyLines,
            ProblemCode empty,
            ProblemCode notATable,
            ProblemCode notUtf8) {}

    /** The headings, then at least one row; blank rows are left out. */
    public List<TableRow> read(InputStream file) throws IOException {
        byte[] bytes = file.readNBytes(FILE_MOST + 1);
        if (bytes.length > FILE_MOST) {
            throw new Problem(refusals.tooLarge(), Map.of("limit_bytes", FILE_MOST));
        }
        String magic = HexFormat.of().formatHex(bytes, 0, Math.min(4, bytes.length));
        List<TableRow> rows = magic.equals(ZIP) ? workbook(bytes) : text(bytes);
        List<TableRow> full = rows.stream().filter(row -> !row.isBlank()).toList();
        if (full.size() < 2) {
            throw new Problem(refusals.empty());
        }
        return full;
    }

    private void add(List<TableRow> rows, int number, List<String> cells) {
        rows.add(new TableRow(number, cells));
        if (rows.size() > linesMost + 1) {
            throw new Problem(refusals.tooManyLines(), Map.of("limit", linesMost));
        }
    }

    private List<TableRow> text(byte[] bytes) {
        String text = decoded(bytes);
        if (text.indexOf('\0') >= 0 || text.startsWith("%PDF") || text.startsWith("<")) {
            throw new Problem(refusals.notATable());
        }
        String plain = text.startsWith("\ufeff") ? text.substring(1) : text;
        List<TableRow> rows = new ArrayList<>();
        try {
            CsvReader.builder()
                    .fieldSeparator(separator(plain))
                    .skipEmptyLines(true)
                    .acceptCharsAfterQuotes(true)
                    .ignoreDifferentFieldCount(true)
                    .ofCsvRecord(plain)
                    .forEach(each -> add(rows, (int) each.getStartingLineNumber(), each.getFields()));
        } catch (CsvParseException damaged) {
            throw damaged.getCause() instanceof Problem problem ? problem : new Problem(refusals.notATable());
        }
        return rows;
    }

    private String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException otherEncoding) {
            throw new Problem(refusals.notUtf8());
        }
    }

    private static char separator(String text) {
        String head = text.lines().findFirst().orElse("");
        char best = ',';
        for (char each : new char[] {';', '\t'}) {
            if (count(head, each) > count(head, best)) {
                best = each;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(each -> each == wanted).count();
    }

    private List<TableRow> workbook(byte[] bytes) {
        List<TableRow> rows = new ArrayList<>();
        try {
            Workbooks.refuseBomb(
                    bytes, INFLATED_MOST, new Problem(refusals.tooLarge(), Map.of("limit_bytes", INFLATED_MOST)));
            try (ReadableWorkbook workbook =
                            new ReadableWorkbook(new ByteArrayInputStream(bytes), Workbooks.ERRORS_AS_CELLS);
                    Stream<Row> stream = workbook.getFirstSheet().openStream()) {
                stream.forEach(row -> add(rows, row.getRowNum(), Workbooks.values(row)));
            }
        } catch (ExcelReaderException | IOException damaged) {
            throw new Problem(refusals.notATable());
        }
        return rows;
    }
}
