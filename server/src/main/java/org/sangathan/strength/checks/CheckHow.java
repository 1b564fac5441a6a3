package org.sangathan.strength.checks;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a household was asked. A door has no number in the books: without one that the checker knows, they go there. */
public enum CheckHow {
    AT_DOOR,
    BY_PHONE;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static @Nullable CheckHow parse(@Nullable String code) {
        for (CheckHow how : values()) {
            if (how.code().equals(code)) {
                return how;
            }
        }
        return null;
    }
}
