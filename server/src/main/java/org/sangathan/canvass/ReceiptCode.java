package org.sangathan.canvass;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why a record was routed or held. */
public enum ReceiptCode {
    POST_ENDED,
    BOOTH_SPLIT,
    BOOTH_GONE,
    TURF_REASSIGNED,
    FORM_CHANGED,
    DOOR_ERASED,
    NO_RIGHT,
    NOT_UNDERSTOOD,
    DOOR_UNKNOWN,
    ID_TAKEN,
    /** A name whose end has passed before it came. */
    CONSENT_ENDED;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
