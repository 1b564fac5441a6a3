package org.sangathan.appointments.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.platform.MemberNames.MemberKey;

/**
 * One version of a post.
 *
 * @param madeBy null for the versions that came with the product, and once erased
 * @param inForceAt null while it waits for its day, or for seats to be free
 * @param rightsDoneTo the last cell whose holders' rights follow this version; null when nothing had to follow
 */
record PostVersion(
        String code,
        int version,
        UUID id,
        LocalDate holdsFrom,
        PostDraft content,
        @Nullable MemberKey madeBy,
        Instant madeAt,
        @Nullable Instant inForceAt,
        @Nullable Integer rightsDoneTo,
        @Nullable Instant rightsDoneAt) {}
