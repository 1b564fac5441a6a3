package org.sangathan.network.moderation;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What moderators did about an account or its statuses.
 *
 * @param reason for moderators, in their words; {@code category} is what the audit says
 * @param word to the member
 * @param byUnitId the unit of the post by which it was done
 * @param until null where it has no end
 */
public record Measure(
        UUID accountId,
        UUID id,
        int unitId,
        Kind kind,
        @Nullable UUID reportId,
        List<UUID> statusIds,
        String category,
        String reason,
        String word,
        UUID byId,
        int byUnitId,
        Instant at,
        @Nullable Instant until,
        @Nullable Instant liftedAt,
        @Nullable UUID liftedBy,
        @Nullable String appeal,
        @Nullable Instant appealedAt,
        @Nullable String answer,
        @Nullable Instant answeredAt,
        @Nullable UUID answeredBy) {

    /** What can be done. */
    public enum Kind {
        /** The report was looked into; nothing follows. */
        NONE,
        WARN,
        MARK_SENSITIVE,
        HIDE,
        /** All statuses of the account stand behind a warning. */
        SENSITIVE,
        SILENCE,
        SUSPEND;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean ofStatuses() {
            return this == MARK_SENSITIVE || this == HIDE;
        }

        boolean ofAccount() {
            return this == SENSITIVE || this == SILENCE || this == SUSPEND;
        }

        @Nullable
        String restraint() {
            return this == HIDE ? "hidden" : this == MARK_SENSITIVE ? "sensitive" : null;
        }
    }

    /** Neither lifted nor over. */
    boolean holds(Instant now) {
        return liftedAt == null && (until == null || until.isAfter(now));
    }

    boolean isOpenAppeal() {
        return appealedAt != null && answeredAt == null;
    }
}
