package org.sangathan.strength.proving;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.appointments.AppointmentKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement on the monthly question. */
@Repository
class PingSql {
    private static final String TRY_CELL = """
            select pg_try_advisory_xact_lock(:key, :constituency_id)
            """;
    private static final String CELLS_DONE = """
            select constituency_id from ping_month where month = :month
            """;
    private static final String PUT_DONE = """
            insert into ping_month (constituency_id, month) values (:constituency_id, :month)
            on conflict (constituency_id, month) do nothing
            """;
    private static final String ASK = """
            insert into ping (constituency_id, month, appointment_id, asked_at)
            select held.constituency_id, :month, held.id, :at
            from appointment held
            where held.constituency_id = :constituency_id and held.ended_at is null
              and held.accepted_at < :accepted_before
              and not exists (select from ping before
                where before.constituency_id = :constituency_id and before.month = :month
                  and before.appointment_id = held.id)
            order by held.id
            limit :most
            on conflict (constituency_id, month, appointment_id) do nothing
            """;
    private static final String TAKE_MINUTE = """
            update ping_pace set last_at = :now where last_at <= :before
            """;
    private static final String CELLS_TO_TELL = """
            select distinct constituency_id from ping
            where month = :month and told_at is null and answered_at is null
            """;
    private static final String TO_TELL = """
            select appointment_id from ping
            where constituency_id = :constituency_id and month = :month and told_at is null and answered_at is null
            order by appointment_id
            limit :most
            """;
    private static final String TELL = """
            update ping set told_at = :now, due_at = :due
            where constituency_id = :constituency_id and month = :month and appointment_id = :appointment_id
              and told_at is null and answered_at is null
            """;
    private static final String OF_APPOINTMENT = """
            select month, asked_at, told_at, due_at, answered_at from ping
            where constituency_id = :constituency_id and appointment_id = :appointment_id
            order by month desc
            limit 12
            """;
    private static final String ANSWER = """
            update ping set answered_at = :now, answered_how = :how
            where constituency_id = :constituency_id and appointment_id = :appointment_id and answered_at is null
            """;
    private static final String CELLS_TO_LAPSE = """
            select distinct constituency_id from ping
            where due_at <= :now and answered_at is null and lapsed_at is null
            """;
    private static final String LAPSE = """
            update ping set lapsed_at = :now
            where constituency_id = :constituency_id and answered_at is null and lapsed_at is null
              and (month, appointment_id) in (
                select month, appointment_id from ping
                where constituency_id = :constituency_id and due_at <= :now and answered_at is null
                  and lapsed_at is null
                order by due_at, month, appointment_id
                limit :most)
            returning appointment_id
            """;
    private static final int CELL_KEY = 0x50494E47;

    private final JdbcClient database;

    PingSql(JdbcClient database) {
        this.database = database;
    }

    /** One node asks or ends the time in a cell, until the end of the transaction. */
    boolean tryCell(int constituencyId) {
        return database.sql(TRY_CELL)
                .param("key", CELL_KEY)
                .param("constituency_id", constituencyId)
                .query(Boolean.class)
                .single();
    }

    Set<Integer> cellsDone(LocalDate month) {
        return new HashSet<>(database.sql(CELLS_DONE)
                .param("month", month)
                .query((row, number) -> row.getInt("constituency_id"))
                .list());
    }

    void putDone(int constituencyId, LocalDate month) {
        database.sql(PUT_DONE)
                .param("constituency_id", constituencyId)
                .param("month", month)
                .update();
    }

    /** Holders who accepted before the month began and are not asked yet; fewer than asked for when none is left. */
    int ask(int constituencyId, LocalDate month, Instant acceptedBefore, Instant now, int most) {
        return database.sql(ASK)
                .param("constituency_id", constituencyId)
                .param("month", month)
                .param("accepted_before", utc(acceptedBefore))
                .param("at", utc(now))
                .param("most", most)
                .update();
    }

    /** One node in each minute may send messages. */
    boolean takeMinute(Instant now, Instant before) {
        return database.sql(TAKE_MINUTE)
                        .param("now", utc(now))
                        .param("before", utc(before))
                        .update()
                > 0;
    }

    List<Integer> cellsToTell(LocalDate month) {
        return database.sql(CELLS_TO_TELL)
                .param("month", month)
                .query((row, number) -> row.getInt("constituency_id"))
                .list();
    }

    List<AppointmentKey> toTell(int constituencyId, LocalDate month, int most) {
        return database.sql(TO_TELL)
                .param("constituency_id", constituencyId)
                .param("month", month)
                .param("most", most)
                .query((row, number) -> new AppointmentKey(constituencyId, row.getObject("appointment_id", UUID.class)))
                .list();
    }

    /** False when it was told or answered in between. */
    boolean tell(AppointmentKey key, LocalDate month, Instant now, Instant due) {
        return keyed(TELL, key)
                        .param("month", month)
                        .param("now", utc(now))
                        .param("due", utc(due))
                        .update()
                > 0;
    }

    /** @param dueAt null until the holder was told */
    record Ping(
            LocalDate month,
            Instant askedAt,
            @Nullable Instant toldAt,
            @Nullable Instant dueAt,
            @Nullable Instant answeredAt) {}

    /** Newest first. */
    List<Ping> of(AppointmentKey key) {
        return keyed(OF_APPOINTMENT, key).query(PingSql::ping).list();
    }

    private static Ping ping(ResultSet row, int number) throws SQLException {
        return new Ping(
                row.getObject("month", LocalDate.class),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                instant(row, "told_at"),
                instant(row, "due_at"),
                instant(row, "answered_at"));
    }

    /** All that is open of that seat, of this month and of those before. */
    int answer(AppointmentKey key, Instant now, String how) {
        return keyed(ANSWER, key).param("now", utc(now)).param("how", how).update();
    }

    List<Integer> cellsToLapse(Instant now) {
        return database.sql(CELLS_TO_LAPSE)
                .param("now", utc(now))
                .query((row, number) -> row.getInt("constituency_id"))
                .list();
    }

    /** Ends the time of some; who answers at the same moment is not among them. */
    List<AppointmentKey> lapse(int constituencyId, Instant now, int most) {
        return database.sql(LAPSE)
                .param("constituency_id", constituencyId)
                .param("now", utc(now))
                .param("most", most)
                .query((row, number) -> new AppointmentKey(constituencyId, row.getObject("appointment_id", UUID.class)))
                .list();
    }

    private JdbcClient.StatementSpec keyed(String statement, AppointmentKey key) {
        return database.sql(statement)
                .param("constituency_id", key.constituencyId())
                .param("appointment_id", key.id());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime written = row.getObject(column, OffsetDateTime.class);
        return written == null ? null : written.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
