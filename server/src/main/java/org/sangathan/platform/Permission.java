package org.sangathan.platform;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a post may grant over its unit's subtree. */
public enum Permission {
    SEE_STRENGTH,
    SEE_PEOPLE,
    INVITE,
    APPOINT,
    IMPORT_BOOTHS,
    SEE_AUDIT;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
