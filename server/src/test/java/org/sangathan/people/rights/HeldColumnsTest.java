package org.sangathan.people.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sangathan.ServerTest;
import org.sangathan.people.HeldData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every column that may hold a person's id is told to that person by a {@link HeldData}, or stands with its reason in
 * columns-not-told.txt. A column of a uuid is taken for one, unless it is the row's own id.
 */
@ServerTest
class HeldColumnsTest {
    private static final Path NOT_TOLD = Path.of("src/test/resources/columns-not-told.txt");

    @Autowired
    JdbcClient database;

    @Autowired
    List<HeldData> held;

    @Test
    void tells_a_person_of_every_column_that_may_hold_their_id() throws IOException {
        Set<String> told = told();
        Set<String> missing = new TreeSet<>(columnsOfIds());
        missing.removeAll(told);
        missing.removeAll(reasons().keySet());

        assertThat(missing)
                .as("columns with a person's id: a HeldData bean tells of them, or columns-not-told.txt why not")
                .isEmpty();
    }

    @Test
    void gives_a_reason_for_each_column_not_told_and_none_for_what_is_told_or_gone() throws IOException {
        assertThat(reasons().values()).noneMatch(String::isBlank);
        assertThat(reasons().keySet()).doesNotContainAnyElementsOf(told());
        assertThat(allColumns()).containsAll(reasons().keySet()).containsAll(told());
    }

    private Set<String> told() {
        return held.stream().flatMap(each -> each.columns().stream()).collect(Collectors.toSet());
    }

    private List<String> columnsOfIds() {
        return database.sql("""
                        select table_name || '.' || column_name from information_schema.columns c
                        where table_schema = 'public' and (udt_name in ('uuid', '_uuid') and column_name <> 'id'
                            or column_name like '%member%' or column_name like '%person%')
                          and udt_name not in ('int4', 'int2', 'int8', 'timestamptz', 'bool')
                          and not exists (select from pg_inherits i where i.inhrelid = c.table_name::regclass)
                        """).query((row, number) -> row.getString(1)).list();
    }

    private List<String> allColumns() {
        return database.sql("""
                        select table_name || '.' || column_name from information_schema.columns
                        where table_schema = 'public'
                        """).query((row, number) -> row.getString(1)).list();
    }

    private static Map<String, String> reasons() throws IOException {
        return Reasons.read(NOT_TOLD);
    }
}
