package org.sangathan.platform;

import java.util.Locale;

/** What can be wrong with one value of the input. */
public enum FaultCode {
    REQUIRED,
    NOT_VALID,
    TOO_LONG,
    TOO_SHORT,
    OUT_OF_RANGE,
    PHONE_NOT_VALID,
    NAME_NOT_VALID,
    BIRTH_YEAR_NOT_VALID,
    UNDER_18,
    CONSENT_REQUIRED,
    UNIT_NOT_FOUND,
    NOT_A_BOOTH;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
