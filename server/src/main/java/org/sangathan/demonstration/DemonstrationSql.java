package org.sangathan.demonstration;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements of the made-up world. */
@Repository
class DemonstrationSql {
    private static final String HAS_PEOPLE = """
            select exists (select from demonstration_person)
            """;
    private static final String HAS_SUMS = """
            select exists (select from strength_day where constituency_id = 24000 and day < current_date)
            """;
    private static final String WRITE_TREND = """
            insert into strength_day
              (constituency_id, day, booths, presidents_claimed, presidents_proven, committees_claimed,
               committees_proven, on_paper, members, members_proven, workers, women, youth, mentors)
            select constituency_id, current_date - ago, booths,
              (presidents_claimed * part)::int, (presidents_proven * part)::int,
              (committees_claimed * part * part)::int, (committees_proven * part * part)::int,
              (on_paper * part)::int, (members * part)::int, (members_proven * part)::int, (workers * part)::int,
              (women * part)::int, (youth * part)::int,
              (mentors * part)::int
            from strength_sum
            cross join (select ago, 1.0 - 0.45 * ago / 30.0 - 0.02 * sin(ago) * sin(ago) as part
                        from generate_series(1, 29) ago) days
            on conflict (constituency_id, day) do nothing
            """;
    private static final String PEOPLE = """
            select place, member_id, constituency_id, phone, unit_id, post_hi, post_en, note_hi, note_en
            from demonstration_person order by place
            """;

    private final JdbcClient database;

    DemonstrationSql(JdbcClient database) {
        this.database = database;
    }

    boolean hasPeople() {
        return database.sql(HAS_PEOPLE).query(Boolean.class).single();
    }

    boolean hasSums() {
        return database.sql(HAS_SUMS).query(Boolean.class).single();
    }

    void writeTrend() {
        database.sql(WRITE_TREND).update();
    }

    record PersonRow(
            UUID memberId,
            int constituencyId,
            String phone,
            int unitId,
            String postHi,
            String postEn,
            String noteHi,
            String noteEn) {}

    List<PersonRow> people() {
        return database.sql(PEOPLE)
                .query((row, number) -> new PersonRow(
                        row.getObject("member_id", UUID.class),
                        row.getInt("constituency_id"),
                        row.getString("phone"),
                        row.getInt("unit_id"),
                        row.getString("post_hi"),
                        row.getString("post_en"),
                        row.getString("note_hi"),
                        row.getString("note_en")))
                .list();
    }
}
