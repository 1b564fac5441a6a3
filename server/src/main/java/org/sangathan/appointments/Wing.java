package org.sangathan.appointments;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Posts kept for women, or for the young. */
public enum Wing {
    WOMEN,
    YOUTH;

    /** The last age at which somebody is counted among the young. */
    public static final int YOUTH_TO = 35;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
