package org.sangathan.appointments.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.sangathan.platform.Problem;
import org.sangathan.platform.tables.ReadTable;
import org.sangathan.platform.tables.TableRow;
import org.springframework.stereotype.Component;

/** Reads a spreadsheet whole and finds its columns. */
@Component
class ReadSheet {
    static final int LINES_MOST = 2000;

    private final ReadTable table = new ReadTable(
            LINES_MOST,
            new ReadTable.Refusals(
                    BulkProblem.SHEET_TOO_LARGE,
                    BulkProblem.SHEET_TOO_MANY_LINES,
                    BulkProblem.SHEET_EMPTY,
                    BulkProblem.SHEET_NOT_A_TABLE,
                    BulkProblem.SHEET_NOT_UTF8));

    /** A line of the file by column; absent columns are empty. */
    record SheetLine(int number, Map<SheetColumn, String> cells) {
        String cell(SheetColumn column) {
            return cells.getOrDefault(column, "");
        }
    }

    List<SheetLine> read(InputStream file) throws IOException {
        return lines(table.read(file));
    }

    private static List<SheetLine> lines(List<TableRow> rows) {
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
        return rows.stream().skip(1).map(row -> line(row, places)).toList();
    }

    private static SheetLine line(TableRow row, Map<SheetColumn, Integer> places) {
        Map<SheetColumn, String> cells = new EnumMap<>(SheetColumn.class);
        places.forEach((column, place) -> cells.put(column, row.cell(place)));
        return new SheetLine(row.number(), cells);
    }
}
