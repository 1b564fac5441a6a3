package org.sangathan.strength.proving;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.sangathan.people.HeldData.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The questions of each month to one person, for that person to read. */
@Repository
class PingHeldSql {
    private static final String OF_PERSON = """
            select p.month, p.asked_at, p.answered_at, p.answered_how
            from appointment a
            join ping p on p.constituency_id = a.constituency_id and p.appointment_id = a.id
            where a.member_id = :member_id
            order by p.month desc
            limit 10000
            """;

    private final JdbcClient database;

    PingHeldSql(JdbcClient database) {
        this.database = database;
    }

    List<Row> of(UUID memberId) {
        return database.sql(OF_PERSON)
                .param("member_id", memberId)
                .query((row, number) -> {
                    OffsetDateTime answered = row.getObject("answered_at", OffsetDateTime.class);
                    return Row.of(
                            "day", row.getObject("month", LocalDate.class).toString(),
                            "asked_at",
                                    row.getObject("asked_at", OffsetDateTime.class)
                                            .toInstant(),
                            "answered_at", answered == null ? null : answered.toInstant(),
                            "answered_how", row.getString("answered_how"));
                })
                .list();
    }
}
