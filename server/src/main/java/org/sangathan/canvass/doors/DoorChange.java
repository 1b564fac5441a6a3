package org.sangathan.canvass.doors;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.canvass.FieldRecord;
import org.sangathan.canvass.ReceiptCode;
import org.sangathan.platform.MemberNames.MemberKey;

/**
 * New values of some fields of a door.
 *
 * @param how phone, desk, list or decision
 * @param worker null for a list's, or once they are erased
 */
record DoorChange(
        UUID id,
        UUID householdId,
        int boothId,
        String how,
        @Nullable MemberKey worker,
        @Nullable UUID deviceId,
        @Nullable Integer sequence,
        FieldRecord.Moments moments,
        Map<DoorField, FieldChange> fields,
        @Nullable UUID corrects,
        @Nullable ReceiptCode code) {

    /**
     * One field.
     *
     * @param seen the record that had set what was seen; null where nobody had changed it
     */
    record FieldChange(@Nullable Object value, @Nullable UUID seen) {}

    /** By somebody at the desk, or by a decision there. */
    static DoorChange atDesk(
            UUID id,
            UUID householdId,
            int boothId,
            String how,
            MemberKey worker,
            Instant now,
            Map<DoorField, FieldChange> fields) {
        return new DoorChange(
                id,
                householdId,
                boothId,
                how,
                worker,
                null,
                null,
                new FieldRecord.Moments(now, now, now),
                fields,
                null,
                null);
    }
}
