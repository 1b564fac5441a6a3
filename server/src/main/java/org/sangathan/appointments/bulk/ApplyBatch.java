package org.sangathan.appointments.bulk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.sangathan.access.Audit;
import org.sangathan.appointments.AppointToPost;
import org.sangathan.appointments.Appointment;
import org.sangathan.appointments.AppointmentKey;
import org.sangathan.appointments.Appointments;
import org.sangathan.appointments.EndAppointment;
import org.sangathan.appointments.Verdict;
import org.sangathan.platform.Actor;
import org.sangathan.platform.FaultCode;
import org.sangathan.platform.Faults;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Rights;
import org.sangathan.territory.UnitRef;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does what a preview promised, and undoes it for a day. Each line is a transaction of its own under the id that the
 * preview fixed, so whoever is interrupted calls again: a call works for some seconds and says what is left.
 */
@Component
class ApplyBatch {
    private static final Duration TURN = Duration.ofSeconds(5);
    private static final Duration UNDO_FOR = Duration.ofHours(24);
    private static final int REASON_MOST = 400;

    private final BulkSql sql;
    private final AppointToPost appointToPost;
    private final EndAppointment endAppointment;
    private final Appointments appointments;
    private final Rights rights;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ApplyBatch(
            BulkSql sql,
            AppointToPost appointToPost,
            EndAppointment endAppointment,
            Appointments appointments,
            Rights rights,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.sql = sql;
        this.appointToPost = appointToPost;
        this.endAppointment = endAppointment;
        this.appointments = appointments;
        this.rights = rights;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The actor's own batch, while they may still appoint there. */
    Batch own(Actor actor, UUID id) {
        Batch batch = sql.find(id)
                .filter(found -> found.madeBy().equals(actor.memberId()))
                .orElseThrow(() -> new Problem(BulkProblem.BATCH_UNKNOWN));
        rights.require(actor, Permission.APPOINT, batch.unitId());
        return batch;
    }

    Batch apply(Actor actor, UUID id) {
        Batch batch = own(actor, id);
        if (batch.undoneAt() != null) {
            throw new Problem(BulkProblem.BATCH_UNDONE);
        }
        if (batch.appliedAt() == null) {
            transaction.executeWithoutResult(status -> {
                sql.markApplied(id, now());
                audit.record(
                        actor,
                        "appointed_in_bulk",
                        batch.unitId(),
                        id.toString(),
                        Map.of("lines", sql.counts(batch).getOrDefault("ready", 0)));
            });
        }
        Instant until = clock.instant().plus(TURN);
        untried(batch).takeWhile(line -> clock.instant().isBefore(until)).forEach(line -> appoint(actor, batch, line));
        return own(actor, id);
    }

    private Stream<BatchLine> untried(Batch batch) {
        return sql.lines(batch, 0, ReadSheet.LINES_MOST).stream()
                .filter(line -> line.isReady() && line.outcome() == null);
    }

    private void appoint(Actor actor, Batch batch, BatchLine line) {
        try {
            appointToPost.appoint(
                    actor,
                    new AppointToPost.Request(
                            line.appointmentId(),
                            Objects.requireNonNull(line.unitId()),
                            Objects.requireNonNull(line.postType()),
                            null,
                            Objects.requireNonNull(line.member()),
                            line.overrideReason()));
            sql.setOutcome(batch, line.number(), BatchLine.APPOINTED, List.of());
        } catch (Problem refused) {
            sql.setOutcome(batch, line.number(), BatchLine.REFUSED, codes(refused));
        } catch (DataIntegrityViolationException raced) {
            // somebody took the seat between the look and the write
            sql.setOutcome(batch, line.number(), BatchLine.REFUSED, List.of("post_has_holder"));
        }
    }

    private static List<String> codes(Problem refused) {
        if (refused.facts().get("verdicts") instanceof List<?> verdicts) {
            return verdicts.stream().map(each -> ((Verdict) each).rule().code()).toList();
        }
        return List.of(refused.code().code().toLowerCase(Locale.ROOT));
    }

    /** @param force also those who have accepted, which needs a reason that they will read */
    Batch undo(Actor actor, UUID id, boolean force, String reason) {
        Batch batch = own(actor, id);
        Instant applied = batch.appliedAt();
        if (applied == null) {
            throw new Problem(BulkProblem.BATCH_NOT_APPLIED);
        }
        if (clock.instant().isAfter(applied.plus(UNDO_FOR))) {
            throw new Problem(BulkProblem.UNDO_TOO_LATE);
        }
        Faults faults = new Faults().when(reason.length() > REASON_MOST, "/reason", FaultCode.TOO_LONG);
        if (force) {
            faults.whenMissing(reason, "/reason");
        }
        faults.refuse();
        if (batch.undoneAt() == null) {
            transaction.executeWithoutResult(status -> {
                sql.markUndone(id, now());
                audit.record(actor, "bulk_undone", batch.unitId(), id.toString(), Map.of("accepted_too", force));
            });
        }
        Instant until = clock.instant().plus(TURN);
        sql.lines(batch, 0, ReadSheet.LINES_MOST).stream()
                .filter(line -> BatchLine.APPOINTED.equals(line.outcome())
                        || (force && BatchLine.KEPT_ACCEPTED.equals(line.outcome())))
                .takeWhile(line -> clock.instant().isBefore(until))
                .forEach(line -> end(actor, batch, line, force, reason));
        return own(actor, id);
    }

    private void end(Actor actor, Batch batch, BatchLine line, boolean force, String reason) {
        AppointmentKey key = key(line);
        Appointment appointment = appointments.find(key).orElse(null);
        if (appointment != null && appointment.isLive()) {
            if (appointment.acceptedAt() != null && !force) {
                sql.setOutcome(batch, line.number(), BatchLine.KEPT_ACCEPTED, List.of());
                return;
            }
            try {
                endAppointment.relieve(
                        actor, key.constituencyId(), key.id(), reason.isBlank() ? "undone in bulk" : reason);
            } catch (Problem refused) {
                sql.setOutcome(batch, line.number(), BatchLine.UNDO_REFUSED, codes(refused));
                return;
            }
        }
        sql.setOutcome(batch, line.number(), BatchLine.UNDONE, List.of());
    }

    /** Of the lines that were appointed and not undone. */
    List<AppointmentKey> appointed(Batch batch) {
        return sql.lines(batch, 0, ReadSheet.LINES_MOST).stream()
                .filter(line ->
                        BatchLine.APPOINTED.equals(line.outcome()) || BatchLine.KEPT_ACCEPTED.equals(line.outcome()))
                .map(ApplyBatch::key)
                .toList();
    }

    private static AppointmentKey key(BatchLine line) {
        return new AppointmentKey(UnitRef.constituencyOf(Objects.requireNonNull(line.unitId())), line.appointmentId());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
