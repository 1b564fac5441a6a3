package org.sangathan.appointments.proposals;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.territory.UnitRef;

/**
 * A member put forward for a post that another post approves. It reserves no seat.
 *
 * @param reason of whoever proposes; may be empty
 * @param decision approved, refused or withdrawn; null while it waits
 * @param refusal why not
 */
public record Proposal(
        UUID id,
        int unitId,
        String postType,
        MemberKey member,
        MemberKey proposedBy,
        Instant proposedAt,
        String reason,
        @Nullable Instant decidedAt,
        @Nullable String decision,
        @Nullable String refusal) {

    public int constituencyId() {
        return UnitRef.constituencyOf(unitId);
    }

    public boolean isOpen() {
        return decidedAt == null;
    }
}
