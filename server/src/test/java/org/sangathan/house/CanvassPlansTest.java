package org.sangathan.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.sangathan.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The hot statements of field work over a cell with many doors and visits: by index, never by reading a table. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CanvassPlansTest {
    private static final int CELL = 24_001;
    private static final Map<String, String> VALUES = Map.of(
            "constituency_id", "24001",
            "booth_id", "240010007",
            "booths", "{240010007,240010008}",
            "since", "3",
            "day", "2026-11-20",
            "ids", "{00000000-0000-7000-8000-000000000123}",
            "household_id", "00000000-0000-7000-8000-000000000123",
            "households", "{00000000-0000-7000-8000-000000000123}",
            "limit", "50");
    private static final List<String> HOT = List.of(
            "DoorSql.FIND",
            "DoorSql.OF_BOOTH_SINCE",
            "DoorSql.PAGE",
            "GoneDoorSql.GONE_SINCE",
            "VisitSql.BEFORE",
            "VisitSql.MARK_DOUBLES",
            "CorrectedVisitSql.COUNT",
            "CorrectedVisitSql.THAT_CORRECT",
            "WriteDoorSql.UPDATE_VISITED",
            "WalkedSql.WALKED",
            "WalkDaySql.SUM",
            "WalkedSql.PLACES",
            "WalkedSql.COME_AGAIN",
            "SuggestSql.UNREACHED",
            "ShareSql.SUMS",
            "ShareSql.READ",
            "CountSql.BOOTHS",
            "CountSql.RECOUNT",
            "SettledSql.FIND");
    private static final List<String> INDEX_ONLY = List.of("WalkedSql.WALKED", "WalkDaySql.SUM");
    private static final List<String> FILLED =
            List.of("household", "visit", "drive_cell", "drive_booth", "settled_joining");

    @Autowired
    DataSource dataSource;

    @Autowired
    JdbcClient database;

    @BeforeAll
    void fill() {
        database.sql("""
                        insert into household (constituency_id, id, booth_id, house_order, pack_version, added_how, added_at)
                        select 24001, ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 240010001 + n % 40, n, 1,
                          'list', now()
                        from generate_series(1, 20000) n
                        """).update();
        database.sql("""
                        insert into visit (constituency_id, id, household_id, booth_id, worker_id, worker_constituency_id,
                          device_id, sequence, at, said_at, received_at, day, outcome)
                        select 24001, gen_random_uuid(), ('00000000-0000-7000-8000-' || lpad((1 + n % 20000)::text, 12, '0'))::uuid,
                          240010001 + n % 40, gen_random_uuid(), 24001, gen_random_uuid(), n, now(), now(), now(),
                          date '2026-11-01' + n % 30, 'met'
                        from generate_series(1, 60000) n
                        """).update();
        fillDrives();
        FILLED.forEach(table -> database.sql("vacuum analyze " + table).update());
    }

    private void fillDrives() {
        database.sql("""
                        insert into drive_cell (constituency_id, drive_id, promised, target, women_target, youth_target, booths,
                          targets, women_targets, youth_targets)
                        select 24001 + cell, ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 9, 9, 4, 4, '{}', '{}',
                          '{}', '{}'
                        from generate_series(0, 39) cell, generate_series(1, 200) n
                        """).update();
        database.sql("""
                        insert into drive_booth (constituency_id, drive_id, booth_id, done, done_women, done_youth)
                        select 24001, ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 240010000 + booth, 1, 1, 1
                        from generate_series(1, 100) booth, generate_series(1, 200) n
                        """).update();
        database.sql("""
                        insert into settled_joining (constituency_id, member_id, booth_id, joined_on, woman, youth, worker)
                        select 24001, ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 240010001 + n % 40,
                          date '2024-01-01' + n % 900, true, true, false
                        from generate_series(1, 20000) n
                        """).update();
    }

    @AfterAll
    void empty() {
        FILLED.forEach(table -> database.sql("delete from " + table + " where constituency_id = :cell")
                .param("cell", CELL)
                .update());
        database.sql("delete from drive_cell where booths = '{}'").update();
    }

    @TestFactory
    Stream<DynamicTest> reads_no_table_from_end_to_end() {
        Map<String, Statement> statements = new HashMap<>();
        Statement.all().forEach(statement -> statements.put(statement.name(), statement));
        return HOT.stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    Statement statement = statements.get(name);
                    assertThat(statement).as(name).isNotNull();
                    String plan = plan(statement);
                    FILLED.forEach(table -> assertThat(plan).as(plan).doesNotContain("Seq Scan on " + table));
                    if (INDEX_ONLY.contains(name)) {
                        assertThat(plan).contains("Index Only Scan");
                    }
                }));
    }

    /** A name stands for one thing in most statements; a moment is any moment. */
    private static String value(String name, String type) {
        return type.startsWith("timestamp") ? any(type) : VALUES.getOrDefault(name, any(type));
    }

    private String plan(Statement statement) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Preparation preparation = new Preparation(connection)) {
            preparation.execute("set local plan_cache_mode = force_custom_plan");
            List<String> types = preparation.prepare(statement);
            StringBuilder values = new StringBuilder();
            for (int at = 0; at < types.size(); at++) {
                values.append(at == 0 ? "'" : ", '")
                        .append(value(statement.parameters().get(at), types.get(at)))
                        .append('\'');
            }
            return String.join("\n", preparation.column("explain execute tried(" + values + ")"));
        }
    }

    private static String any(String type) {
        return switch (type) {
            case "integer", "bigint" -> "1";
            case "uuid" -> "00000000-0000-7000-8000-000000000123";
            case "timestamp with time zone", "date" -> "2026-11-20";
            case "boolean" -> "true";
            default -> type.endsWith("[]") ? "{}" : "x";
        };
    }
}
