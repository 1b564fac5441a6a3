package org.sangathan.territory.booths;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
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
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.sangathan.platform.Problem;

/** The first sheet of an Excel workbook. A formula is no value: what it shows depends on who last opened it. */
final class XlsxTable implements Table {
    private static final ReadingOptions ERRORS_AS_CELLS = new ReadingOptions(false, true);

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;

    XlsxTable(Path file, long inflatedLimit) throws IOException {
        measure(file, inflatedLimit);
        try {
            workbook = new ReadableWorkbook(file.toFile(), ERRORS_AS_CELLS);
            Sheet sheet = workbook.getFirstSheet();
            stream = sheet.openStream();
            rows = stream.iterator();
        } catch (IOException | RuntimeException damaged) {
            throw damaged();
        }
    }

    /** Unpacks all once, keeping nothing: the reader behind would keep the shared texts in memory. */
    private static void measure(Path file, long inflatedLimit) throws IOException {
        long packed = Files.size(file);
        boolean workbook = false;
        long left = inflatedLimit;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                workbook |= entry.getName().equals("xl/workbook.xml");
                try (InputStream part = new InflationGuard(zip.getInputStream(entry), left, () -> packed)) {
                    left -= part.transferTo(OutputStream.nullOutputStream());
                }
            }
        } catch (ZipException failed) {
            throw damaged();
        }
        if (!workbook) {
            throw new Problem(ImportProblem.NOT_A_TABLE, Map.of("kind", "zip"));
        }
    }

    private static Problem damaged() {
        return new Problem(ImportProblem.NOT_A_TABLE, Map.of("kind", "damaged"));
    }

    @Override
    public @Nullable TableRow next() {
        try {
            return rows.hasNext() ? row(rows.next()) : null;
        } catch (ExcelReaderException failed) {
            throw damaged();
        }
    }

    private static TableRow row(Row row) {
        List<String> cells = new ArrayList<>();
        Map<Integer, TableRow.Flaw> flaws = new HashMap<>();
        for (int place = 0; place < row.getCellCount(); place++) {
            Cell cell = row.getOptionalCell(place).orElse(null);
            cells.add(cell == null ? "" : text(cell));
            if (cell != null && cell.getType() == CellType.FORMULA) {
                flaws.put(place, TableRow.Flaw.FORMULA);
            } else if (cell != null && cell.getType() == CellType.ERROR) {
                flaws.put(place, TableRow.Flaw.ERROR);
            }
        }
        return new TableRow(row.getRowNum(), cells, flaws);
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.FORMULA) {
            return "=" + cell.getFormula();
        }
        if (cell.getType() == CellType.NUMBER) {
            BigDecimal number = cell.asNumber();
            return number == null ? "" : number.stripTrailingZeros().toPlainString();
        }
        String text = cell.getType() == CellType.STRING ? cell.asString() : cell.getRawValue();
        return text == null ? "" : text;
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
