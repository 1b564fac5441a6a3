package org.sangathan.territory.booths;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.sangathan.platform.Problem;
import org.sangathan.territory.Territory;
import org.springframework.stereotype.Component;

/** Reads a whole booth list into memory and tells accepted rows from refused ones. Writes nothing. */
@Component
class ReadBooths {
    /** Titles may stand above the heading. */
    private static final int HEADING_WITHIN = 20;

    private static final int MOST_BOOTHS = 9000;

    private final OpenTable openTable;
    private final Territory territory;
    private final ImportSettings limits;

    ReadBooths(OpenTable openTable, Territory territory, ImportSettings limits) {
        this.openTable = openTable;
        this.territory = territory;
        this.limits = limits;
    }

    BoothFile read(Path file, String columnsAsked, IntPredicate mayImport, Progress progress) throws IOException {
        try (Table table = openTable.open(file, progress.bytesRead)) {
            Columns columns = heading(table, columnsAsked);
            Reading reading = new Reading(columns, new CheckRow(territory.tree(), columns, mayImport));
            for (TableRow row = table.next(); row != null; row = table.next()) {
                if (!row.isBlank()) {
                    reading.add(row);
                    progress.rowsRead.set(reading.rows);
                }
                if (reading.rows > limits.rowLimit()) {
                    throw new Problem(ImportProblem.TOO_MANY_ROWS, Map.of("limit_rows", limits.rowLimit()));
                }
            }
            return reading.file();
        }
    }

    private static Columns heading(Table table, String columnsAsked) throws IOException {
        Columns best = null;
        for (int each = 0; each < HEADING_WITHIN; each++) {
            TableRow row = table.next();
            if (row == null) {
                break;
            }
            Columns columns = Columns.of(row.cells(), columnsAsked);
            if (columns.missing().isEmpty() && columns.unknown().isEmpty()) {
                return columns;
            }
            best = best == null || columns.known() > best.known() ? columns : best;
        }
        if (best == null) {
            throw new Problem(ImportProblem.FILE_EMPTY);
        }
        throw best.unknown().isEmpty()
                ? new Problem(ImportProblem.COLUMN_MISSING, Map.of("columns", best.missing(), "headings", shown(best)))
                : new Problem(
                        ImportProblem.COLUMN_UNKNOWN,
                        Map.of("column", best.unknown().getFirst()));
    }

    private static List<String> shown(Columns columns) {
        return columns.headings().stream()
                .limit(50)
                .map(heading -> heading.length() > 60 ? heading.substring(0, 60) : heading)
                .toList();
    }

    /** What has been read so far. */
    private static final class Reading {
        private final Columns columns;
        private final CheckRow checkRow;
        private final SortedMap<Integer, Map<String, Booth>> accepted = new TreeMap<>();
        private final Set<Booth> doubled = new HashSet<>();
        private final Set<Integer> flawed = new HashSet<>();
        private final List<Refusal> refusals = new ArrayList<>();
        private int refused;
        private int rows;

        Reading(Columns columns, CheckRow checkRow) {
            this.columns = columns;
            this.checkRow = checkRow;
        }

        void add(TableRow row) {
            rows++;
            CheckRow.Checked checked = checkRow.check(row);
            if (checked.booth() != null) {
                accept(checked.booth());
            } else if (checked.refusal() != null) {
                refuse(checked.refusal(), checked.constituencyId());
            }
        }

        private void accept(Booth booth) {
            Map<String, Booth> booths = accepted.computeIfAbsent(booth.constituencyId(), cell -> new LinkedHashMap<>());
            Booth first = booths.putIfAbsent(booth.number(), booth);
            if (first != null) {
                if (doubled.add(first)) {
                    refuse(refusal(first, RefusalCode.BOOTH_NUMBER_TWICE, booth.line()), first.constituencyId());
                }
                refuse(refusal(booth, RefusalCode.BOOTH_NUMBER_TWICE, first.line()), booth.constituencyId());
            } else if (booths.size() > MOST_BOOTHS) {
                doubled.add(booth);
                refuse(refusal(booth, RefusalCode.TOO_MANY_BOOTHS, null), booth.constituencyId());
            }
        }

        private Refusal refusal(Booth booth, RefusalCode code, @Nullable Long otherLine) {
            return new Refusal(
                    booth.line(),
                    code,
                    columns.heading(Column.NUMBER),
                    booth.number(),
                    Integer.toString(booth.constituencyId() % 1000),
                    booth.number(),
                    otherLine);
        }

        private void refuse(Refusal refusal, int constituency) {
            refused++;
            flawed.add(constituency);
            if (refusals.size() < BoothFile.MOST_REFUSALS) {
                refusals.add(refusal);
            }
        }

        BoothFile file() {
            if (rows == 0) {
                throw new Problem(ImportProblem.FILE_EMPTY);
            }
            SortedMap<Integer, List<Booth>> whole = new TreeMap<>();
            int[] held = {0};
            accepted.forEach((constituency, booths) -> {
                if (flawed.contains(constituency)) {
                    held[0] += (int) booths.values().stream()
                            .filter(booth -> !doubled.contains(booth))
                            .count();
                } else {
                    whole.put(constituency, List.copyOf(booths.values()));
                }
            });
            refusals.sort(Comparator.comparingLong(Refusal::line));
            return new BoothFile(columns, rows, whole, held[0], refused, List.copyOf(refusals));
        }
    }
}
