package org.sangathan.appointments;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What an appointee is asked when accepting, because nobody else can say it. */
enum Question {
    BIRTH_DATE,
    ELECTOR_UNIT_ID,
    GOVERNMENT_SERVANT,
    RELATIVES;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
