package org.sangathan.network.announcements;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One announcement; without a beginning it holds at once, without an end until it is taken back. */
record Announcement(
        UUID id,
        String text,
        String html,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        boolean allDay,
        Instant publishedAt,
        Instant updatedAt,
        UUID madeBy,
        @Nullable Instant withdrawnAt) {}
