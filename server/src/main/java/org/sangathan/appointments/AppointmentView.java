package org.sangathan.appointments;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.territory.Tree;
import org.sangathan.territory.UnitRef;

/** An appointment as clients read it. */
record AppointmentView(
        UUID appointmentId,
        int constituencyId,
        PostType postType,
        UnitRef unit,
        int seat,
        MemberKey member,
        Instant appointedAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant endedAt,
        @Nullable String endReason,
        List<RuleCode> overridden,
        @Nullable String overrideReason) {

    static AppointmentView of(Appointment appointment, Posts posts, Tree tree) {
        return new AppointmentView(
                appointment.id(),
                appointment.constituencyId(),
                posts.get(appointment.postType()),
                tree.get(appointment.unitId()),
                appointment.seat(),
                appointment.member(),
                appointment.appointedAt(),
                appointment.acceptedAt(),
                appointment.endedAt(),
                appointment.endReason(),
                appointment.overridden(),
                appointment.overrideReason());
    }
}
