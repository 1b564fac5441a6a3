package org.sangathan.appointments.bulk;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.territory.UnitRef;

/** One spreadsheet of appointments that somebody brought. */
record Batch(
        UUID id,
        int unitId,
        String postType,
        UUID madeBy,
        Instant madeAt,
        @Nullable Instant appliedAt,
        @Nullable Instant undoneAt) {
    int constituencyId() {
        return UnitRef.constituencyOf(unitId);
    }
}
