package org.sangathan.benchmarks;

/** Doors, sessions and a floor table for the measuring of phones, in the throw-away world. */
final class SyncFloorSql {
    static final int CELL = 24_322;

    static final String BOOTHS = """
            select id from booth where constituency_id = 24322 order by id
            """;

    static final String MAKE_DOORS = """
            insert into household (constituency_id, id, booth_id, section, house_number, house_order, adults, women_18_35,
              men_18_35, elders_60, pack_version, added_how, added_at)
            select 24322, gen_random_uuid(), b.id, 1 + n / 200, n::text, n * 10, 4, 1, 1, 1, 1, 'list', now()
            from booth b, generate_series(1, :doors) n
            where b.constituency_id = 24322
            """;

    static final String COUNT_DOORS = """
            insert into booth_doors (constituency_id, booth_id, version, doors, adults, women_18_35, men_18_35, elders_60)
            select 24322, booth_id, 1, count(*), count(*) * 4, count(*), count(*), count(*)
            from household where constituency_id = 24322
            group by booth_id
            on conflict (constituency_id, booth_id) do update set doors = excluded.doors
            """;

    static final String MAKE_SESSIONS = """
            insert into session (token_hash, id, member_id, constituency_id, device, created_at, last_seen_at, expires_at)
            select sha256(convert_to('phone-' || n, 'UTF8')), gen_random_uuid(), s.member_id, s.constituency_id, 'bench', now(),
              now(), now() + interval '1 day'
            from (select member_id, constituency_id from session where token_hash = :token_hash) s,
              generate_series(0, :phones) n
            """;

    static final String DOORS_OF = """
            select id from household where constituency_id = 24322 and booth_id = :booth_id limit 500
            """;

    static final String FLOOR_TABLE = """
            create table visit_floor (like visit including all)
            """;

    static final String ROWS = """
            select * from visit where constituency_id = 24322 order by received_at desc limit :rows
            """;

    static final String COUNT_BOOTHS = """
            select count(*) from booth
            """;

    static final String COUNT_VISITS = """
            select count(*) from visit where constituency_id = 24322
            """;

    static final String MAKE_VISITS = """
            insert into visit (constituency_id, id, household_id, booth_id, worker_id, worker_constituency_id, device_id,
              sequence, at, said_at, received_at, day, outcome, adults, women_18_35, wants_to_join)
            select 24322, gen_random_uuid(), h.id, h.booth_id, gen_random_uuid(), 24322, gen_random_uuid(), n,
              now() - n * interval '9 days', now(), now() - n * interval '9 days',
              (now() - n * interval '9 days')::date, (array['met', 'locked', 'nobody'])[1 + n % 3], 3, 1, 0
            from household h, generate_series(1, 3) n
            where h.constituency_id = 24322
            """;

    static final String SETTLE = """
            vacuum analyze household, visit, booth_doors, session
            """;

    static final String SIZES = """
            select pg_total_relation_size('household') as doors, pg_total_relation_size('visit') as visits
            """;

    private SyncFloorSql() {}

    static String insertFloor(int columns) {
        return "insert into visit_floor values (" + "?, ".repeat(columns - 1) + "?)";
    }
}
