package org.sangathan.strength.callbacks;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A round of call-backs, or of checks of visits, in all constituencies of a unit.
 *
 * @param seedHash SHA-256 of the seed as hexadecimal text, public from the beginning
 * @param seed null until the draw
 */
record CallRound(
        UUID id,
        int unitId,
        RoundAbout about,
        String seedHash,
        byte[] seedSealed,
        Instant publishedAt,
        @Nullable String seed,
        @Nullable Instant drawnAt) {}
