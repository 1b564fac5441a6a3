package org.sangathan.canvass.forms;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** Statements on what was answered: the visits themselves, counts of booths, sums of constituencies. */
@Repository
class FormCountSql {
    private static final TypeReference<Map<String, Object>> ANSWERS = new TypeReference<>() {};
    private static final int TURN_KEY = 46_046;

    private static final String ADDED = """
            select id, booth_id, form_id, form_version, answers, day, outcome from visit
            where constituency_id = :constituency_id and id = any(:ids) and form_id is not null and answers is not null
              and corrected_by is null
            """;
    /** Those that counted until now: here before these visits, and corrected by none before. */
    private static final String CORRECTED = """
            select v.id, v.booth_id, v.form_id, v.form_version, v.answers, v.day, v.outcome from visit v
            where v.constituency_id = :constituency_id and v.id = any(:corrected) and v.id <> all(:ids)
              and v.form_id is not null and v.answers is not null
              and not exists (
                select from visit o
                where o.constituency_id = :constituency_id and o.corrects = v.id and o.id <> all(:ids))
            """;

    private static final String PAGE = """
            select id, booth_id, form_id, form_version, answers, day, outcome from visit
            where constituency_id = :constituency_id and form_id = :form_id and id > :after
              and booth_id = any(:booths) and corrected_by is null and answers is not null
            order by id
            limit :limit
            """;
    private static final String ADD = """
            insert into form_count (constituency_id, booth_id, form_id, question, answer, times, total)
            values (:constituency_id, :booth_id, :form_id, :question, :answer, :times, :total)
            on conflict (constituency_id, form_id, booth_id, question, answer)
            do update set times = form_count.times + excluded.times, total = form_count.total + excluded.total
            """;
    private static final String MARK_DIRTY = """
            insert into form_dirty (constituency_id, id, form_id) values (:constituency_id, :id, :form_id)
            """;
    private static final String ANY_DIRTY = """
            select exists (select from form_dirty)
            """;
    private static final String TRY_TURN = """
            select pg_try_advisory_xact_lock(:key)
            """;
    private static final String TAKE_DIRTY = """
            delete from form_dirty returning constituency_id, form_id
            """;
    private static final String DELETE_SUMS = """
            delete from form_sum where constituency_id = :constituency_id and form_id = :form_id
            """;
    private static final String SUM = """
            insert into form_sum (constituency_id, form_id, question, answer, times, total)
            select constituency_id, form_id, question, answer, sum(times), sum(total) from form_count
            where constituency_id = :constituency_id and form_id = :form_id
            group by constituency_id, form_id, question, answer
            """;
    private static final String COUNTS_OF_BOOTHS = """
            select question, answer, sum(times) as times, sum(total) as total from form_count
            where constituency_id = :constituency_id and form_id = :form_id and booth_id = any(:booths)
            group by question, answer
            """;
    private static final String SUMS_OF_CELLS = """
            select question, answer, sum(times) as times, sum(total) as total from form_sum
            where constituency_id = any(:constituencies) and form_id = :form_id
            group by question, answer
            """;

    private final JdbcClient database;

    FormCountSql(JdbcClient database) {
        this.database = database;
    }

    /** What one visit answered. */
    record Answered(
            UUID visit,
            int boothId,
            UUID form,
            int version,
            Map<String, Object> answers,
            LocalDate day,
            String outcome) {}

    /** Of visits that were just written, those that count. */
    List<Answered> added(int constituencyId, List<UUID> visits) {
        return database.sql(ADDED)
                .param("constituency_id", constituencyId)
                .param("ids", visits.toArray(UUID[]::new))
                .query(FormCountSql::answered)
                .list();
    }

    /** Visits that these replace, and that counted so far. */
    List<Answered> corrected(int constituencyId, List<UUID> corrected, List<UUID> by) {
        return database.sql(CORRECTED)
                .param("constituency_id", constituencyId)
                .param("corrected", corrected.toArray(UUID[]::new))
                .param("ids", by.toArray(UUID[]::new))
                .query(FormCountSql::answered)
                .list();
    }

    List<Answered> page(int constituencyId, UUID form, int[] booths, UUID after, int limit) {
        return database.sql(PAGE)
                .param("constituency_id", constituencyId)
                .param("form_id", form)
                .param("booths", booths)
                .param("after", after)
                .param("limit", limit)
                .query(FormCountSql::answered)
                .list();
    }

    private static Answered answered(ResultSet row, int number) throws SQLException {
        return new Answered(
                row.getObject("id", UUID.class),
                row.getInt("booth_id"),
                row.getObject("form_id", UUID.class),
                row.getInt("form_version"),
                ReadForm.JSON.readValue(row.getString("answers"), ANSWERS),
                row.getObject("day", LocalDate.class),
                row.getString("outcome"));
    }

    void add(int boothId, UUID form, String question, String answer, CountOf.Sum more) {
        database.sql(ADD)
                .param("constituency_id", boothId / 10_000)
                .param("booth_id", boothId)
                .param("form_id", form)
                .param("question", question)
                .param("answer", answer)
                .param("times", more.times())
                .param("total", more.total())
                .update();
    }

    void markDirty(int constituencyId, UUID id, UUID form) {
        database.sql(MARK_DIRTY)
                .param("constituency_id", constituencyId)
                .param("id", id)
                .param("form_id", form)
                .update();
    }

    boolean anyDirty() {
        return database.sql(ANY_DIRTY).query(Boolean.class).single();
    }

    /** One node sums at a time, until the end of the transaction. */
    boolean tryTurn() {
        return database.sql(TRY_TURN)
                .param("key", TURN_KEY)
                .query(Boolean.class)
                .single();
    }

    /** A constituency whose sums of a form are late. */
    record Late(int constituencyId, UUID form) {}

    List<Late> takeDirty() {
        return database
                .sql(TAKE_DIRTY)
                .query((row, number) -> new Late(row.getInt("constituency_id"), row.getObject("form_id", UUID.class)))
                .list()
                .stream()
                .distinct()
                .toList();
    }

    void sum(Late late) {
        for (String statement : List.of(DELETE_SUMS, SUM)) {
            database.sql(statement)
                    .param("constituency_id", late.constituencyId())
                    .param("form_id", late.form())
                    .update();
        }
    }

    List<CountOf> countsOfBooths(int constituencyId, UUID form, int[] booths) {
        return database.sql(COUNTS_OF_BOOTHS)
                .param("constituency_id", constituencyId)
                .param("form_id", form)
                .param("booths", booths)
                .query(FormCountSql::count)
                .list();
    }

    List<CountOf> sumsOfCells(int[] constituencies, UUID form) {
        return database.sql(SUMS_OF_CELLS)
                .param("constituencies", constituencies)
                .param("form_id", form)
                .query(FormCountSql::count)
                .list();
    }

    private static CountOf count(ResultSet row, int number) throws SQLException {
        return new CountOf(
                row.getString("question"),
                row.getString("answer"),
                new CountOf.Sum(row.getLong("times"), row.getBigDecimal("total")));
    }

    /** How often an answer was given, and the sum of numbers. */
    record CountOf(String question, String answer, Sum sum) {
        record Sum(long times, BigDecimal total) {
            static final Sum NONE = new Sum(0, BigDecimal.ZERO);

            Sum plus(Sum more) {
                return new Sum(times + more.times, total.add(more.total));
            }
        }
    }
}
