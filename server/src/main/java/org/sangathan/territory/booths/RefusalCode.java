package org.sangathan.territory.booths;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why one row of a booth list is refused. */
enum RefusalCode {
    CONSTITUENCY_MISSING,
    CONSTITUENCY_UNKNOWN,
    CONSTITUENCY_NOT_YOURS,
    BOOTH_NUMBER_MISSING,
    BOOTH_NUMBER_NOT_VALID,
    /** The same constituency and number stands on another line, which is named. */
    BOOTH_NUMBER_TWICE,
    NAME_MISSING,
    NAME_TOO_LONG,
    ELECTORS_NOT_A_NUMBER,
    ELECTORS_NEGATIVE,
    ELECTORS_ABSURD,
    FORMULA_CELL,
    ERROR_CELL,
    /** More cells than the heading has: a separator inside a name that is not quoted. */
    TOO_MANY_CELLS,
    TOO_MANY_BOOTHS;

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
