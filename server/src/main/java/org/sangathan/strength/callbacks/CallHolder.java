package org.sangathan.strength.callbacks;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.PhoneNumber;
import org.sangathan.appointments.Appointment;
import org.sangathan.appointments.AppointmentKey;
import org.sangathan.appointments.Appointments;
import org.sangathan.people.Looks;
import org.sangathan.people.Member;
import org.sangathan.people.Members;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Problem;
import org.sangathan.strength.callbacks.CallBackSql.Call;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows a caller whom to call, and writes the look down for that person to read. Where the post has ended since the draw
 * there is nobody to call: that is the result.
 */
@Component
class CallHolder {
    static final String LOOK_REASON = "call_back";

    private final CallBackSql sql;
    private final CallerRights callerRights;
    private final Appointments appointments;
    private final Members members;
    private final Looks looks;
    private final Clock clock;

    CallHolder(
            CallBackSql sql,
            CallerRights callerRights,
            Appointments appointments,
            Members members,
            Looks looks,
            Clock clock) {
        this.sql = sql;
        this.callerRights = callerRights;
        this.appointments = appointments;
        this.members = members;
        this.looks = looks;
        this.clock = clock;
    }

    /** @param member null when the post has ended */
    record Reached(
            Call call,
            Appointment appointment,
            @Nullable Member member,
            @Nullable PhoneNumber phone) {}

    @Transactional
    public Reached number(Actor actor, int constituencyId, UUID id) {
        callerRights.require(actor, constituencyId);
        Call call = sql.lock(constituencyId, id).orElseThrow(() -> new Problem(CallBackProblem.CALL_UNKNOWN));
        if (!isOpen(call)) {
            throw new Problem(CallBackProblem.CALL_CONCLUDED);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Appointment appointment = appointments
                .find(new AppointmentKey(constituencyId, call.appointmentId()))
                .orElseThrow(() -> new Problem(CallBackProblem.CALL_UNKNOWN));
        Optional<Member> holder =
                Optional.of(appointment).filter(Appointment::isLive).flatMap(live -> members.find(live.member()));
        if (holder.isEmpty()) {
            if (call.outcome() == null) {
                sql.conclude(call, Outcome.POST_ENDED, actor.memberId(), now);
            }
            return new Reached(sql.find(constituencyId, id).orElseThrow(), appointment, null, null);
        }
        looks.note(actor, appointment.member(), LOOK_REASON);
        return new Reached(
                call,
                appointment,
                holder.get(),
                members.phone(appointment.member()).orElse(null));
    }

    /** Not yet concluded, or found wanting and not yet called again by somebody else. */
    private static boolean isOpen(Call call) {
        return call.outcome() == null
                || (!call.rechecked() && (call.outcome() == Outcome.DENIED || call.outcome() == Outcome.WRONG_NUMBER));
    }
}
