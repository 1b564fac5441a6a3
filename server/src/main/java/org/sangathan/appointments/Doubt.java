package org.sangathan.appointments;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why an accepted seat does not count as proven. */
public enum Doubt {
    /** The monthly question stayed unanswered. */
    NO_ANSWER,
    /** Called at random, the holder said that they do not hold the post, or do not know of it. */
    DENIED,
    /** Called at random, somebody else had the number. */
    WRONG_NUMBER;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static @Nullable Doubt of(@Nullable String code) {
        return code == null ? null : valueOf(code.toUpperCase(Locale.ROOT));
    }
}
