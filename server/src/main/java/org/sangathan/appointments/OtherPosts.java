package org.sangathan.appointments;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Which other posts a holder may not have at the same time. A mentor's seat is never counted. */
public enum OtherPosts {
    ALLOWED,
    NOT_IN_UNIT,
    NOT_AT_LEVEL,
    NONE;

    boolean forbids(boolean sameUnit, boolean sameLevel) {
        return switch (this) {
            case ALLOWED -> false;
            case NOT_IN_UNIT -> sameUnit;
            case NOT_AT_LEVEL -> sameLevel;
            case NONE -> true;
        };
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
