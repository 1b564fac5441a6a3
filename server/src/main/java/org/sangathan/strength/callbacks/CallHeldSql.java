package org.sangathan.strength.callbacks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.sangathan.people.HeldData.Place;
import org.sangathan.people.HeldData.Row;
import org.sangathan.people.HeldData.Word;
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
                        database
                                .sql(TO_PERSON)
                                .param("member_id", memberId)
                                .query((row, number) -> row(row, "about_me"))
                                .list()
                                .stream(),
                        database
                                .sql(BY_PERSON)
                                .param("member_id", memberId)
                                .query((row, number) -> row(row, "by_me"))
                                .list()
                                .stream())
                .toList();
    }

    private static Row row(ResultSet row, String who) throws SQLException {
        OffsetDateTime concluded = row.getObject("concluded_at", OffsetDateTime.class);
        return Row.of(
                "who",
                new Word(who),
                "unit",
                new Place(row.getInt("unit_id")),
                "outcome",
                row.getString("outcome"),
                "at",
                concluded == null ? null : concluded.toInstant());
    }
}
