package org.sangathan.appointments;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.sangathan.access.Audit;
import org.sangathan.access.Grants;
import org.sangathan.people.MemberErased;
import org.sangathan.platform.Actor;
import org.sangathan.platform.FaultCode;
import org.sangathan.platform.Faults;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Rights;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ends an appointment, and with it at once the rights: declined or resigned by the holder, or relieved from above. */
@Component
public class EndAppointment {
    private static final int REASON_MOST = 500;

    private final AppointmentSql sql;
    private final Posts posts;
    private final Rights rights;
    private final AppointingRights appointingRights;
    private final Grants grants;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Clock clock;

    EndAppointment(
            AppointmentSql sql,
            Posts posts,
            Rights rights,
            AppointingRights appointingRights,
            Grants grants,
            ApplicationEventPublisher events,
            Audit audit,
            Clock clock) {
        this.sql = sql;
        this.posts = posts;
        this.rights = rights;
        this.appointingRights = appointingRights;
        this.grants = grants;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /** By the appointee, before having accepted. */
    @Transactional
    public Appointment decline(Actor actor, int constituencyId, UUID id, String reason) {
        checkReason(reason);
        Appointment appointment = sql.find(new AppointmentKey(constituencyId, id))
                .filter(found -> found.member().id().equals(actor.memberId()))
                .orElseThrow(() -> new Problem(AppointmentProblem.APPOINTMENT_UNKNOWN));
        if (appointment.acceptedAt() != null && appointment.isLive()) {
            throw new Problem(AppointmentProblem.ALREADY_ACCEPTED);
        }
        return end(actor, appointment, "declined", reason, false);
    }

    /** By whoever may fill the post; by the holder it is a resignation. */
    @Transactional
    public Appointment relieve(Actor actor, int constituencyId, UUID id, String reason) {
        return relieve(actor, constituencyId, id, reason, true);
    }

    /** As {@link #relieve}, where the one who relieves does not want the holder for a mentor. */
    @Transactional
    public Appointment relieveForGood(Actor actor, int constituencyId, UUID id, String reason) {
        return relieve(actor, constituencyId, id, reason, false);
    }

    private Appointment relieve(Actor actor, int constituencyId, UUID id, String reason, boolean mayMentor) {
        Appointment appointment = sql.find(new AppointmentKey(constituencyId, id))
                .filter(found -> isHolder(actor, found) || knows(actor, found))
                .orElseThrow(() -> new Problem(AppointmentProblem.APPOINTMENT_UNKNOWN));
        if (isHolder(actor, appointment)) {
            checkReason(reason);
            return end(actor, appointment, "resigned", reason, true);
        }
        appointingRights.require(actor, posts.get(appointment.postType()), appointment.unitId());
        new Faults().whenMissing(reason, "/reason").refuse();
        checkReason(reason);
        return end(actor, appointment, "relieved", reason, mayMentor);
    }

    private static boolean isHolder(Actor actor, Appointment appointment) {
        return appointment.member().id().equals(actor.memberId());
    }

    private boolean knows(Actor actor, Appointment appointment) {
        return rights.may(actor, Permission.SEE_PEOPLE, appointment.unitId());
    }

    private static void checkReason(String reason) {
        new Faults()
                .when(reason.length() > REASON_MOST, "/reason", FaultCode.TOO_LONG)
                .refuse();
    }

    private Appointment end(Actor actor, Appointment appointment, String how, String words, boolean mayMentor) {
        String reason = words.isBlank() ? how : how + ": " + words.strip();
        if (reason.equals(appointment.endReason())) {
            return appointment; // the same request, sent again
        }
        if (!end(appointment, reason, mayMentor)) {
            throw new Problem(AppointmentProblem.ALREADY_ENDED);
        }
        audit.record(
                actor,
                how,
                appointment.unitId(),
                appointment.id().toString(),
                Map.of("post_type", appointment.postType()));
        return sql.find(keyOf(appointment)).orElseThrow();
    }

    /** In the caller's transaction, by a rule and not by a person; nothing happens when it has ended already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(Appointment appointment, String how) {
        if (end(appointment, how, false)) {
            audit.record(
                    how,
                    appointment.unitId(),
                    appointment.id().toString(),
                    Map.of("post_type", appointment.postType()));
        }
    }

    private boolean end(Appointment appointment, String reason, boolean mayMentor) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        // accepting and ending may race: what counts is what the row says when it ends
        if (!sql.end(keyOf(appointment), now, reason)) {
            return false;
        }
        Appointment last = sql.find(keyOf(appointment)).orElseThrow();
        sql.forgetOfMember(last.member().id(), last.id());
        grants.take(last.member().id(), last.id());
        events.publishEvent(
                new AppointmentChanged(last.unitId(), posts.get(last.postType()), -1, last.isProven() ? -1 : 0));
        events.publishEvent(new AppointmentEnded(last, mayMentor));
        return true;
    }

    private static AppointmentKey keyOf(Appointment appointment) {
        return new AppointmentKey(appointment.constituencyId(), appointment.id());
    }

    /** An erased member holds nothing. */
    @EventListener
    void endAllOf(MemberErased erased) {
        sql.forgetOverrideReasons(erased.member().id());
        for (Appointment appointment : sql.liveOfMember(erased.member().id())) {
            if (end(appointment, "erased", false)) {
                audit.record(
                        "holder_erased",
                        appointment.unitId(),
                        appointment.id().toString(),
                        Map.of("post_type", appointment.postType()));
            }
        }
    }
}
