package org.sangathan.appointments.bulk;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.platform.MemberNames.MemberKey;

/**
 * A line of the file as it was understood.
 *
 * @param number of the line in the file
 * @param appointmentId fixed at the preview: applied twice, it happens once
 * @param codes why it cannot be done; none when it is ready
 * @param outcome null while it was not tried
 * @param overrideReason why broken rules are to be set aside; null where none is broken, and once it was tried
 */
record BatchLine(
        int number,
        UUID appointmentId,
        @Nullable Integer unitId,
        @Nullable String postType,
        @Nullable MemberKey member,
        List<String> codes,
        @Nullable String outcome,
        @Nullable String overrideReason) {
    static final String APPOINTED = "appointed";
    static final String REFUSED = "refused";
    static final String UNDONE = "undone";
    static final String UNDO_REFUSED = "undo_refused";
    static final String KEPT_ACCEPTED = "kept_accepted";

    boolean isReady() {
        return codes.isEmpty();
    }
}
