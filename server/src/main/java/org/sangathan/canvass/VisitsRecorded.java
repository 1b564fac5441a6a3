package org.sangathan.canvass;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.platform.MemberNames.MemberKey;

/** Visits of one booth were written; said in the transaction that wrote them. Sent twice, they are said once. */
public record VisitsRecorded(int boothId, List<RecordedVisit> visits) {
    /** @param corrects the visit that this one replaces */
    public record RecordedVisit(
            UUID id,
            UUID householdId,
            MemberKey worker,
            Instant at,
            Outcome outcome,
            int wantsToJoin,
            boolean wantsToHelp,
            @Nullable UUID turfId,
            @Nullable UUID formId,
            @Nullable UUID corrects) {}
}
