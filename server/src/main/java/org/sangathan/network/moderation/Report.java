package org.sangathan.network.moderation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody told moderators about an account.
 *
 * @param unitId the home of whom it is about, or the unit itself
 * @param reporterId null where a rule told it, or the reporter was erased; known to moderators alone
 * @param category spam, legal, violation, imitation or other
 */
public record Report(
        UUID accountId,
        UUID id,
        int unitId,
        @Nullable UUID reporterId,
        String category,
        String comment,
        List<UUID> statusIds,
        List<String> ruleIds,
        Instant createdAt,
        Instant updatedAt,
        @Nullable UUID assignedTo,
        @Nullable Instant decidedAt,
        @Nullable UUID decidedBy) {
    static final List<String> CATEGORIES = List.of("spam", "legal", "violation", "imitation", "other");

    boolean isOpen() {
        return decidedAt == null;
    }
}
