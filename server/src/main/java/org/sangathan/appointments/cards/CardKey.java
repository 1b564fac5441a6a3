package org.sangathan.appointments.cards;

import java.security.PublicKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key that signs cards, or once did.
 *
 * @param kid by which a card names its key
 * @param privateSealed null once retired: it then verifies what it signed, and signs no more
 * @param revokedAt from when on nothing that it signed counts
 */
record CardKey(
        String kid,
        PublicKey publicKey,
        byte @Nullable [] privateSealed,
        Instant madeAt,
        @Nullable Instant retiredAt,
        @Nullable Instant revokedAt) {}
