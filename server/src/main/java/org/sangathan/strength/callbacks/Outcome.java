package org.sangathan.strength.callbacks;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What became of a call; the first alone counts as real. */
public enum Outcome {
    CONFIRMED,
    /** "I do not hold it", or "I know of no such post". */
    DENIED,
    WRONG_NUMBER,
    NOT_REACHED,
    /** The holder left the post between the draw and the call. */
    POST_ENDED;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static @Nullable Outcome parse(@Nullable String code) {
        for (Outcome outcome : values()) {
            if (outcome.code().equals(code)) {
                return outcome;
            }
        }
        return null;
    }

    static @Nullable Outcome of(@Nullable String code) {
        return code == null ? null : valueOf(code.toUpperCase(Locale.ROOT));
    }
}
