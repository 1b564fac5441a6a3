package org.sangathan.strength.proving;

import java.time.Clock;
import java.util.UUID;
import org.sangathan.access.AnswerReader;
import org.sangathan.access.IncomingMessage;
import org.sangathan.appointments.Appointment;
import org.sangathan.appointments.AppointmentKey;
import org.sangathan.appointments.Appointments;
import org.sangathan.appointments.Proofs;
import org.sangathan.platform.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The holder answers for all posts they hold: by a tap, by "1" in any script, or by a missed call. */
@Component
class AnswerPing implements AnswerReader {
    static final String KIND = "ping";

    private final PingSql sql;
    private final Appointments appointments;
    private final Proofs proofs;
    private final Clock clock;

    AnswerPing(PingSql sql, Appointments appointments, Proofs proofs, Clock clock) {
        this.sql = sql;
        this.appointments = appointments;
        this.proofs = proofs;
        this.clock = clock;
    }

    /** Answered twice, it is answered once. */
    @Transactional
    public void inTheApp(Actor actor) {
        answer(actor.memberId(), "app");
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Transactional
    public boolean read(String subject, IncomingMessage message) {
        String text = message.text();
        if (text != null && !isOne(text)) {
            return false;
        }
        answer(TellHolders.member(subject).id(), text == null ? "missed_call" : "sms");
        return true;
    }

    /** 1, १, ১, ௧ …, with signs and spaces around it. */
    static boolean isOne(String text) {
        int[] signs = text.codePoints().filter(Character::isLetterOrDigit).toArray();
        return signs.length == 1 && Character.digit(signs[0], 10) == 1;
    }

    private void answer(UUID memberId, String how) {
        for (Appointment held : appointments.liveOfMember(memberId)) {
            AppointmentKey key = new AppointmentKey(held.constituencyId(), held.id());
            if (sql.answer(key, clock.instant(), how) > 0) {
                proofs.answered(key);
            }
        }
    }
}
