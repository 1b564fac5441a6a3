package org.sangathan.appointments;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements on since when posts exist: a seat that nobody ever held is empty since then. */
@Repository
class ExistsSql {
    private static final String BOOTHS = """
            select id, created_on from booth where constituency_id = :constituency_id
            """;
    private static final String UNITS = """
            select id, created_on from unit where constituency_id = :constituency_id
            """;
    private static final String POSTS = """
            select code, min(holds_from) as since from post_type_version group by code
            """;

    private final JdbcClient database;

    ExistsSql(JdbcClient database) {
        this.database = database;
    }

    Map<Integer, LocalDate> units(int constituencyId) {
        Map<Integer, LocalDate> since = new HashMap<>();
        Stream.of(BOOTHS, UNITS)
                .forEach(statement -> database.sql(statement)
                        .param("constituency_id", constituencyId)
                        .query(row -> {
                            since.put(row.getInt("id"), row.getObject("created_on", LocalDate.class));
                        }));
        return since;
    }

    Map<String, LocalDate> posts() {
        Map<String, LocalDate> since = new HashMap<>();
        database.sql(POSTS).query(row -> {
            since.put(row.getString("code"), row.getObject("since", LocalDate.class));
        });
        return since;
    }
}
