package org.sangathan.canvass.turf;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.platform.MemberNames.MemberKey;

/**
 * Doors that were given to a worker or a team.
 *
 * @param maker null once erased
 * @param endsOn the last day
 * @param endedAt when it ended, by its day or by hand
 */
record Turf(
        int constituencyId,
        UUID id,
        int boothId,
        String name,
        How how,
        @Nullable MemberKey maker,
        Instant madeAt,
        LocalDate endsOn,
        @Nullable Instant endedAt) {

    /** How its doors were chosen. */
    enum How {
        SECTION,
        PANNA,
        COUNT,
        DRAWN,
        /** By a worker, for one day. */
        NEAREST;

        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static How of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    boolean isLive() {
        return endedAt == null;
    }

    /** Where the row lives. */
    record Key(int constituencyId, UUID id) {}

    Key key() {
        return new Key(constituencyId, id);
    }
}
