package org.sangathan.canvass;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.platform.MemberNames.MemberKey;

/** A bean that knows what changed about a visit's turf or form while the phone was away. */
public interface VisitRoute {
    /** By the visit's id; a visit about which nothing changed is absent. */
    Map<UUID, ReceiptCode> routes(int constituencyId, int boothId, List<AboutVisit> visits);

    /** What a visit says of its turf and form. */
    record AboutVisit(
            UUID id,
            UUID householdId,
            MemberKey worker,
            @Nullable UUID turfId,
            @Nullable UUID formId,
            @Nullable Integer formVersion) {}
}
