package org.sangathan.strength.callbacks;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.sangathan.people.HeldData.Row;
import org.sangathan.strength.AskedAbout;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The calls to one person and by them, for that person to read. */
@Repository
class CallHeldSql {
    private static final String TO_PERSON = """
            select c.unit_id, c.outcome, c.concluded_at
            from appointment a
            join call_back c on c.constituency_id = a.constituency_id and c.appointment_id = a.id
            where a.member_id = :member_id
            order by c.concluded_at desc nulls first
            limit 10000
            """;
    private static final String BY_PERSON = """
            select unit_id, outcome, concluded_at from call_back
            where caller_id = :member_id
            order by concluded_at desc nulls first
            limit 10000
            """;

    private final JdbcClient database;

    CallHeldSql(JdbcClient database) {
        this.database = database;
    }

    List<Row> of(UUID memberId) {
        return Stream.concat(
                        rows(TO_PERSON, memberId, AskedAbout.ABOUT_ME).stream(),
                        rows(BY_PERSON, memberId, AskedAbout.BY_ME).stream())
                .toList();
    }

    private List<Row> rows(String statement, UUID memberId, AskedAbout asked) {
        return database.sql(statement)
                .param("member_id", memberId)
                .query((row, number) -> asked.row(row))
                .list();
    }
}
