package org.sangathan.network.notifications;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to its receiver.
 *
 * @param kind as clients name it, such as mention or favourite
 * @param held until the receiver lets the sender through
 * @param measureId of moderators, which it tells of
 */
record Notification(
        UUID id,
        String kind,
        UUID fromId,
        @Nullable UUID statusId,
        boolean held,
        @Nullable UUID measureId) {}
