package org.sangathan.appointments.mentors;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.sangathan.appointments.Appointment;
import org.sangathan.appointments.AppointmentChanged;
import org.sangathan.appointments.AppointmentEnded;
import org.sangathan.appointments.AppointmentKey;
import org.sangathan.appointments.Appointments;
import org.sangathan.appointments.EndAppointment;
import org.sangathan.appointments.Posts;
import org.sangathan.appointments.SeatMentor;
import org.sangathan.appointments.mentors.HandOver.Notes;
import org.sangathan.people.MemberErased;
import org.sangathan.people.MemberMerged;
import org.sangathan.people.MergeUndone;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.territory.Territory;
import org.sangathan.territory.UnitRef;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What mentors' seats do by themselves, in the transaction of what happened to a post: one is offered when somebody
 * leaves, tied when a successor accepts, and ends when the successor leaves, unless the mentor chose to stay.
 */
@Component
class FollowPosts {
    private static final Set<String> WITH_HONOUR = Set.of("resigned", "relieved", "term_ended");

    private final MentorSql sql;
    private final Appointments appointments;
    private final EndAppointment endAppointment;
    private final SeatMentor seatMentor;
    private final Posts posts;
    private final Territory territory;
    private final Clock clock;

    FollowPosts(
            MentorSql sql,
            Appointments appointments,
            EndAppointment endAppointment,
            SeatMentor seatMentor,
            Posts posts,
            Territory territory,
            Clock clock) {
        this.sql = sql;
        this.appointments = appointments;
        this.endAppointment = endAppointment;
        this.seatMentor = seatMentor;
        this.posts = posts;
        this.territory = territory;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void follow(AppointmentEnded ended) {
        Appointment left = ended.appointment();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (posts.get(left.postType()).isMentor()) {
            sql.endOfMentor(left.constituencyId(), left.id(), now);
            return;
        }
        sql.ofSuccessor(left.constituencyId(), left.id()).forEach(key -> successorLeft(key, now));
        Instant held = left.acceptedAt();
        if (held != null && WITH_HONOUR.contains(ended.how())) {
            sql.insert(new HandOver(
                    left.id(),
                    left.unitId(),
                    left.postType(),
                    left.seat(),
                    left.member(),
                    held,
                    now,
                    ended.how(),
                    ended.mayMentor()
                            && seatMentor.isPossibleAt(territory.tree().level(left.unitId())),
                    null,
                    null,
                    null,
                    false,
                    null,
                    null,
                    Notes.NONE,
                    null));
        }
    }

    private void successorLeft(AppointmentKey key, Instant now) {
        HandOver handOver = sql.lock(key).orElseThrow();
        UUID mentor = handOver.mentorAppointmentId();
        if (handOver.stays() || mentor == null) {
            sql.untie(handOver);
            return;
        }
        sql.end(handOver, "successor_left", now);
        appointments
                .find(new AppointmentKey(key.constituencyId(), mentor))
                .filter(Appointment::isLive)
                .ifPresent(live -> endAppointment.end(live, "successor_left"));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void follow(AppointmentChanged changed) {
        if (changed.seatsProven() <= 0 || changed.post().isMentor()) {
            return;
        }
        int cell = UnitRef.constituencyOf(changed.unitId());
        for (Appointment live : appointments.liveOfUnit(cell, changed.unitId())) {
            if (live.acceptedAt() != null
                    && live.postType().equals(changed.post().code())) {
                sql.tie(cell, live.unitId(), live.postType(), live.seat(), live.id());
            }
        }
    }

    /** Notes and visits were the elder's own words; they go with them. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(MemberErased erased) {
        sql.deleteAllOf(erased.member().id());
    }

    /** What a person wrote in leaving posts is one person's, under whichever record. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void merge(MemberMerged merged) {
        MemberKey kept =
                new MemberKey(merged.kept().constituencyId(), merged.kept().id());
        List<AppointmentKey> keys = sql.keysOfMember(merged.gone().id());
        keys.forEach(key -> sql.give(key, merged.gone().id(), kept));
        merged.memory()
                .put(
                        "hand_overs",
                        keys.stream()
                                .map(key -> key.constituencyId() + " " + key.id())
                                .toList());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void undo(MergeUndone undone) {
        MemberKey restored = new MemberKey(
                undone.restored().constituencyId(), undone.restored().id());
        for (String key : undone.remembered("hand_overs")) {
            String[] parts = key.split(" ", 2);
            sql.give(
                    new AppointmentKey(Integer.parseInt(parts[0]), UUID.fromString(parts[1])),
                    undone.kept().id(),
                    restored);
        }
    }
}
