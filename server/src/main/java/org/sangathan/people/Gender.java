package org.sangathan.people;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** As a person says of themselves. */
public enum Gender {
    WOMAN,
    MAN,
    OTHER;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
