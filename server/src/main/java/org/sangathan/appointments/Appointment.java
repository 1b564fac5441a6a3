package org.sangathan.appointments;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.territory.UnitRef;

/**
 * A member holding one seat of a post from one moment to another.
 *
 * @param acceptedAt by the member, from their own session; until then the post is claimed, not proven, and grants
 *     nothing
 * @param unprovenSince since when an accepted seat does not count as proven; rights do not depend on it
 * @param endReason declined, resigned, relieved or erased, with words after a colon where a person gave some
 * @param overridden rules that were broken and set aside when appointing, by a higher post with a reason
 */
public record Appointment(
        UUID id,
        int unitId,
        String postType,
        int seat,
        MemberKey member,
        Instant appointedAt,
        @Nullable UUID appointedBy,
        @Nullable Instant acceptedAt,
        @Nullable Instant endedAt,
        @Nullable String endReason,
        String cardCode,
        List<RuleCode> overridden,
        @Nullable String overrideReason,
        @Nullable Instant unprovenSince,
        @Nullable Doubt unprovenWhy) {
    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

    public int constituencyId() {
        return UnitRef.constituencyOf(unitId);
    }

    /** Accepted, and not in doubt. */
    public boolean isProven() {
        return acceptedAt != null && unprovenSince == null;
    }

    public boolean isLive() {
        return endedAt == null;
    }

    /** The first day in India that the term does not cover, from the acceptance on; null for a post without a term. */
    public @Nullable LocalDate termEnds(PostType post) {
        Integer months = post.rules().termMonths();
        Instant from = acceptedAt == null ? appointedAt : acceptedAt;
        return months == null ? null : LocalDate.ofInstant(from, INDIA).plusMonths(months);
    }

    /** The moment in which that day begins. */
    public @Nullable Instant termOver(PostType post) {
        LocalDate ends = termEnds(post);
        return ends == null ? null : ends.atStartOfDay(INDIA).toInstant();
    }
}
