package org.sangathan.benchmarks;

/** Fills one constituency of the throw-away world. */
final class RulesFloorSql {
    static final String DOUBLE = """
            insert into member
              (constituency_id, id, home_unit_id, name, name_key, gender, birth_year, phone_sealed, language, worker,
               joined_at, joined_how)
            select constituency_id, gen_random_uuid(), home_unit_id, name, name_key, gender, birth_year, phone_sealed,
              language, worker, joined_at, joined_how
            from member where constituency_id = 24322
            """;

    static final String SETTLE = """
            vacuum analyze member
            """;

    static final String COUNT = """
            select count(*) from member where constituency_id = 24322
            """;

    private RulesFloorSql() {}
}
