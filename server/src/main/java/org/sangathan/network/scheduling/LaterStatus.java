package org.sangathan.network.scheduling;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.network.statuses.PostStatus;

/**
 * A status that waits for its time.
 *
 * @param refused why it could not be sent when its time came; null while it waits
 */
record LaterStatus(
        UUID accountId,
        UUID id,
        Instant dueAt,
        PostStatus.Request request,
        @Nullable String refused) {}
