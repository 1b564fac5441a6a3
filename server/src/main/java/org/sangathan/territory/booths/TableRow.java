package org.sangathan.territory.booths;

import java.util.List;
import java.util.Map;

/**
 * One row of a table as the file has it.
 *
 * @param line counted from 1
 * @param flaws cells that have no plain value, by place
 */
record TableRow(long line, List<String> cells, Map<Integer, Flaw> flaws) {
    enum Flaw {
        FORMULA,
        ERROR
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank) && flaws.isEmpty();
    }
}
