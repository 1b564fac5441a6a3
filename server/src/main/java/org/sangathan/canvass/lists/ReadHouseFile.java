package org.sangathan.canvass.lists;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.sangathan.platform.Problem;
import org.springframework.stereotype.Component;

/** Reads a house list (CSV or XLSX, told by its first bytes) whole; nothing of the file is kept. */
@Component
class ReadHouseFile {
    static final int LINES_MOST = 5_000;
    private static final int FILE_MOST = 4 << 20;
    private static final long INFLATED_MOST = 64L << 20;
    private static final String ZIP = "504b0304";
    private static final ReadingOptions ERRORS_AS_CELLS = new ReadingOptions(false, true);

    /** A row as the file has it. */
    record FileRow(int line, List<String> cells) {}

    /** The first row has the headings. */
    List<FileRow> read(InputStream file) throws IOException {
        byte[] bytes = file.readNBytes(FILE_MOST + 1);
        if (bytes.length > FILE_MOST) {
            throw new Problem(ListProblem.HOUSE_LIST_TOO_LARGE, Map.of("limit_bytes", FILE_MOST));
        }
        String magic = HexFormat.of().formatHex(bytes, 0, Math.min(4, bytes.length));
        List<FileRow> rows = (magic.equals(ZIP) ? workbook(bytes) : text(bytes))
                .stream()
                        .filter(row -> row.cells().stream().anyMatch(cell -> !cell.isBlank()))
                        .toList();
        if (rows.size() < 2) {
            throw new Problem(ListProblem.HOUSE_LIST_EMPTY);
        }
        return rows;
    }

    private static void refuseTooMany(List<FileRow> rows) {
        if (rows.size() > LINES_MOST + 1) {
            throw new Problem(ListProblem.HOUSE_LIST_TOO_MANY_LINES, Map.of("limit", LINES_MOST));
        }
    }

    private static List<FileRow> text(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException otherEncoding) {
            throw new Problem(ListProblem.HOUSE_LIST_NOT_UTF8);
        }
        if (text.indexOf('\0') >= 0 || text.startsWith("%PDF") || text.startsWith("<")) {
            throw new Problem(ListProblem.HOUSE_LIST_NOT_A_TABLE);
        }
        String plain = text.startsWith("\ufeff") ? text.substring(1) : text;
        List<FileRow> rows = new ArrayList<>();
        try {
            CsvReader.builder()
                    .fieldSeparator(separator(plain))
                    .skipEmptyLines(true)
                    .acceptCharsAfterQuotes(true)
                    .ignoreDifferentFieldCount(true)
                    .ofCsvRecord(plain)
                    .forEach(each -> {
                        rows.add(new FileRow((int) each.getStartingLineNumber(), each.getFields()));
                        refuseTooMany(rows);
                    });
        } catch (CsvParseException damaged) {
            throw damaged.getCause() instanceof Problem problem
                    ? problem
                    : new Problem(ListProblem.HOUSE_LIST_NOT_A_TABLE);
        }
        return rows;
    }

    private static char separator(String text) {
        String head = text.lines().findFirst().orElse("");
        char best = ',';
        for (char each : new char[] {';', '\t'}) {
            if (head.chars().filter(letter -> letter == each).count()
                    > head.chars().filter(letter -> letter == ',').count()) {
                best = each;
            }
        }
        return best;
    }

    private static List<FileRow> workbook(byte[] bytes) {
        List<FileRow> rows = new ArrayList<>();
        try {
            refuseBomb(bytes);
            try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes), ERRORS_AS_CELLS);
                    Stream<Row> stream = workbook.getFirstSheet().openStream()) {
                stream.forEach(row -> {
                    rows.add(new FileRow(row.getRowNum(), cells(row)));
                    refuseTooMany(rows);
                });
            }
        } catch (ExcelReaderException | IOException damaged) {
            throw new Problem(ListProblem.HOUSE_LIST_NOT_A_TABLE);
        }
        return rows;
    }

    /** Unpacks all once, keeping nothing: a few kilobytes can hold gigabytes. */
    private static void refuseBomb(byte[] bytes) throws IOException {
        // some writers tell an entry's size only in the directory at the end, which a stream does not see in time
        Path file = Files.createTempFile("houses", ".zip");
        try {
            Files.write(file, bytes);
            measure(file);
        } finally {
            Files.delete(file);
        }
    }

    private static void measure(Path file) throws IOException {
        long inflated = 0;
        byte[] part = new byte[64 * 1024];
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream unpacked = zip.getInputStream(entry)) {
                    for (int read = unpacked.read(part); read >= 0; read = unpacked.read(part)) {
                        inflated += read;
                        if (inflated > INFLATED_MOST) {
                            throw new Problem(ListProblem.HOUSE_LIST_TOO_LARGE, Map.of("limit_bytes", INFLATED_MOST));
                        }
                    }
                }
            }
        }
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int place = 0; place < row.getCellCount(); place++) {
            cells.add(row.getOptionalCell(place).map(ReadHouseFile::cell).orElse(""));
        }
        return cells;
    }

    /** A formula is no value: what it shows depends on who last opened it. */
    private static String cell(Cell cell) {
        if (cell.getType() == CellType.FORMULA || cell.getType() == CellType.ERROR) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            BigDecimal number = cell.asNumber();
            return number == null ? "" : number.stripTrailingZeros().toPlainString();
        }
        String text = cell.getType() == CellType.STRING ? cell.asString() : cell.getRawValue();
        return text == null ? "" : text;
    }
}
