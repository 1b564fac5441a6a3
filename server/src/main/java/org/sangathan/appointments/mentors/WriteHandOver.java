package org.sangathan.appointments.mentors;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.sangathan.access.Audit;
import org.sangathan.appointments.AppointmentKey;
import org.sangathan.appointments.mentors.HandOver.Notes;
import org.sangathan.appointments.mentors.MentorSql.Visit;
import org.sangathan.platform.Actor;
import org.sangathan.platform.FaultCode;
import org.sangathan.platform.Faults;
import org.sangathan.platform.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whoever left writes what the next one should know; a mentor writes down a visit, and whether they want to stay. */
@Component
class WriteHandOver {
    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final int NOTE_MOST = 4000;
    private static final int LINE_MOST = 200;
    private static final int ADVICE_MOST = 1000;

    private final MentorSql sql;
    private final Audit audit;
    private final Clock clock;

    WriteHandOver(MentorSql sql, Audit audit, Clock clock) {
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public HandOver notes(Actor actor, AppointmentKey key, Notes notes) {
        HandOver handOver = own(actor, key);
        new Faults()
                .when(notes.people().length() > NOTE_MOST, "/people", FaultCode.TOO_LONG)
                .when(notes.places().length() > NOTE_MOST, "/places", FaultCode.TOO_LONG)
                .when(notes.promises().length() > NOTE_MOST, "/promises", FaultCode.TOO_LONG)
                .when(notes.unfinished().length() > NOTE_MOST, "/unfinished", FaultCode.TOO_LONG)
                .when(notes.warnings().length() > NOTE_MOST, "/warnings", FaultCode.TOO_LONG)
                .refuse();
        sql.write(handOver, notes, clock.instant().truncatedTo(ChronoUnit.MICROS));
        record(actor, "hand_over_written", handOver);
        return sql.find(key).orElseThrow();
    }

    @Transactional
    public HandOver visit(Actor actor, AppointmentKey key, Visit visit) {
        HandOver handOver = mentoring(actor, key);
        new Faults()
                .when(visit.day().isAfter(LocalDate.ofInstant(clock.instant(), INDIA)), "/day", FaultCode.OUT_OF_RANGE)
                .whenMissing(visit.place(), "/place")
                .when(visit.place().length() > LINE_MOST, "/place", FaultCode.TOO_LONG)
                .when(visit.withWhom().length() > LINE_MOST, "/with_whom", FaultCode.TOO_LONG)
                .whenMissing(visit.advised(), "/advised")
                .when(visit.advised().length() > ADVICE_MOST, "/advised", FaultCode.TOO_LONG)
                .refuse();
        sql.insertVisit(handOver, visit, clock.instant().truncatedTo(ChronoUnit.MICROS));
        record(actor, "mentor_visited", handOver);
        return handOver;
    }

    @Transactional
    public HandOver stay(Actor actor, AppointmentKey key, boolean stays) {
        HandOver handOver = mentoring(actor, key);
        sql.stay(handOver, stays);
        record(actor, stays ? "mentor_stays" : "mentor_goes_with_successor", handOver);
        return sql.find(key).orElseThrow();
    }

    private HandOver own(Actor actor, AppointmentKey key) {
        return sql.lock(key)
                .filter(found -> found.member().id().equals(actor.memberId()))
                .orElseThrow(() -> new Problem(MentorProblem.HAND_OVER_UNKNOWN));
    }

    private HandOver mentoring(Actor actor, AppointmentKey key) {
        HandOver handOver = own(actor, key);
        if (!handOver.isMentor()) {
            throw new Problem(MentorProblem.NOT_MENTOR_HERE);
        }
        return handOver;
    }

    private void record(Actor actor, String action, HandOver handOver) {
        audit.record(
                actor, action, handOver.unitId(), handOver.id().toString(), Map.of("post_type", handOver.postType()));
    }
}
