package org.sangathan.appointments;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.sangathan.access.Audit;
import org.sangathan.access.Grants;
import org.sangathan.appointments.Circumstances.Said;
import org.sangathan.people.ChangeMember;
import org.sangathan.people.Member;
import org.sangathan.people.Members;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The appointee accepts from their own session: the post is proven, and its rights begin. */
@Component
class AcceptAppointment {
    private final AppointmentSql sql;
    private final Posts posts;
    private final Members members;
    private final ChangeMember changeMember;
    private final Declare declare;
    private final Grants grants;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Clock clock;

    AcceptAppointment(
            AppointmentSql sql,
            Posts posts,
            Members members,
            ChangeMember changeMember,
            Declare declare,
            Grants grants,
            ApplicationEventPublisher events,
            Audit audit,
            Clock clock) {
        this.sql = sql;
        this.posts = posts;
        this.members = members;
        this.changeMember = changeMember;
        this.declare = declare;
        this.grants = grants;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Appointment accept(Actor actor, int constituencyId, UUID id, Said said) {
        AppointmentKey key = new AppointmentKey(constituencyId, id);
        Appointment appointment = sql.find(key)
                .filter(found -> found.member().id().equals(actor.memberId()))
                .orElseThrow(() -> new Problem(AppointmentProblem.APPOINTMENT_UNKNOWN));
        if (appointment.isLive() && appointment.acceptedAt() != null) {
            return appointment;
        }
        Member member = members.lock(appointment.member())
                .orElseThrow(() -> new Problem(AppointmentProblem.APPOINTMENT_UNKNOWN));
        PostType post = posts.lock(appointment.postType());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (appointment.isLive()) {
            declare.declare(post, appointment, member, said, now);
        }
        if (!sql.accept(key, now)) {
            throw new Problem(AppointmentProblem.ALREADY_ENDED);
        }
        grants.give(actor.memberId(), id, appointment.unitId(), post.permissions());
        events.publishEvent(new AppointmentChanged(appointment.unitId(), post, 0, 1));
        if (!post.isMentor()) {
            changeMember.workInPost(actor, member);
        }
        audit.record(actor, "accepted", appointment.unitId(), id.toString(), Map.of("post_type", post.code()));
        return sql.find(key).orElseThrow();
    }
}
