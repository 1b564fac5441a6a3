package org.sangathan.canvass;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What became of a record. */
public enum ReceiptState {
    /** Applied, now or before. */
    STORED,
    /** Applied, though something had changed while the phone was away. */
    ROUTED,
    /** Applied where it could be; a field has two values, and a person decides. */
    CONFLICT,
    /** Kept whole until a person decides. */
    HELD;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
