package org.sangathan.canvass;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a worker found at a door. */
public enum Outcome {
    MET,
    NOBODY,
    LOCKED,
    REFUSED,
    MOVED,
    VACANT;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
