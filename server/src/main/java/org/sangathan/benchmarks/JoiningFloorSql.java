package org.sangathan.benchmarks;

/** Statements about the throw-away world of {@link JoiningBenchmark}. */
final class JoiningFloorSql {
    static final String BOOTHS = """
            select constituency_id, id from booth order by constituency_id, id
            """;
    static final String INDEXES = """
            select indexname, indexdef from pg_indexes where tablename = 'member' and indexname <> 'member_pk'
            """;
    static final String MEMORY = """
            set maintenance_work_mem = '512MB'
            """;
    static final String SETTLE = """
            vacuum analyze member
            """;
    static final String PAIRS = """
            select one_id, other_id, score from duplicate_pair
            """;
    static final String FORGET_PAIRS = """
            truncate duplicate_pair, duplicate_due
            """;

    private JoiningFloorSql() {}
}
