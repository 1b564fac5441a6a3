package org.sangathan.demonstration.conversation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.network.publishing.StatusId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements of made-up rules, reports, measures and notes. */
@Repository
class MadeMeasureSql {
    private static final String RULE = """
            insert into text_rule (id, unit_id, pattern, regex, action, hint, begins_at, ends_at, made_by, made_at)
            values (:id, :unit, :pattern, false, :action, :hint, now() - interval '1 minute', now() + interval '60 days',
              :by, now())
            """;
    private static final String REPORT = """
            insert into report (account_id, id, unit_id, reporter_id, category, comment, status_ids, rule_ids, created_at,
              updated_at, assigned_to, decided_at, decided_by)
            values (:account, :id, :unit, cast(:reporter as uuid), :category, :comment, :statuses, '{}', :at, :at,
              cast(:by as uuid), case when :decided then cast(:at as timestamptz) + interval '2 hours' end,
              case when :decided then cast(:by as uuid) end)
            """;
    private static final String MEASURE = """
            insert into measure (account_id, id, unit_id, kind, report_id, status_ids, category, reason, word, by_id,
              by_unit_id, at)
            values (:account, :id, :unit, :kind, cast(:report as uuid), :statuses, :category, :reason, :word, :by,
              :by_unit, :at)
            """;
    private static final String APPEAL = """
            update measure set appeal = :text, appealed_at = at + interval '3 hours'
            where account_id = :account and id = :id
            """;
    private static final String ANSWER = """
            update measure set answer = :text, answered_at = at + interval '5 hours', answered_by = :by
            where account_id = :account and id = :id
            """;
    private static final String NOTE = """
            insert into moderation_note (account_id, id, by_id, text, at) values (:account, :id, :by, :text, now())
            """;
    private static final String HIDE = """
            update status set restraint = 'hidden' where constituency_id = :cell and id = :id
            """;

    private final JdbcClient database;

    MadeMeasureSql(JdbcClient database) {
        this.database = database;
    }

    void rule(UUID id, int unit, String pattern, String action, String hint, UUID by) {
        database.sql(RULE)
                .param("id", id)
                .param("unit", unit)
                .param("pattern", pattern)
                .param("action", action)
                .param("hint", hint)
                .param("by", by)
                .update();
    }

    /** @param assignedTo who looks into it, and decided it where it is decided */
    record MadeReport(
            UUID id,
            @Nullable UUID reporter,
            String category,
            String comment,
            List<UUID> statusIds,
            Instant at,
            @Nullable UUID assignedTo,
            boolean decided) {}

    void report(UUID account, int unit, MadeReport report) {
        database.sql(REPORT)
                .param("account", account)
                .param("id", report.id())
                .param("unit", unit)
                .param("reporter", report.reporter())
                .param("category", report.category())
                .param("comment", report.comment())
                .param("statuses", report.statusIds().toArray(UUID[]::new))
                .param("at", utc(report.at()))
                .param("by", report.assignedTo())
                .param("decided", report.decided())
                .update();
    }

    /** Whatever was done by whom. */
    record MadeMeasure(
            UUID id,
            String kind,
            @Nullable UUID report,
            List<UUID> statusIds,
            String category,
            String reason,
            String word,
            Instant at) {}

    void measure(UUID account, int unit, MadeMeasure measure, UUID by, int byUnit) {
        database.sql(MEASURE)
                .param("account", account)
                .param("id", measure.id())
                .param("unit", unit)
                .param("kind", measure.kind())
                .param("report", measure.report())
                .param("statuses", measure.statusIds().toArray(UUID[]::new))
                .param("category", measure.category())
                .param("reason", measure.reason())
                .param("word", measure.word())
                .param("by", by)
                .param("by_unit", byUnit)
                .param("at", utc(measure.at()))
                .update();
    }

    void appeal(UUID account, UUID measure, String text) {
        database.sql(APPEAL)
                .param("account", account)
                .param("id", measure)
                .param("text", text)
                .update();
    }

    void answer(UUID account, UUID measure, String text, UUID by) {
        database.sql(ANSWER)
                .param("account", account)
                .param("id", measure)
                .param("text", text)
                .param("by", by)
                .update();
    }

    void note(UUID account, UUID id, UUID by, String text) {
        database.sql(NOTE)
                .param("account", account)
                .param("id", id)
                .param("by", by)
                .param("text", text)
                .update();
    }

    void hide(UUID statusId) {
        database.sql(HIDE)
                .param("cell", StatusId.cellOf(statusId))
                .param("id", statusId)
                .update();
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
