package org.sangathan.territory.booths;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * One row that is not imported, and why.
 *
 * @param line in the file, 1 for its first; for a spreadsheet the row
 * @param column heading as the file writes it
 * @param value as the file writes it, cut to 200 letters
 * @param constituency the row's, as written
 * @param booth the row's number, as written
 * @param otherLine where the same booth stands, too
 */
record Refusal(
        long line,
        RefusalCode code,
        @JsonProperty("column") @Nullable String column,
        @Nullable String value,
        @Nullable String constituency,
        @Nullable String booth,
        @Nullable Long otherLine) {

    private static final int VALUE_LENGTH = 200;

    Refusal {
        value = cut(value);
        constituency = cut(constituency);
        booth = cut(booth);
    }

    private static @Nullable String cut(@Nullable String text) {
        return text == null || text.length() <= VALUE_LENGTH ? text : text.substring(0, VALUE_LENGTH);
    }
}
