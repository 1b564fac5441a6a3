package org.sangathan.appointments.candidates;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Map;

/** Why somebody stands where they stand in the list; said to whoever appoints. */
record PlaceReason(Code code, Map<String, Object> facts) {
    enum Code {
        WOMEN_MISSING,
        YOUNG_MISSING,
        ELDER,
        SAME_BOOTH,
        NEIGHBOUR_BOOTH,
        SAME_SECTOR,
        SAME_CONSTITUENCY,
        PROVEN_POSTS,
        BROUGHT_MEMBERS,
        WORKER,
        MEMBER_SINCE;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
