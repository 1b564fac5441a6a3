package org.sangathan.network.notifications;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to its receiver.
 *
 * @param kind as clients name it, such as mention or favourite
 * @param held until the receiver lets the sender through
 * @param aboutId the measure that it tells of, or for moderators the report
 */
record Notification(
        UUID id,
        String kind,
        UUID fromId,
        @Nullable UUID statusId,
        boolean held,
        @Nullable UUID aboutId) {}
