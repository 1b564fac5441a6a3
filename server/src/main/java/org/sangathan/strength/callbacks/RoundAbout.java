package org.sangathan.strength.callbacks;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a round draws from. */
public enum RoundAbout {
    /** Booths that claim a committee; one holder of each is called. */
    COMMITTEES,
    /** Visits at doors that claim to have met somebody. */
    VISITS;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static @Nullable RoundAbout parse(@Nullable String code) {
        for (RoundAbout about : values()) {
            if (about.code().equals(code)) {
                return about;
            }
        }
        return null;
    }
}
