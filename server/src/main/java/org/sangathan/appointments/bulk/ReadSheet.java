package org.sangathan.appointments.bulk;

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
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.sangathan.platform.Problem;
import org.springframework.stereotype.Component;

/** Reads a spreadsheet (CSV or XLSX, told by its first bytes) whole; nothing of it is kept. */
@Component
class ReadSheet {
    static final int LINES_MOST = 2000;
    private static final int FILE_MOST = 4 << 20;
    private static final long INFLATED_MOST = 64L << 20;
    private static final String ZIP = "504b0304";
    private static final ReadingOptions ERRORS_AS_CELLS = new ReadingOptions(false, true);

    /** A line of the file by column; absent columns are empty. */
    record SheetLine(int number, Map<SheetColumn, String> cells) {
        String cell(SheetColumn column) {
            return cells.getOrDefault(column, "").strip();
        }
    }

    private record Raw(int number, List<String> cells) {}

    List<SheetLine> read(InputStream file) throws IOException {
        byte[] bytes = file.readNBytes(FILE_MOST + 1);
        if (bytes.length > FILE_MOST) {
            throw new Problem(BulkProblem.SHEET_TOO_LARGE, Map.of("limit_bytes", FILE_MOST));
        }
        if (bytes.length == 0) {
            throw new Problem(BulkProblem.SHEET_EMPTY);
        }
        String magic = HexFormat.of().formatHex(bytes, 0, Math.min(4, bytes.length));
        return lines(magic.equals(ZIP) ? workbook(bytes) : text(bytes));
    }

    private static List<SheetLine> lines(List<Raw> rows) {
        if (rows.isEmpty()) {
            throw new Problem(BulkProblem.SHEET_EMPTY);
        }
        Map<SheetColumn, Integer> places = new EnumMap<>(SheetColumn.class);
        List<String> headings = rows.getFirst().cells();
        for (int place = 0; place < headings.size(); place++) {
            int at = place;
            SheetColumn.find(headings.get(place)).ifPresent(column -> places.putIfAbsent(column, at));
        }
        boolean units = places.containsKey(SheetColumn.UNIT)
                || places.containsKey(SheetColumn.BOOTH)
                || places.containsKey(SheetColumn.CONSTITUENCY);
        boolean people = places.containsKey(SheetColumn.PHONE)
                || places.containsKey(SheetColumn.MEMBER)
                || places.containsKey(SheetColumn.NAME);
        if (!units || !people) {
            throw new Problem(BulkProblem.SHEET_COLUMNS_MISSING, Map.of("unit_column", units, "member_column", people));
        }
        List<SheetLine> lines = rows.stream()
                .skip(1)
                .filter(row -> row.cells().stream().anyMatch(cell -> !cell.isBlank()))
                .map(row -> line(row, places))
                .toList();
        if (lines.isEmpty()) {
            throw new Problem(BulkProblem.SHEET_EMPTY);
        }
        return lines;
    }

    private static SheetLine line(Raw row, Map<SheetColumn, Integer> places) {
        Map<SheetColumn, String> cells = new EnumMap<>(SheetColumn.class);
        places.forEach((column, place) -> {
            if (place < row.cells().size()) {
                cells.put(column, row.cells().get(place));
            }
        });
        return new SheetLine(row.number(), cells);
    }

    private static void refuseTooMany(List<Raw> rows) {
        if (rows.size() > LINES_MOST + 1) {
            throw new Problem(BulkProblem.SHEET_TOO_MANY_LINES, Map.of("limit", LINES_MOST));
        }
    }

    private static List<Raw> text(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException otherEncoding) {
            throw new Problem(BulkProblem.SHEET_NOT_UTF8);
        }
        if (text.indexOf('\0') >= 0 || text.startsWith("%PDF") || text.startsWith("<")) {
            throw new Problem(BulkProblem.SHEET_NOT_A_TABLE);
        }
        String plain = text.startsWith("\ufeff") ? text.substring(1) : text;
        List<Raw> rows = new ArrayList<>();
        try {
            CsvReader.builder()
                    .fieldSeparator(separator(plain))
                    .skipEmptyLines(true)
                    .acceptCharsAfterQuotes(true)
                    .ignoreDifferentFieldCount(true)
                    .ofCsvRecord(plain)
                    .forEach(each -> {
                        rows.add(new Raw((int) each.getStartingLineNumber(), each.getFields()));
                        refuseTooMany(rows);
                    });
        } catch (CsvParseException damaged) {
            throw damaged.getCause() instanceof Problem problem ? problem : new Problem(BulkProblem.SHEET_NOT_A_TABLE);
        }
        return rows;
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

    private static List<Raw> workbook(byte[] bytes) throws IOException {
        refuseBomb(bytes);
        List<Raw> rows = new ArrayList<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes), ERRORS_AS_CELLS);
                Stream<Row> stream = workbook.getFirstSheet().openStream()) {
            stream.forEach(row -> {
                rows.add(new Raw(row.getRowNum(), cells(row)));
                refuseTooMany(rows);
            });
        } catch (ExcelReaderException | IOException damaged) {
            throw new Problem(BulkProblem.SHEET_NOT_A_TABLE);
        }
        return rows;
    }

    /** Unpacks all once, keeping nothing: a few kilobytes can hold gigabytes. */
    private static void refuseBomb(byte[] bytes) throws IOException {
        // some writers tell an entry's size only in the directory at the end, which a stream does not see in time
        Path file = Files.createTempFile("sheet", ".zip");
        try {
            Files.write(file, bytes);
            measure(file);
        } catch (ZipException damaged) {
            throw new Problem(BulkProblem.SHEET_NOT_A_TABLE);
        } finally {
            Files.delete(file);
        }
    }

    private static void measure(Path file) throws IOException {
        boolean workbook = false;
        long inflated = 0;
        byte[] part = new byte[64 * 1024];
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                workbook |= entry.getName().equals("xl/workbook.xml");
                try (InputStream unpacked = zip.getInputStream(entry)) {
                    for (int read = unpacked.read(part); read >= 0; read = unpacked.read(part)) {
                        inflated += read;
                        if (inflated > INFLATED_MOST) {
                            throw new Problem(BulkProblem.SHEET_TOO_LARGE, Map.of("limit_bytes", INFLATED_MOST));
                        }
                    }
                }
            }
        }
        if (!workbook) {
            throw new Problem(BulkProblem.SHEET_NOT_A_TABLE);
        }
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int place = 0; place < row.getCellCount(); place++) {
            cells.add(row.getOptionalCell(place).map(ReadSheet::cell).orElse(""));
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
