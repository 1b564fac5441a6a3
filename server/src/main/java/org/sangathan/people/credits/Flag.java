package org.sangathan.people.credits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.platform.MemberNames.MemberKey;

/**
 * What looks strange about a recruiter's joinings of a day, and what a leader decided about it.
 *
 * @param state open, fine or lowered
 */
record Flag(
        UUID id,
        MemberKey recruiter,
        FlagKind kind,
        LocalDate day,
        List<UUID> creditIds,
        Instant from,
        Instant to,
        String state,
        @Nullable Instant decidedAt,
        @Nullable String reason) {}
