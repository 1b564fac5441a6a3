package org.sangathan.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sangathan.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The proof that the product can grow past one machine: with every cell table partitioned by constituency, each
 * statement's plan touches one partition of a table, or the statement stands with its reason in
 * all-cell-statements.txt.
 */
@ServerTest
class PartitionsTest {
    private static final Path ALL_CELL = Path.of("src/test/resources/all-cell-statements.txt");

    @Autowired
    DataSource database;

    @TestFactory
    Stream<DynamicTest> touches_one_cell() throws IOException {
        Set<String> allCell = reasons().keySet();
        return Statement.all().stream()
                .filter(Statement::preparable)
                .map(statement -> DynamicTest.dynamicTest(
                        statement.name(),
                        () -> assertThat(tablesTouchedWidely(statement).isEmpty())
                                .as("%s touches one cell of each table; several of: %s", statement, wide(statement))
                                .isNotEqualTo(allCell.contains(statement.name()))));
    }

    @Test
    void gives_a_reason_for_each_statement_over_all_cells() throws IOException {
        Set<String> known = Statement.all().stream().map(Statement::name).collect(Collectors.toSet());
        assertThat(known).containsAll(reasons().keySet());
        assertThat(reasons().values()).noneMatch(String::isBlank);
    }

    private static Map<String, String> reasons() throws IOException {
        Map<String, String> reasons = new LinkedHashMap<>();
        for (String line : Files.readAllLines(ALL_CELL)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.strip().split("\\s+", 2);
                reasons.put(parts[0], parts.length > 1 ? parts[1] : "");
            }
        }
        return reasons;
    }

    private Map<String, Set<String>> wide(Statement statement) throws SQLException {
        return tablesTouchedWidely(statement);
    }

    private Map<String, Set<String>> tablesTouchedWidely(Statement statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Preparation preparation = new Preparation(connection)) {
            preparation.execute("set local plan_cache_mode = force_custom_plan");
            List<String> types = preparation.prepare(statement);
            String values = values(statement.parameters(), types);
            String plan = String.join(
                    "",
                    preparation.column(
                            "explain (format json) execute tried" + (values.isEmpty() ? "" : "(" + values + ")")));
            Map<String, String> parents = parents(preparation);
            Map<String, Set<String>> touched = new TreeMap<>();
            for (String relation : JsonMapper.shared().readTree(plan).findValuesAsString("Relation Name")) {
                String parent = parents.get(relation);
                if (parent != null) {
                    touched.computeIfAbsent(parent, table -> new TreeSet<>()).add(relation);
                }
            }
            touched.values().removeIf(partitions -> partitions.size() < 2);
            return touched;
        }
    }

    private static Map<String, String> parents(Preparation preparation) throws SQLException {
        JsonNode rows = JsonMapper.shared().readTree(preparation.column("""
                                select json_object_agg(inhrelid::regclass::text, inhparent::regclass::text)
                                from pg_inherits join pg_class c on c.oid = inhrelid where c.relkind = 'r'
                                """).getFirst());
        return rows.propertyStream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, row -> row.getValue().asString()));
    }

    private static String values(List<String> names, List<String> types) {
        StringBuilder values = new StringBuilder();
        for (int at = 0; at < names.size(); at++) {
            values.append(at == 0 ? "" : ", ")
                    .append('\'')
                    .append(dummy(names.get(at), types.get(at)))
                    .append('\'');
        }
        return values.toString();
    }

    /** Any value will do, except that one constituency is one value and several are several. */
    private static String dummy(String name, String type) {
        return switch (type) {
            case "smallint", "integer", "bigint", "numeric", "real", "double precision" -> "24001";
            case "integer[]", "bigint[]", "smallint[]" ->
                name.contains("constituenc") || name.contains("cell")
                        ? "{24001,24002,24003,24004,24005,24006,24007,24008,24009}"
                        : "{1,2}";
            case "boolean" -> "true";
            case "uuid" -> "01900000-0000-7000-8000-000000000000";
            case "date", "timestamp with time zone", "timestamp without time zone" -> "2026-01-01";
            case "bytea" -> "\\x00";
            case "json", "jsonb" -> "{}";
            case "interval" -> "1 day";
            default -> type.endsWith("[]") ? "{}" : "x";
        };
    }
}
