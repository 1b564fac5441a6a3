package org.sangathan.network.statuses;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who may read a status; with a unit addressed, PRIVATE is the unit's subtree and DIRECT its letter box. */
public enum Visibility {
    PUBLIC,
    UNLISTED,
    PRIVATE,
    DIRECT;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Visibility> find(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    boolean isOpen() {
        return this == PUBLIC || this == UNLISTED;
    }

    /** The narrower of two. */
    Visibility atMost(Visibility other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
