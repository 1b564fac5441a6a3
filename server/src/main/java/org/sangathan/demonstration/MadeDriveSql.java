package org.sangathan.demonstration;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements of made-up drives: shares by electors, and what the settled joinings of the world come to. */
@Repository
class MadeDriveSql {
    private static final String INSERT_DRIVE = """
            insert into drive (id, unit_id, name, counts, starts_on, ends_on, target, women_percent, youth_percent, made_at,
              ended_at)
            values (:id, :unit_id, :name, :counts, :starts_on, :ends_on, :target, :women_percent, :youth_percent, :at,
              case when cast(:ends_on as date) < cast(:today as date) then cast(:at as timestamptz) end)
            """;
    private static final String ELECTORS = """
            select coalesce(sum(greatest(coalesce(electors, 0), 1)), 0) from booth where constituency_id = :constituency_id
            """;
    /** Running sums are rounded, so that the parts are exactly the whole. */
    private static final String INSERT_CELL = """
            insert into drive_cell (constituency_id, drive_id, promised, target, women_target, youth_target, booths, targets,
              women_targets, youth_targets)
            select :constituency_id, :id, :target, :target, sum(women), sum(youth), array_agg(booth order by booth),
              array_agg(part order by booth), array_agg(women order by booth), array_agg(youth order by booth)
            from (
              select booth, part, least(part, round(part * cast(:women_percent as numeric) / 100)) as women,
                least(part, round(part * cast(:youth_percent as numeric) / 100)) as youth
              from (
                select id as booth, cast(round(:target * upto / total) - round(:target * (upto - own) / total) as int) as part
                from (
                  select id, cast(greatest(coalesce(electors, 0), 1) as numeric) as own,
                    sum(cast(greatest(coalesce(electors, 0), 1) as numeric)) over (order by id) as upto,
                    sum(cast(greatest(coalesce(electors, 0), 1) as numeric)) over () as total
                  from booth where constituency_id = :constituency_id) counted) parts) composed
            """;

    private static final String INSERT_JOININGS = """
            insert into settled_joining (constituency_id, member_id, booth_id, joined_on, woman, youth, worker)
            select constituency_id, id, home_unit_id, cast(joined_at at time zone 'Asia/Kolkata' as date), gender = 'woman',
              extract(year from joined_at) - birth_year between 18 and 35, worker
            from member
            where constituency_id = :constituency_id and joined_at >= :from and joined_at < :until
              and home_unit_id % 10000 > 0
              and exists (select from booth b where b.constituency_id = :constituency_id and b.id = home_unit_id)
            on conflict do nothing
            """;
    private static final String INSERT_DONE = """
            insert into drive_booth (constituency_id, drive_id, booth_id, done, done_women, done_youth)
            select :constituency_id, :id, booth_id, count(*), count(*) filter (where woman), count(*) filter (where youth)
            from settled_joining
            where constituency_id = :constituency_id and joined_on between :starts_on and :ends_on
              and (worker or :counts = 'members')
            group by booth_id
            """;
    private static final String SUM_DONE = """
            update drive_cell set done = b.done, done_women = b.women, done_youth = b.youth
            from (
              select coalesce(sum(done), 0) as done, coalesce(sum(done_women), 0) as women,
                coalesce(sum(done_youth), 0) as youth
              from drive_booth where constituency_id = :constituency_id and drive_id = :id) b
            where drive_cell.constituency_id = :constituency_id and drive_cell.drive_id = :id
            """;

    private final JdbcClient database;

    MadeDriveSql(JdbcClient database) {
        this.database = database;
    }

    /** @param counts members or workers */
    record MadeDrive(
            UUID id,
            int unitId,
            String name,
            String counts,
            LocalDate startsOn,
            LocalDate endsOn,
            int target,
            int womenPercent,
            int youthPercent) {}

    void insert(MadeDrive drive, LocalDate today, OffsetDateTime at) {
        database.sql(INSERT_DRIVE)
                .param("id", drive.id())
                .param("unit_id", drive.unitId())
                .param("name", drive.name())
                .param("counts", drive.counts())
                .param("starts_on", drive.startsOn())
                .param("ends_on", drive.endsOn())
                .param("target", drive.target())
                .param("women_percent", drive.womenPercent())
                .param("youth_percent", drive.youthPercent())
                .param("today", today)
                .param("at", at)
                .update();
    }

    long electors(int constituencyId) {
        return database.sql(ELECTORS)
                .param("constituency_id", constituencyId)
                .query(Long.class)
                .single();
    }

    void insertJoinings(int constituencyId, OffsetDateTime from, OffsetDateTime until) {
        database.sql(INSERT_JOININGS)
                .param("constituency_id", constituencyId)
                .param("from", from)
                .param("until", until)
                .update();
    }

    void share(MadeDrive drive, int constituencyId, int target) {
        cell(INSERT_CELL, drive, constituencyId)
                .param("target", target)
                .param("women_percent", drive.womenPercent())
                .param("youth_percent", drive.youthPercent())
                .update();
        cell(INSERT_DONE, drive, constituencyId)
                .param("starts_on", drive.startsOn())
                .param("ends_on", drive.endsOn())
                .param("counts", drive.counts())
                .update();
        cell(SUM_DONE, drive, constituencyId).update();
    }

    private JdbcClient.StatementSpec cell(String statement, MadeDrive drive, int constituencyId) {
        return database.sql(statement).param("constituency_id", constituencyId).param("id", drive.id());
    }
}
