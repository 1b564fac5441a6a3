package org.sangathan.canvass.forms;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a question is answered. */
enum QuestionType {
    TEXT,
    INTEGER,
    DECIMAL,
    DATE,
    SELECT_ONE,
    SELECT_MULTIPLE,
    /** Read out, not answered. */
    NOTE;

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isNumber() {
        return this == INTEGER || this == DECIMAL;
    }

    boolean isChoice() {
        return this == SELECT_ONE || this == SELECT_MULTIPLE;
    }
}
