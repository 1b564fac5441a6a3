package org.sangathan.appointments.letters;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.platform.MemberNames.MemberKey;

/**
 * An appointment's letter that was issued.
 *
 * @param signer null once the signer was erased
 * @param signerPost in which the signer signed
 */
record Letter(
        int constituencyId,
        UUID appointmentId,
        Instant issuedAt,
        @Nullable MemberKey signer,
        String signerPost,
        int signerUnitId) {}
