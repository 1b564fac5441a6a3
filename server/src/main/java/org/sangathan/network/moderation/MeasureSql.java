package org.sangathan.network.moderation;

import static org.sangathan.network.moderation.ReportSql.instant;
import static org.sangathan.network.moderation.ReportSql.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement on measures, and on what moderators note. */
@Repository
class MeasureSql {
    private static final String INSERT = """
            insert into measure (account_id, id, unit_id, kind, report_id, status_ids, category, reason, word, by_id,
              by_unit_id, at, until)
            values (:account_id, :id, :unit_id, :kind, cast(:report_id as uuid), :status_ids, :category, :reason, :word,
              :by_id, :by_unit_id, :at, cast(:until as timestamptz))
            on conflict do nothing
            """;
    private static final String FIND = """
            select account_id, id, unit_id, kind, report_id, status_ids, category, reason, word, by_id, by_unit_id, at,
              until, lifted_at, lifted_by, appeal, appealed_at, answer, answered_at, answered_by
            from measure where id = :id
            """;
    private static final String LOCK = """
            select account_id, id, unit_id, kind, report_id, status_ids, category, reason, word, by_id, by_unit_id, at,
              until, lifted_at, lifted_by, appeal, appealed_at, answer, answered_at, answered_by
            from measure where id = :id for update
            """;
    private static final String OF_ACCOUNT = """
            select account_id, id, unit_id, kind, report_id, status_ids, category, reason, word, by_id, by_unit_id, at,
              until, lifted_at, lifted_by, appeal, appealed_at, answer, answered_at, answered_by
            from measure where account_id = :account_id order by id desc limit 200
            """;
    private static final String OPEN_APPEALS = """
            select account_id, id, unit_id, kind, report_id, status_ids, category, reason, word, by_id, by_unit_id, at,
              until, lifted_at, lifted_by, appeal, appealed_at, answer, answered_at, answered_by
            from measure
            where unit_id / 10000 = any(:cells) and id < :below and appealed_at is not null and answered_at is null
            order by id desc limit :limit
            """;
    private static final String LIFT = """
            update measure set lifted_at = :now, lifted_by = :by
            where account_id = :account_id and id = :id and lifted_at is null
            """;
    private static final String APPEAL = """
            update measure set appeal = :text, appealed_at = :now
            where account_id = :account_id and id = :id and appealed_at is null
            """;
    private static final String ANSWER = """
            update measure set answer = :text, answered_at = :now, answered_by = :by
            where account_id = :account_id and id = :id and appealed_at is not null and answered_at is null
            """;
    private static final String OTHERS_ON_STATUS = """
            select kind from measure
            where account_id = :account_id and id <> :id and lifted_at is null and kind in ('hide', 'mark_sensitive')
              and :status_id = any(status_ids)
            """;
    private static final String INSERT_NOTE = """
            insert into moderation_note (account_id, id, by_id, text, at) values (:account_id, :id, :by_id, :text, :at)
            on conflict do nothing
            """;
    private static final String NOTES = """
            select id, by_id, text, at from moderation_note where account_id = :account_id order by id desc limit 200
            """;

    private final JdbcClient database;

    MeasureSql(JdbcClient database) {
        this.database = database;
    }

    /** False when a measure of that id is there. */
    boolean insert(Measure measure) {
        Instant until = measure.until();
        return database.sql(INSERT)
                        .param("account_id", measure.accountId())
                        .param("id", measure.id())
                        .param("unit_id", measure.unitId())
                        .param("kind", measure.kind().code())
                        .param("report_id", measure.reportId())
                        .param("status_ids", measure.statusIds().toArray(UUID[]::new))
                        .param("category", measure.category())
                        .param("reason", measure.reason())
                        .param("word", measure.word())
                        .param("by_id", measure.byId())
                        .param("by_unit_id", measure.byUnitId())
                        .param("at", utc(measure.at()))
                        .param("until", until == null ? null : utc(until))
                        .update()
                > 0;
    }

    Optional<Measure> find(UUID id) {
        return database.sql(FIND).param("id", id).query(MeasureSql::measure).optional();
    }

    Optional<Measure> lock(UUID id) {
        return database.sql(LOCK).param("id", id).query(MeasureSql::measure).optional();
    }

    /** Newest first. */
    List<Measure> of(UUID account) {
        return database.sql(OF_ACCOUNT)
                .param("account_id", account)
                .query(MeasureSql::measure)
                .list();
    }

    List<Measure> openAppeals(int[] cells, UUID below, int limit) {
        return database.sql(OPEN_APPEALS)
                .param("cells", cells)
                .param("below", below)
                .param("limit", limit)
                .query(MeasureSql::measure)
                .list();
    }

    boolean lift(Measure measure, UUID by, Instant now) {
        return keyed(LIFT, measure).param("by", by).param("now", utc(now)).update() > 0;
    }

    boolean appeal(Measure measure, String text, Instant now) {
        return keyed(APPEAL, measure).param("text", text).param("now", utc(now)).update() > 0;
    }

    boolean answer(Measure measure, String text, UUID by, Instant now) {
        return keyed(ANSWER, measure)
                        .param("text", text)
                        .param("by", by)
                        .param("now", utc(now))
                        .update()
                > 0;
    }

    /** What other measures still do to a status: the stricter, or null. */
    @Nullable
    String restraintWithout(Measure measure, UUID status) {
        List<String> kinds = keyed(OTHERS_ON_STATUS, measure)
                .param("status_id", status)
                .query((row, number) -> row.getString(1))
                .list();
        return kinds.contains("hide") ? "hidden" : kinds.isEmpty() ? null : "sensitive";
    }

    /** What a moderator wrote down about an account. */
    record Note(UUID id, UUID byId, String text, Instant at) {}

    void insertNote(UUID account, Note note) {
        database.sql(INSERT_NOTE)
                .param("account_id", account)
                .param("id", note.id())
                .param("by_id", note.byId())
                .param("text", note.text())
                .param("at", utc(note.at()))
                .update();
    }

    List<Note> notes(UUID account) {
        return database.sql(NOTES)
                .param("account_id", account)
                .query((row, number) -> new Note(
                        row.getObject("id", UUID.class),
                        row.getObject("by_id", UUID.class),
                        row.getString("text"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private JdbcClient.StatementSpec keyed(String statement, Measure measure) {
        return database.sql(statement).param("account_id", measure.accountId()).param("id", measure.id());
    }

    private static Measure measure(ResultSet row, int number) throws SQLException {
        return new Measure(
                row.getObject("account_id", UUID.class),
                row.getObject("id", UUID.class),
                row.getInt("unit_id"),
                Measure.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getObject("report_id", UUID.class),
                Arrays.asList((UUID[]) row.getArray("status_ids").getArray()),
                row.getString("category"),
                row.getString("reason"),
                row.getString("word"),
                row.getObject("by_id", UUID.class),
                row.getInt("by_unit_id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                instant(row, "until"),
                instant(row, "lifted_at"),
                row.getObject("lifted_by", UUID.class),
                row.getString("appeal"),
                instant(row, "appealed_at"),
                row.getString("answer"),
                instant(row, "answered_at"),
                row.getObject("answered_by", UUID.class));
    }
}
