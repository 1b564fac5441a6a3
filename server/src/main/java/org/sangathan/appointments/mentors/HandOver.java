package org.sangathan.appointments.mentors;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.territory.UnitRef;

/**
 * Somebody left a post: what they hand over, and the mentor's seat that is offered to them.
 *
 * @param id of the appointment that ended
 * @param accepted the elder's answer; null while they have not given one
 * @param successorId appointment of whoever followed and accepted; the mentor's seat lasts as long as it
 * @param stays whether the mentor wants to go on when the successor leaves
 * @param endReason successor_left or mentor_left
 */
record HandOver(
        UUID id,
        int unitId,
        String postType,
        int seat,
        MemberKey member,
        Instant heldFrom,
        Instant leftAt,
        String how,
        boolean offered,
        @Nullable Boolean accepted,
        @Nullable UUID mentorAppointmentId,
        @Nullable UUID successorId,
        boolean stays,
        @Nullable Instant endedAt,
        @Nullable String endReason,
        Notes notes,
        @Nullable Instant writtenAt) {

    /** What the next one should know, in the words of the one before. */
    record Notes(String people, String places, String promises, String unfinished, String warnings) {
        static final Notes NONE = new Notes("", "", "", "", "");
    }

    int constituencyId() {
        return UnitRef.constituencyOf(unitId);
    }

    boolean isMentor() {
        return mentorAppointmentId != null && endedAt == null;
    }
}
