package org.sangathan.platform.tables;

import java.util.List;

/**
 * A row as the file has it.
 *
 * @param number as a spreadsheet shows it
 */
public record TableRow(int number, List<String> cells) {
    /** Without the space around it; empty where the row ends before. */
    public String cell(int place) {
        return place < cells.size() ? cells.get(place).strip() : "";
    }

    public boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
