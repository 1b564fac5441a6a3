package org.sangathan.appointments;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Says of an accepted seat that it is in doubt, or proven again. The rights of its holder stay as they are. */
@Component
public class Proofs {
    private final AppointmentSql sql;
    private final Posts posts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Proofs(AppointmentSql sql, Posts posts, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.posts = posts;
        this.events = events;
        this.clock = clock;
    }

    /** What a call found outweighs silence; silence does not replace what a call found. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void doubt(AppointmentKey key, Doubt why) {
        Optional<Appointment> held = sql.lock(key).filter(Proofs::isHeld);
        if (held.isPresent() && (held.get().isProven() || why != Doubt.NO_ANSWER)) {
            sql.doubt(key, clock.instant().truncatedTo(ChronoUnit.MICROS), why);
            tell(held.get(), held.get().isProven() ? -1 : 0);
        }
    }

    /** An answer ends the doubt that silence raised, and no other. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void answered(AppointmentKey key) {
        sql.lock(key)
                .filter(Proofs::isHeld)
                .filter(held -> held.unprovenWhy() == Doubt.NO_ANSWER)
                .ifPresent(this::prove);
    }

    /** A call that finds the holder ends every doubt. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void confirmed(AppointmentKey key) {
        sql.lock(key).filter(Proofs::isHeld).filter(held -> !held.isProven()).ifPresent(this::prove);
    }

    private static boolean isHeld(Appointment appointment) {
        return appointment.isLive() && appointment.acceptedAt() != null;
    }

    private void prove(Appointment held) {
        sql.prove(new AppointmentKey(held.constituencyId(), held.id()));
        tell(held, 1);
    }

    private void tell(Appointment held, int seatsProven) {
        if (seatsProven != 0) {
            events.publishEvent(new AppointmentChanged(held.unitId(), posts.get(held.postType()), 0, seatsProven));
        }
    }
}
