package org.sangathan.canvass.forms;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Sheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.sangathan.platform.Problem;
import org.sangathan.platform.tables.Workbooks;

/** Opens a workbook, .xlsx or .xls by what its first bytes say, as sheets of texts. */
final class FormSheets {
    static final int BYTES_MOST = 2 * 1024 * 1024;
    private static final long INFLATED_MOST = 40L * 1024 * 1024;
    private static final int ROWS_MOST = 5_000;
    private static final int CELLS_MOST = 60;

    private FormSheets() {}

    /** @param number as the spreadsheet shows it */
    record FormRow(int number, List<String> cells) {
        String cell(int place) {
            return place < cells.size() ? cells.get(place).strip() : "";
        }

        boolean isEmpty() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    record FormSheet(String name, List<FormRow> rows) {}

    static List<FormSheet> open(InputStream file) throws IOException {
        byte[] bytes = file.readNBytes(BYTES_MOST + 1);
        if (bytes.length > BYTES_MOST) {
            throw new Problem(FormProblem.FORM_FILE_TOO_LARGE, Map.of("limit_bytes", BYTES_MOST));
        }
        try {
            if (startsWith(bytes, 'P', 'K', 3, 4)) {
                Workbooks.refuseBomb(
                        bytes,
                        INFLATED_MOST,
                        new Problem(FormProblem.FORM_FILE_TOO_LARGE, Map.of("limit_bytes", INFLATED_MOST)));
                return xlsx(bytes);
            }
            if (startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
                return xls(bytes);
            }
        } catch (Problem refusal) {
            throw refusal;
        } catch (IOException | RuntimeException damaged) {
            throw new Problem(FormProblem.FORM_FILE_NOT_READABLE);
        }
        throw new Problem(FormProblem.FORM_FILE_NOT_READABLE);
    }

    private static boolean startsWith(byte[] bytes, int... magic) {
        for (int at = 0; at < magic.length; at++) {
            if (bytes.length <= at || (bytes[at] & 0xFF) != magic[at]) {
                return false;
            }
        }
        return true;
    }

    private static List<FormSheet> xlsx(byte[] bytes) throws IOException {
        List<FormSheet> sheets = new ArrayList<>();
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(bytes), Workbooks.ERRORS_AS_CELLS)) {
            for (org.dhatim.fastexcel.reader.Sheet sheet : workbook.getSheets().toList()) {
                List<FormRow> rows = new ArrayList<>();
                try (Stream<Row> stream = sheet.openStream()) {
                    stream.forEach(row -> add(rows, row.getRowNum(), cells(row)));
                }
                sheets.add(new FormSheet(sheet.getName(), rows));
            }
        } catch (ExcelReaderException damaged) {
            throw new IOException(damaged);
        }
        return sheets;
    }

    private static void add(List<FormRow> rows, int number, List<String> cells) {
        rows.add(new FormRow(number, cells));
        if (rows.size() > ROWS_MOST) {
            throw new Problem(FormProblem.FORM_FILE_TOO_LARGE, Map.of("limit_bytes", BYTES_MOST));
        }
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int place = 0; place < Math.min(row.getCellCount(), CELLS_MOST); place++) {
            cells.add(row.getOptionalCell(place).map(FormSheets::text).orElse(""));
        }
        return cells;
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.BOOLEAN) {
            return Boolean.TRUE.equals(cell.asBoolean()) ? "true" : "false";
        }
        return Workbooks.text(cell);
    }

    private static List<FormSheet> xls(byte[] bytes) throws IOException {
        List<FormSheet> sheets = new ArrayList<>();
        DataFormatter format = new DataFormatter();
        try (HSSFWorkbook workbook = new HSSFWorkbook(new ByteArrayInputStream(bytes))) {
            for (Sheet sheet : workbook) {
                List<FormRow> rows = new ArrayList<>();
                for (org.apache.poi.ss.usermodel.Row row : sheet) {
                    List<String> cells = new ArrayList<>();
                    for (int place = 0; place < Math.min(row.getLastCellNum(), CELLS_MOST); place++) {
                        cells.add(format.formatCellValue(row.getCell(place)));
                    }
                    add(rows, row.getRowNum() + 1, cells);
                }
                sheets.add(new FormSheet(sheet.getSheetName(), rows));
            }
        }
        return sheets;
    }
}
