package org.sangathan.canvass.drives;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whom a drive counts. */
public enum Counted {
    MEMBERS,
    WORKERS;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static @Nullable Counted parse(@Nullable String code) {
        for (Counted counted : values()) {
            if (counted.code().equals(code)) {
                return counted;
            }
        }
        return null;
    }
}
