package org.sangathan.demonstration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.sangathan.demonstration.DoorsSql.Walker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements of the made-up form and turfs. */
@Repository
class MadeTurfSql {
    private static final String PLACE_DOORS = """
            update household set
              latitude = 26.75 + (house_order / 200) * 0.0006 + (house_order * 7 % 13) * 0.00002,
              longitude = 83.36 + (house_order / 10 % 20) * 0.0005 + (house_order * 11 % 17) * 0.00001
            where constituency_id = :constituency_id and booth_id = :booth_id
            """;
    private static final String INSERT_FORM = """
            insert into form (id, unit_id, published_version, from_day, until_day)
            values (:id, :unit_id, 1, cast(:today as date) - 10, cast(:today as date) + 90)
            """;
    private static final String INSERT_VERSION = """
            insert into form_version (form_id, version, upload_id, title_hi, title_en, questions, definition, notes,
              made_by, made_by_constituency_id, made_at)
            values (:id, 1, :id, 'घर का पानी', null, jsonb_array_length(cast(:definition as jsonb) -> 'questions'),
              cast(cast(:definition as jsonb) as text), '[]', :made_by, :made_by_cell, :at)
            """;
    private static final String INSERT_TURF = """
            insert into turf (constituency_id, id, booth_id, name, how, made_by, made_by_constituency_id, made_at, ends_on)
            values (:constituency_id, :id, :booth_id, :name, :how, :made_by, :constituency_id,
              cast(:at as timestamptz) - interval '3 days', cast(:today as date) + 10)
            """;
    private static final String INSERT_DOORS = """
            insert into turf_door (constituency_id, turf_id, household_id, place)
            select constituency_id, :id, id, row_number() over (order by house_order, id) from household h
            where constituency_id = :constituency_id and booth_id = :booth_id and not do_not_visit
              and case when :how = 'section' then section else panna end = :number
              and not exists (
                select from turf_door d
                where d.constituency_id = :constituency_id and d.household_id = h.id and d.released_at is null)
            """;
    private static final String INSERT_WORKERS = """
            insert into turf_worker (constituency_id, turf_id, worker_id, worker_constituency_id, from_at)
            select t.constituency_id, t.id, p.member_id, p.constituency_id, t.made_at
            from turf t
            join demonstration_person p on p.unit_id = t.booth_id
            join appointment a on a.constituency_id = t.constituency_id and a.unit_id = t.booth_id
              and a.member_id = p.member_id and a.accepted_at is not null and a.ended_at is null
              and a.post_type in ('booth_president', 'booth_committee_member')
            where t.constituency_id = :constituency_id and t.booth_id = :booth_id
            on conflict do nothing
            """;

    private final JdbcClient database;

    MadeTurfSql(JdbcClient database) {
        this.database = database;
    }

    /** @param number of the section or panna */
    record MadeTurf(UUID id, String name, String how, int number) {}

    /** In rows of twenty houses. */
    void placeDoors(Walker walker) {
        booth(PLACE_DOORS, walker).update();
    }

    /** Of the walker's constituency. */
    void insertForm(Walker walker, UUID id, String definition, LocalDate today, Instant at) {
        database.sql(INSERT_FORM)
                .param("id", id)
                .param("unit_id", walker.constituencyId() * 10_000)
                .param("today", today)
                .update();
        database.sql(INSERT_VERSION)
                .param("id", id)
                .param("definition", definition)
                .param("made_by", walker.memberId())
                .param("made_by_cell", walker.constituencyId())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void insertTurf(Walker walker, MadeTurf turf, LocalDate today, Instant at) {
        booth(INSERT_TURF, walker)
                .param("id", turf.id())
                .param("name", turf.name())
                .param("how", turf.how())
                .param("made_by", walker.memberId())
                .param("today", today)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        booth(INSERT_DOORS, walker)
                .param("id", turf.id())
                .param("how", turf.how())
                .param("number", turf.number())
                .update();
    }

    /** The booth's known president and committee member, in every turf that it has so far. */
    void insertWorkers(Walker walker) {
        booth(INSERT_WORKERS, walker).update();
    }

    private JdbcClient.StatementSpec booth(String statement, Walker walker) {
        return database.sql(statement)
                .param("constituency_id", walker.constituencyId())
                .param("booth_id", walker.boothId());
    }
}
