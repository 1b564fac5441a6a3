package org.sangathan.network.moderation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement on reports. */
@Repository
class ReportSql {
    private static final String INSERT = """
            insert into report (account_id, id, unit_id, reporter_id, category, comment, status_ids, rule_ids, created_at,
              updated_at)
            values (:account_id, :id, :unit_id, cast(:reporter_id as uuid), :category, :comment, :status_ids, :rule_ids,
              :now, :now)
            on conflict do nothing
            """;
    private static final String FIND = """
            select account_id, id, unit_id, reporter_id, category, comment, status_ids, rule_ids, created_at, updated_at,
              assigned_to, decided_at, decided_by
            from report where id = :id
            """;
    private static final String LOCK = """
            select account_id, id, unit_id, reporter_id, category, comment, status_ids, rule_ids, created_at, updated_at,
              assigned_to, decided_at, decided_by
            from report where id = :id for update
            """;
    private static final String QUEUE = """
            select account_id, id, unit_id, reporter_id, category, comment, status_ids, rule_ids, created_at, updated_at,
              assigned_to, decided_at, decided_by
            from report
            where unit_id / 10000 = any(:cells) and id < :below and (decided_at is not null) = :decided
              and (cast(:account_id as uuid) is null or account_id = :account_id)
              and (cast(:reporter_id as uuid) is null or reporter_id = :reporter_id)
            order by id desc limit :limit
            """;
    private static final String ASSIGN = """
            update report set assigned_to = cast(:to as uuid), updated_at = :now where account_id = :account_id and id = :id
            """;
    private static final String DECIDE = """
            update report set decided_at = :now, decided_by = :by, updated_at = :now,
              assigned_to = coalesce(assigned_to, :by)
            where account_id = :account_id and id = :id and decided_at is null
            """;
    private static final String REOPEN = """
            update report set decided_at = null, decided_by = null, updated_at = :now
            where account_id = :account_id and id = :id and decided_at is not null
            """;
    private static final String RECATEGORISE = """
            update report set category = :category, rule_ids = :rule_ids, updated_at = :now
            where account_id = :account_id and id = :id
            """;
    private static final String COUNT_BY_REPORTER = """
            select count(*) from report where reporter_id = :reporter_id and created_at > :since
            """;
    private static final String OPEN_FROM_RULE = """
            select exists (select from report where account_id = :account_id and reporter_id is null
              and category = :category and decided_at is null)
            """;
    private static final String DAYS = """
            select (created_at at time zone 'Asia/Kolkata')::date as day, count(*) as opened,
              count(decided_at) as decided
            from report where unit_id / 10000 = any(:cells) and created_at >= :from and created_at < :to
            group by 1 order by 1
            """;

    private final JdbcClient database;

    ReportSql(JdbcClient database) {
        this.database = database;
    }

    /** False when a report of that id is there. */
    boolean insert(Report report) {
        return database.sql(INSERT)
                        .param("account_id", report.accountId())
                        .param("id", report.id())
                        .param("unit_id", report.unitId())
                        .param("reporter_id", report.reporterId())
                        .param("category", report.category())
                        .param("comment", report.comment())
                        .param("status_ids", report.statusIds().toArray(UUID[]::new))
                        .param("rule_ids", report.ruleIds().toArray(String[]::new))
                        .param("now", utc(report.createdAt()))
                        .update()
                > 0;
    }

    Optional<Report> find(UUID id) {
        return database.sql(FIND).param("id", id).query(ReportSql::report).optional();
    }

    Optional<Report> lock(UUID id) {
        return database.sql(LOCK).param("id", id).query(ReportSql::report).optional();
    }

    List<Report> queue(int[] cells, boolean decided, @Nullable UUID about, @Nullable UUID by, UUID below, int limit) {
        return database.sql(QUEUE)
                .param("cells", cells)
                .param("decided", decided)
                .param("account_id", about)
                .param("reporter_id", by)
                .param("below", below)
                .param("limit", limit)
                .query(ReportSql::report)
                .list();
    }

    void assign(Report report, @Nullable UUID to, Instant now) {
        keyed(ASSIGN, report).param("to", to).param("now", utc(now)).update();
    }

    boolean decide(Report report, UUID by, Instant now) {
        return keyed(DECIDE, report).param("by", by).param("now", utc(now)).update() > 0;
    }

    boolean reopen(Report report, Instant now) {
        return keyed(REOPEN, report).param("now", utc(now)).update() > 0;
    }

    void recategorise(Report report, String category, List<String> ruleIds, Instant now) {
        keyed(RECATEGORISE, report)
                .param("category", category)
                .param("rule_ids", ruleIds.toArray(String[]::new))
                .param("now", utc(now))
                .update();
    }

    int countBy(UUID reporter, Instant since) {
        return database.sql(COUNT_BY_REPORTER)
                .param("reporter_id", reporter)
                .param("since", utc(since))
                .query(Integer.class)
                .single();
    }

    boolean hasOpenFromRule(UUID account, String category) {
        return database.sql(OPEN_FROM_RULE)
                .param("account_id", account)
                .param("category", category)
                .query(Boolean.class)
                .single();
    }

    /** Reports of one day, and how many of them are decided by now. */
    record Day(java.time.LocalDate day, int opened, int decided) {}

    List<Day> days(int[] cells, Instant from, Instant to) {
        return database.sql(DAYS)
                .param("cells", cells)
                .param("from", utc(from))
                .param("to", utc(to))
                .query((row, number) -> new Day(
                        row.getObject("day", java.time.LocalDate.class), row.getInt("opened"), row.getInt("decided")))
                .list();
    }

    private JdbcClient.StatementSpec keyed(String statement, Report report) {
        return database.sql(statement).param("account_id", report.accountId()).param("id", report.id());
    }

    private static Report report(ResultSet row, int number) throws SQLException {
        return new Report(
                row.getObject("account_id", UUID.class),
                row.getObject("id", UUID.class),
                row.getInt("unit_id"),
                row.getObject("reporter_id", UUID.class),
                row.getString("category"),
                row.getString("comment"),
                Arrays.asList((UUID[]) row.getArray("status_ids").getArray()),
                Arrays.asList((String[]) row.getArray("rule_ids").getArray()),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                row.getObject("assigned_to", UUID.class),
                instant(row, "decided_at"),
                row.getObject("decided_by", UUID.class));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime written = row.getObject(column, OffsetDateTime.class);
        return written == null ? null : written.toInstant();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
