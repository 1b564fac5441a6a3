package org.sangathan.appointments;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Map;

/**
 * What one rule says of a member and a post.
 *
 * @param facts numbers, codes and names of posts and units, for the client's words; nothing personal but an age
 */
public record Verdict(RuleCode rule, Standing standing, Map<String, Object> facts) {
    /** Asked: only the member can say, and does when accepting. */
    public enum Standing {
        KEPT,
        BROKEN,
        ASKED;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean isBroken() {
        return standing == Standing.BROKEN;
    }

    static Verdict of(RuleCode rule, boolean kept, Map<String, Object> facts) {
        return new Verdict(rule, kept ? Standing.KEPT : Standing.BROKEN, facts);
    }

    static Verdict asked(RuleCode rule, Map<String, Object> facts) {
        return new Verdict(rule, Standing.ASKED, facts);
    }
}
