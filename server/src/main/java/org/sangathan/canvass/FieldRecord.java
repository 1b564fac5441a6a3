package org.sangathan.canvass;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.platform.MemberNames.MemberKey;

/**
 * One record of a phone as it came, understood. It never changes.
 *
 * @param sequence counts the records of one phone
 * @param boothId the booth as the phone knew it
 * @param householdId the door that it is about; for a new door its own id
 * @param content as its {@link RecordKind} understood it
 */
public record FieldRecord(
        UUID id,
        String kind,
        int sequence,
        int boothId,
        @Nullable UUID householdId,
        MemberKey worker,
        UUID deviceId,
        Moments moments,
        Object content) {

    /**
     * When it was entered and when it came.
     *
     * @param at by the phone's clock, corrected by how far that clock was off; never after it came
     * @param said by the phone's clock
     */
    public record Moments(Instant at, Instant said, Instant received) {}

    public <T> T content(Class<T> type) {
        return type.cast(content);
    }

    public boolean isFrom(@Nullable UUID worker, @Nullable UUID device) {
        return this.worker.id().equals(worker) || deviceId.equals(device);
    }
}
