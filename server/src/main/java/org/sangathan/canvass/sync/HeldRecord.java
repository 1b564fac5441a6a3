package org.sangathan.canvass.sync;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.canvass.FieldRecord;
import org.sangathan.canvass.ReceiptCode;
import org.sangathan.platform.MemberNames.MemberKey;

/**
 * A record that waits for a person.
 *
 * @param id the record's own, but where that was taken or could not be read
 * @param worker null once they are erased
 * @param decision applied, set_aside or by_itself; null while it waits
 */
record HeldRecord(
        int constituencyId,
        UUID id,
        @Nullable UUID recordId,
        String kind,
        int boothId,
        @Nullable UUID householdId,
        @Nullable MemberKey worker,
        UUID deviceId,
        int sequence,
        FieldRecord.Moments moments,
        ReceiptCode code,
        List<Map<String, String>> faults,
        byte @Nullable [] sealed,
        @Nullable Instant decidedAt,
        @Nullable String decision,
        @Nullable MemberKey decider,
        @Nullable String reason) {}
