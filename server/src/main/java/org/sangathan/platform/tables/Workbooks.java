package org.sangathan.platform.tables;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.sangathan.platform.Problem;

/** What every reader of an XLSX workbook needs. */
public final class Workbooks {
    /** A cell that holds an error is an empty cell, not the end of the reading. */
    public static final ReadingOptions ERRORS_AS_CELLS = new ReadingOptions(false, true);

    private Workbooks() {}

    /**
     * Unpacks all once, keeping nothing: a few kilobytes can hold gigabytes.
     *
     * @param most how many bytes it may hold
     * @throws ZipException when it is no workbook
     */
    public static void refuseBomb(byte[] bytes, long most, Problem tooLarge) throws IOException {
        // some writers tell an entry's size only in the directory at the end, which a stream does not see in time
        Path file = Files.createTempFile("table", ".zip");
        try {
            Files.write(file, bytes);
            measure(file, most, tooLarge);
        } finally {
            Files.delete(file);
        }
    }

    private static void measure(Path file, long most, Problem tooLarge) throws IOException {
        boolean workbook = false;
        long inflated = 0;
        byte[] part = new byte[64 * 1024];
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                workbook |= entry.getName().equals("xl/workbook.xml");
                try (InputStream unpacked = zip.getInputStream(entry)) {
                    for (int read = unpacked.read(part); read >= 0; read = unpacked.read(part)) {
                        inflated += read;
                        if (inflated > most) {
                            throw tooLarge;
                        }
                    }
                }
            }
        }
        if (!workbook) {
            throw new ZipException("no workbook");
        }
    }

    /** Texts and numbers as they stand there; a formula is no value: what it shows depends on who last opened it. */
    static List<String> values(Row row) {
        List<String> cells = new ArrayList<>();
        for (int place = 0; place < row.getCellCount(); place++) {
            cells.add(row.getOptionalCell(place)
                    .filter(cell -> cell.getType() != CellType.FORMULA && cell.getType() != CellType.ERROR)
                    .map(Workbooks::text)
                    .orElse(""));
        }
        return cells;
    }

    /** A number without the places that a spreadsheet adds. */
    public static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            BigDecimal number = cell.asNumber();
            return number == null ? "" : number.stripTrailingZeros().toPlainString();
        }
        String text = cell.getType() == CellType.STRING ? cell.asString() : cell.getRawValue();
        return text == null ? "" : text;
    }
}
