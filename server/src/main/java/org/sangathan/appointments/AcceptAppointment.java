package org.sangathan.appointments;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.sangathan.access.Audit;
import org.sangathan.access.Grants;
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
    private final Grants grants;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Clock clock;

    AcceptAppointment(
            AppointmentSql sql,
            Posts posts,
            Grants grants,
            ApplicationEventPublisher events,
            Audit audit,
            Clock clock) {
        this.sql = sql;
        this.posts = posts;
        this.grants = grants;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Appointment accept(Actor actor, int constituencyId, UUID id) {
        AppointmentKey key = new AppointmentKey(constituencyId, id);
        Appointment appointment = sql.find(key)
                .filter(found -> found.member().id().equals(actor.memberId()))
                .orElseThrow(() -> new Problem(AppointmentProblem.APPOINTMENT_UNKNOWN));
        if (appointment.isLive() && appointment.acceptedAt() != null) {
            return appointment;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!sql.accept(key, now)) {
            throw new Problem(AppointmentProblem.ALREADY_ENDED);
        }
        PostType post = posts.get(appointment.postType());
        grants.give(actor.memberId(), id, appointment.unitId(), post.permissions());
        events.publishEvent(new AppointmentChanged(appointment.unitId(), post, 0, 1));
        audit.record(actor, "accepted", appointment.unitId(), id.toString(), Map.of("post_type", post.code()));
        return sql.find(key).orElseThrow();
    }
}
