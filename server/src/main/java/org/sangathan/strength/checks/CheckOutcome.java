package org.sangathan.strength.checks;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What was heard at a door about a claimed visit; the first alone proves it. */
public enum CheckOutcome {
    CONFIRMED,
    /** Nobody there knows of a visit. */
    NOT_CONFIRMED,
    NOT_REACHED,
    /** The door has since asked for no visit, or is gone: nobody may ask, and it counts for neither. */
    CLOSED;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static @Nullable CheckOutcome parse(@Nullable String code) {
        for (CheckOutcome outcome : values()) {
            if (outcome.code().equals(code)) {
                return outcome;
            }
        }
        return null;
    }
}
