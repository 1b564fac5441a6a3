package org.sangathan.network.moderation;

import java.util.List;
import java.util.UUID;
import org.sangathan.people.HeldData.Row;
import org.sangathan.people.HeldData.Word;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements that tell a member what moderators hold of them, let it follow a move or a merge, and forget it. */
@Repository
class AboutMemberSql {
    private static final String MEASURES = """
            select kind, category, word, at, until, lifted_at, appeal, answer from measure
            where account_id = :account order by id
            """;
    private static final String REPORTS = """
            select category, created_at, decided_at from report where account_id = :account order by id
            """;
    private static final String NOTES = """
            select text, at from moderation_note where account_id = :account order by id
            """;
    private static final String MADE = """
            select category, comment, created_at from report where reporter_id = :account order by id
            """;
    private static final String DONE = """
            select 'measure' as act, at from measure where by_id = :account
            union all select 'lift', lifted_at from measure where lifted_by = :account
            union all select 'answer', answered_at from measure where answered_by = :account
            union all select 'note', at from moderation_note where by_id = :account
            union all select 'decision', decided_at from report where decided_by = :account
            union all select 'assignment', updated_at from report where assigned_to = :account
            order by 2
            """;
    private static final String MOVE_REPORTS = """
            update report set unit_id = :unit_id where account_id = :account
            """;
    private static final String MOVE_MEASURES = """
            update measure set unit_id = :unit_id where account_id = :account
            """;
    private static final String FORGET_REPORTS = """
            delete from report where account_id = :account
            """;
    private static final String FORGET_MEASURES = """
            delete from measure where account_id = :account
            """;
    private static final String FORGET_NOTES = """
            delete from moderation_note where account_id = :account
            """;
    private static final String FORGET_REPORTER = """
            update report set reporter_id = null, comment = '' where reporter_id = :account
            """;
    private static final String GIVE_REPORTS = """
            update report set account_id = :to where account_id = :account returning id
            """;
    private static final String GIVE_REPORTS_BACK = """
            update report set account_id = :to where account_id = :account and id = any(:ids)
            """;
    private static final String GIVE_MEASURES = """
            update measure set account_id = :to where account_id = :account returning id
            """;
    private static final String GIVE_MEASURES_BACK = """
            update measure set account_id = :to where account_id = :account and id = any(:ids)
            """;
    private static final String GIVE_NOTES = """
            update moderation_note set account_id = :to where account_id = :account returning id
            """;
    private static final String GIVE_NOTES_BACK = """
            update moderation_note set account_id = :to where account_id = :account and id = any(:ids)
            """;

    private final JdbcClient database;

    AboutMemberSql(JdbcClient database) {
        this.database = database;
    }

    List<Row> measures(UUID account) {
        return of(MEASURES, account)
                .query((row, number) -> Row.of(
                        "measure",
                        new Word("measure_" + row.getString("kind")),
                        "category",
                        new Word("report_" + row.getString("category")),
                        "text",
                        row.getString("word"),
                        "at",
                        ReportSql.instant(row, "at"),
                        "until",
                        ReportSql.instant(row, "until"),
                        "lifted_at",
                        ReportSql.instant(row, "lifted_at"),
                        "appeal",
                        row.getString("appeal"),
                        "answer",
                        row.getString("answer")))
                .list();
    }

    List<Row> reports(UUID account) {
        return of(REPORTS, account)
                .query((row, number) -> Row.of(
                        "category",
                        new Word("report_" + row.getString("category")),
                        "at",
                        ReportSql.instant(row, "created_at"),
                        "decided_at",
                        ReportSql.instant(row, "decided_at")))
                .list();
    }

    List<Row> notes(UUID account) {
        return of(NOTES, account)
                .query((row, number) -> Row.of("text", row.getString("text"), "at", ReportSql.instant(row, "at")))
                .list();
    }

    List<Row> made(UUID account) {
        return of(MADE, account)
                .query((row, number) -> Row.of(
                        "category",
                        new Word("report_" + row.getString("category")),
                        "text",
                        row.getString("comment"),
                        "at",
                        ReportSql.instant(row, "created_at")))
                .list();
    }

    List<Row> done(UUID account) {
        return of(DONE, account)
                .query((row, number) -> Row.of(
                        "act", new Word("moderated_" + row.getString("act")), "at", ReportSql.instant(row, "at")))
                .list();
    }

    void move(UUID account, int unitId) {
        of(MOVE_REPORTS, account).param("unit_id", unitId).update();
        of(MOVE_MEASURES, account).param("unit_id", unitId).update();
    }

    void forget(UUID account) {
        for (String statement : List.of(FORGET_REPORTS, FORGET_MEASURES, FORGET_NOTES, FORGET_REPORTER)) {
            of(statement, account).update();
        }
    }

    /** Reports, measures and notes about one account become another's; their ids. */
    record About(List<UUID> reports, List<UUID> measures, List<UUID> notes) {}

    About giveAll(UUID account, UUID to) {
        return new About(
                give(GIVE_REPORTS, account, to), give(GIVE_MEASURES, account, to), give(GIVE_NOTES, account, to));
    }

    private List<UUID> give(String statement, UUID account, UUID to) {
        return of(statement, account)
                .param("to", to)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    void giveBack(UUID account, UUID to, About about) {
        giveBack(GIVE_REPORTS_BACK, account, to, about.reports());
        giveBack(GIVE_MEASURES_BACK, account, to, about.measures());
        giveBack(GIVE_NOTES_BACK, account, to, about.notes());
    }

    private void giveBack(String statement, UUID account, UUID to, List<UUID> ids) {
        of(statement, account)
                .param("to", to)
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    private JdbcClient.StatementSpec of(String statement, UUID account) {
        return database.sql(statement).param("account", account);
    }
}
