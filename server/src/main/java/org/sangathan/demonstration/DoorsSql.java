package org.sangathan.demonstration;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements of the made-up doors. */
@Repository
class DoorsSql {
    private static final String WALKERS = """
            select member_id, constituency_id, unit_id
            from (
              select distinct on (p.unit_id) p.member_id, p.constituency_id, p.unit_id, p.place
              from demonstration_person p
              where p.unit_id in (select id from booth where constituency_id = p.unit_id / 10000)
              order by p.unit_id, p.place
            ) first_of_booth
            order by place
            """;
    private static final String COLLEAGUE = """
            select member_id from appointment
            where constituency_id = :constituency_id and unit_id = :booth_id and ended_at is null and member_id <> :member_id
            order by id limit 1
            """;
    private static final String INSERT_SECTIONS = """
            insert into booth_section (constituency_id, booth_id, number, name)
            values (:constituency_id, :booth_id, 1, 'पुराना टोला'), (:constituency_id, :booth_id, 2, 'नई बस्ती'),
              (:constituency_id, :booth_id, 3, 'सड़क के पार')
            """;
    private static final String INSERT_DOOR = """
            insert into household (constituency_id, id, booth_id, section, panna, house_number, landmark, house_order, adults,
              women_18_35, men_18_35, elders_60, do_not_visit, pack_version, added_how, added_at)
            values (:constituency_id, :id, :booth_id, :section, :panna, :house_number, nullif(:landmark, ''), :house_order,
              :adults, :women, :men, :elders, :do_not_visit, 1, 'demonstration', :at)
            """;
    private static final String INSERT_VISIT = """
            insert into visit (constituency_id, id, household_id, booth_id, worker_id, worker_constituency_id, device_id,
              sequence, at, said_at, received_at, day, outcome, wants_to_join, wants_to_help)
            values (:constituency_id, :id, :household_id, :booth_id, :worker_id, :worker_cell, :device_id, 1, :at, :at,
              :at, (cast(:at as timestamptz) at time zone 'Asia/Kolkata')::date, :outcome, :wants_to_join, :wants_to_help)
            """;
    private static final String SET_VISITED = """
            update household set visits = 1, met = :met, last_outcome = :outcome, last_visit_at = :at,
              wants_to_join = :wants_to_join, wants_to_help = :wants_to_help
            where constituency_id = :constituency_id and id = :household_id
            """;
    private static final String INSERT_CHANGE = """
            insert into door_change (constituency_id, id, household_id, booth_id, how, worker_id, worker_constituency_id,
              device_id, sequence, at, said_at, received_at, fields)
            values (:constituency_id, :id, :household_id, :booth_id, 'phone', :worker_id, :worker_cell, :id, 2, :at, :at,
              :received_at, cast(:fields as jsonb))
            """;
    private static final String SET_ADULTS = """
            update household set adults = :adults, women_18_35 = 1, men_18_35 = 1, elders_60 = 1, landmark = 'पीपल के पास',
              versions = jsonb_build_object('adults', cast(:version as text))
            where constituency_id = :constituency_id and id = :id
            """;
    private static final String INSERT_CONFLICT = """
            insert into field_conflict (constituency_id, id, household_id, booth_id, field, kept, kept_record, rival,
              rival_record, found_at)
            values (:constituency_id, :id, :household_id, :booth_id, 'adults', '5', :kept, '7', :rival, :at)
            """;
    private static final String INSERT_HELD = """
            insert into held_record (constituency_id, id, record_id, kind, booth_id, household_id, worker_id,
              worker_constituency_id, device_id, sequence, at, said_at, received_at, code, faults, record_sealed)
            values (:constituency_id, :id, :id, 'visit', :booth_id, :household_id, :worker_id, :worker_cell, :id, 9, :at,
              :at, :at, 'NOT_UNDERSTOOD', '[{"pointer": "/visit/adults", "code": "out_of_range"}]', :sealed)
            """;
    private static final String COUNT = """
            insert into booth_doors (constituency_id, booth_id, version, doors, doors_visited, doors_met, do_not_visit, visits,
              wants_to_join, wants_to_help, adults, women_18_35, men_18_35, elders_60)
            select constituency_id, booth_id, 1, count(*), count(*) filter (where visits > 0),
              count(*) filter (where met > 0), count(*) filter (where do_not_visit), sum(visits), sum(wants_to_join),
              count(*) filter (where wants_to_help), sum(adults), sum(women_18_35), sum(men_18_35), sum(elders_60)
            from household where constituency_id = :constituency_id and booth_id = :booth_id
            group by constituency_id, booth_id
            on conflict (constituency_id, booth_id) do update set doors_visited = excluded.doors_visited,
              doors_met = excluded.doors_met, visits = excluded.visits, wants_to_join = excluded.wants_to_join,
              wants_to_help = excluded.wants_to_help
            """;

    private final JdbcClient database;

    DoorsSql(JdbcClient database) {
        this.database = database;
    }

    /** Somebody to sign in as who has a booth. */
    record Walker(UUID memberId, int memberCell, int boothId) {
        int constituencyId() {
            return boothId / 10_000;
        }
    }

    /** @param counts adults, young women, young men, elders */
    record MadeDoor(
            int section, int panna, String number, String landmark, int order, int[] counts, boolean doNotVisit) {}

    List<Walker> walkers() {
        return database.sql(WALKERS)
                .query((row, number) -> new Walker(
                        row.getObject("member_id", UUID.class), row.getInt("constituency_id"), row.getInt("unit_id")))
                .list();
    }

    UUID colleague(Walker walker) {
        return database.sql(COLLEAGUE)
                .param("constituency_id", walker.constituencyId())
                .param("booth_id", walker.boothId())
                .param("member_id", walker.memberId())
                .query(UUID.class)
                .optional()
                .orElse(walker.memberId());
    }

    void sections(Walker walker) {
        booth(INSERT_SECTIONS, walker).update();
    }

    private JdbcClient.StatementSpec booth(String statement, Walker walker) {
        return database.sql(statement)
                .param("constituency_id", walker.constituencyId())
                .param("booth_id", walker.boothId());
    }

    void insertDoor(Walker walker, UUID id, MadeDoor door, Instant at) {
        booth(INSERT_DOOR, walker)
                .param("id", id)
                .param("section", door.section())
                .param("panna", door.panna())
                .param("house_number", door.number())
                .param("landmark", door.landmark())
                .param("house_order", door.order())
                .param("adults", door.counts()[0])
                .param("women", door.counts()[1])
                .param("men", door.counts()[2])
                .param("elders", door.counts()[3])
                .param("do_not_visit", door.doNotVisit())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void insertVisit(
            Walker walker, UUID door, UUID id, String outcome, int wantsToJoin, boolean wantsToHelp, Instant at) {
        booth(INSERT_VISIT, walker)
                .param("id", id)
                .param("household_id", door)
                .param("worker_id", walker.memberId())
                .param("worker_cell", walker.memberCell())
                .param("device_id", walker.memberId())
                .param("outcome", outcome)
                .param("wants_to_join", wantsToJoin)
                .param("wants_to_help", wantsToHelp)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        database.sql(SET_VISITED)
                .param("constituency_id", walker.constituencyId())
                .param("household_id", door)
                .param("met", outcome.equals("met") ? 1 : 0)
                .param("outcome", outcome)
                .param("wants_to_join", wantsToJoin)
                .param("wants_to_help", wantsToHelp)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void insertChange(Walker walker, UUID door, UUID id, UUID worker, String fields, Instant at, Instant received) {
        booth(INSERT_CHANGE, walker)
                .param("id", id)
                .param("household_id", door)
                .param("worker_id", worker)
                .param("worker_cell", walker.memberCell())
                .param("fields", fields)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("received_at", received.atOffset(ZoneOffset.UTC))
                .update();
    }

    void setAdults(int constituencyId, UUID door, int adults, UUID version) {
        database.sql(SET_ADULTS)
                .param("constituency_id", constituencyId)
                .param("id", door)
                .param("adults", adults)
                .param("version", version.toString())
                .update();
    }

    void insertConflict(Walker walker, UUID door, UUID id, UUID kept, UUID rival, Instant at) {
        booth(INSERT_CONFLICT, walker)
                .param("id", id)
                .param("household_id", door)
                .param("kept", kept)
                .param("rival", rival)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void insertHeld(Walker walker, UUID door, UUID id, byte[] sealed, Instant at) {
        booth(INSERT_HELD, walker)
                .param("id", id)
                .param("household_id", door)
                .param("worker_id", walker.memberId())
                .param("worker_cell", walker.memberCell())
                .param("sealed", sealed)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void count(int constituencyId, int boothId) {
        database.sql(COUNT)
                .param("constituency_id", constituencyId)
                .param("booth_id", boothId)
                .update();
    }
}
