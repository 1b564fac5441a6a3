package org.sangathan.canvass.sync;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.canvass.FieldRecord;
import org.sangathan.platform.MemberNames.MemberKey;
import tools.jackson.databind.JsonNode;

/**
 * One record of an upload, understood or not.
 *
 * @param id null where it has none that could be read
 * @param kind as it says, "" where it says nothing
 * @param record null where there are faults
 * @param whole the record as it came
 */
record Incoming(
        @Nullable UUID id,
        String kind,
        int sequence,
        int boothId,
        MemberKey worker,
        UUID deviceId,
        FieldRecord.Moments moments,
        @Nullable FieldRecord record,
        List<Map<String, String>> faults,
        JsonNode whole) {

    /** Of one without faults. */
    FieldRecord understood() {
        return Objects.requireNonNull(record);
    }

    Instant receivedAt() {
        return moments.received();
    }
}
