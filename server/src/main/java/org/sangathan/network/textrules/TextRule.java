package org.sangathan.network.textrules;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One rule.
 *
 * @param unitId for those who live in its subtree
 * @param pattern words, or a regular expression
 * @param hint what the writer is told: why, and what to do instead
 */
public record TextRule(
        UUID id,
        int unitId,
        String pattern,
        boolean regex,
        Action action,
        String hint,
        Instant beginsAt,
        Instant endsAt,
        UUID madeBy,
        Instant madeAt,
        @Nullable Instant endedAt) {

    /** What becomes of a text that has it. */
    public enum Action {
        /** It waits for a moderator. */
        HOLD,
        REFUSE;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    boolean holds(Instant now) {
        return endedAt == null && !beginsAt.isAfter(now) && endsAt.isAfter(now);
    }
}
