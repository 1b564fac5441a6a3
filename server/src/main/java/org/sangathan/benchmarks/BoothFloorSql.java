package org.sangathan.benchmarks;

/** The floor of the import: plain COPY into a table with the same keys, checks and references. */
final class BoothFloorSql {
    static final String COPY_OUT = """
            copy (
              select constituency_id, id, parent_id, number, name, name_script, electors, electors_male,
                electors_female, electors_other
              from booth order by id
            ) to stdout
            """;

    static final String CREATE = """
            create table booth_floor (like booth including all, foreign key (parent_id) references unit (id))
            """;

    static final String COPY_IN = """
            copy booth_floor (constituency_id, id, parent_id, number, name, name_script, electors, electors_male,
              electors_female, electors_other)
            from stdin
            """;

    static final String EMPTY_FLOOR = """
            truncate booth_floor
            """;

    static final String EMPTY_BOOTHS = """
            truncate booth
            """;

    static final String SETTLE = """
            checkpoint
            """;

    private BoothFloorSql() {}
}
