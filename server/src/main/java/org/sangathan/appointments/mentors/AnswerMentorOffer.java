package org.sangathan.appointments.mentors;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Audit;
import org.sangathan.appointments.Appointment;
import org.sangathan.appointments.AppointmentKey;
import org.sangathan.appointments.Appointments;
import org.sangathan.appointments.SeatMentor;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Ids;
import org.sangathan.platform.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The elder takes the mentor's seat, or thanks and goes. */
@Component
class AnswerMentorOffer {
    private final MentorSql sql;
    private final Appointments appointments;
    private final SeatMentor seatMentor;
    private final Ids ids;
    private final Audit audit;
    private final Clock clock;

    AnswerMentorOffer(
            MentorSql sql, Appointments appointments, SeatMentor seatMentor, Ids ids, Audit audit, Clock clock) {
        this.sql = sql;
        this.appointments = appointments;
        this.seatMentor = seatMentor;
        this.ids = ids;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public HandOver accept(Actor actor, AppointmentKey key) {
        HandOver handOver = own(actor, key);
        if (Boolean.TRUE.equals(handOver.accepted())) {
            return handOver; // the same answer, sent again
        }
        refuseAnswered(handOver);
        Appointment seat = seatMentor.seat(actor, ids.next(), handOver.unitId());
        sql.answer(handOver, true, seat.id(), successor(handOver), now());
        audit.record(
                actor,
                "mentor_seat_accepted",
                handOver.unitId(),
                seat.id().toString(),
                Map.of("post_type", handOver.postType()));
        return sql.find(key).orElseThrow();
    }

    @Transactional
    public HandOver decline(Actor actor, AppointmentKey key) {
        HandOver handOver = own(actor, key);
        if (Boolean.FALSE.equals(handOver.accepted())) {
            return handOver;
        }
        refuseAnswered(handOver);
        sql.answer(handOver, false, null, null, now());
        audit.record(
                actor,
                "mentor_seat_declined",
                handOver.unitId(),
                handOver.id().toString(),
                Map.of("post_type", handOver.postType()));
        return sql.find(key).orElseThrow();
    }

    private HandOver own(Actor actor, AppointmentKey key) {
        return sql.lock(key)
                .filter(found -> found.member().id().equals(actor.memberId()))
                .orElseThrow(() -> new Problem(MentorProblem.HAND_OVER_UNKNOWN));
    }

    private static void refuseAnswered(HandOver handOver) {
        if (!handOver.offered()) {
            throw new Problem(MentorProblem.MENTOR_SEAT_NOT_OFFERED);
        }
        if (handOver.accepted() != null) {
            throw new Problem(MentorProblem.MENTOR_OFFER_ANSWERED);
        }
    }

    /** Whoever holds the seat by now; a successor who comes later is tied when they accept. */
    private @Nullable UUID successor(HandOver handOver) {
        return appointments.liveOfUnit(handOver.constituencyId(), handOver.unitId()).stream()
                .filter(live -> live.postType().equals(handOver.postType()) && live.seat() == handOver.seat())
                .filter(live -> live.acceptedAt() != null)
                .map(Appointment::id)
                .findFirst()
                .orElse(null);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
