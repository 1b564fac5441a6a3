package org.sangathan.appointments;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** A rule as it is weighed for one member and one post. */
public enum RuleCode {
    /** One of the seats is empty. */
    SEAT_EMPTY(false),
    /** The member holds no other seat of the same post here. */
    NO_SEAT_YET(false),
    /** 18 years, by law. */
    ADULT(false),
    MINIMUM_AGE(true),
    MAXIMUM_AGE(true),
    TERM_LIMIT(true),
    OTHER_POST(true),
    RELATIVES(true),
    GOVERNMENT_SERVANT(true),
    ELECTOR_HERE(true),
    WING_WOMEN(true),
    WING_YOUTH(true),
    QUOTA_WOMEN(true),
    QUOTA_YOUNG(true);

    private final boolean mayBeOverridden;

    RuleCode(boolean mayBeOverridden) {
        this.mayBeOverridden = mayBeOverridden;
    }

    public boolean mayBeOverridden() {
        return mayBeOverridden;
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
