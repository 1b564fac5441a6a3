package org.sangathan.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sangathan.demonstration.DoorsSql.Walker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements of today's made-up walk: who walks, at which doors, what they were told there. */
@Repository
class MadeWalkSql {
    private static final String TEAM = """
            select member_id from appointment
            where constituency_id = :constituency_id and unit_id = :booth_id and accepted_at is not null and ended_at is null
            order by post_type desc, id limit 3
            """;
    private static final String UNVISITED = """
            select id from household
            where constituency_id = :constituency_id and booth_id = :booth_id and visits = 0 and not do_not_visit
            order by house_order, id limit :most
            """;
    private static final String FORM = """
            select id from form where unit_id = :unit_id order by id limit 1
            """;
    private static final String SET_TOLD = """
            update visit set latitude = round(h.latitude::numeric, 3), longitude = round(h.longitude::numeric, 3),
              adults = h.adults, women_18_35 = h.women_18_35, men_18_35 = h.men_18_35, elders_60 = h.elders_60,
              form_id = :form_id, form_version = 1, answers = cast(:answers as jsonb), note = nullif(:note, '')
            from household h
            where visit.constituency_id = :constituency_id and visit.id = :id
              and h.constituency_id = :constituency_id and h.id = visit.household_id
            """;
    private static final String SET_PLACE = """
            update visit set latitude = round(h.latitude::numeric, 3), longitude = round(h.longitude::numeric, 3)
            from household h
            where visit.constituency_id = :constituency_id and visit.id = :id
              and h.constituency_id = :constituency_id and h.id = visit.household_id
            """;
    private static final String COME_AGAIN = """
            update household set come_again_on = :day where constituency_id = :constituency_id and id = :id
            """;
    private static final String COUNT_ANSWERS = """
            insert into form_count (constituency_id, booth_id, form_id, question, answer, times, total)
            select :constituency_id, :booth_id, :form_id, question, answer, count(*), sum(number)
            from (
              select '' as question, '' as answer, 0 as number
              from visit
              where constituency_id = :constituency_id and booth_id = :booth_id and form_id = :form_id
              union all
              select each.key, case when each.key = 'people' then '' else each.value end,
                case when each.key = 'people' then cast(each.value as numeric) else 0 end
              from visit v, jsonb_each_text(v.answers) each
              where v.constituency_id = :constituency_id and v.booth_id = :booth_id and v.form_id = :form_id
              union all
              select 'sources', '', 0 from visit
              where constituency_id = :constituency_id and booth_id = :booth_id and form_id = :form_id
                and jsonb_exists(answers, 'sources')) told
            group by question, answer
            """;
    private static final String MARK_DIRTY = """
            insert into form_dirty (constituency_id, id, form_id) values (:constituency_id, :id, :form_id)
            """;

    private static final String SUM_DAYS = """
            insert into walk_day (constituency_id, day, visits, doors, met, not_met, other, wants_to_join, workers, last_at)
            select constituency_id, day, count(*), count(distinct household_id), count(*) filter (where outcome = 'met'),
              count(*) filter (where outcome in ('nobody', 'locked')),
              count(*) filter (where outcome in ('refused', 'moved', 'vacant')), sum(wants_to_join),
              count(distinct worker_id), max(at)
            from visit where constituency_id = :constituency_id
            group by constituency_id, day
            """;

    private final JdbcClient database;

    MadeWalkSql(JdbcClient database) {
        this.database = database;
    }

    List<UUID> team(Walker walker) {
        return booth(TEAM, walker)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    List<UUID> unvisited(Walker walker, int most) {
        return booth(UNVISITED, walker)
                .param("most", most)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** The form of the walker's constituency, if it has one. */
    List<UUID> form(Walker walker) {
        return database.sql(FORM)
                .param("unit_id", walker.constituencyId() * 10_000)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    void setTold(Walker walker, UUID visit, UUID form, String answers, String note) {
        visit(SET_TOLD, walker, visit)
                .param("form_id", form)
                .param("answers", answers)
                .param("note", note)
                .update();
    }

    void setPlace(Walker walker, UUID visit) {
        visit(SET_PLACE, walker, visit).update();
    }

    void comeAgain(Walker walker, UUID door, LocalDate day) {
        visit(COME_AGAIN, walker, door).param("day", day).update();
    }

    void countAnswers(Walker walker, UUID form, UUID id) {
        booth(COUNT_ANSWERS, walker).param("form_id", form).update();
        visit(MARK_DIRTY, walker, id).param("form_id", form).update();
    }

    /** Every day on which somebody walked in the constituency. */
    void sumDays(int constituencyId) {
        database.sql(SUM_DAYS).param("constituency_id", constituencyId).update();
    }

    private JdbcClient.StatementSpec visit(String statement, Walker walker, UUID id) {
        return database.sql(statement)
                .param("constituency_id", walker.constituencyId())
                .param("id", id);
    }

    private JdbcClient.StatementSpec booth(String statement, Walker walker) {
        return database.sql(statement)
                .param("constituency_id", walker.constituencyId())
                .param("booth_id", walker.boothId());
    }
}
