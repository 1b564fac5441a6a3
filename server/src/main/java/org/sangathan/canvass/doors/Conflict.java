package org.sangathan.canvass.doors;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One field of one door with two values.
 *
 * @param kept the value that holds until a person decides, and the record that set it
 * @param rival the other value, and the record that said it
 */
record Conflict(
        UUID id,
        UUID householdId,
        int boothId,
        DoorField field,
        @Nullable Object kept,
        @Nullable UUID keptRecord,
        @Nullable Object rival,
        UUID rivalRecord,
        Instant foundAt) {}
