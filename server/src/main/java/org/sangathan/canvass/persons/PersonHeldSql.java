package org.sangathan.canvass.persons;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.sangathan.people.HeldData.Place;
import org.sangathan.people.HeldData.Row;
import org.sangathan.people.MemberErased;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements on who wrote names at doors down. */
@Repository
class PersonHeldSql {
    private static final String BY_WORKER = """
            select booth_id, at, purpose from household_person where worker_id = :member_id order by at desc limit 10000
            """;
    private static final String FORGET_WORKER = """
            update household_person set worker_id = null, worker_constituency_id = null where worker_id = :member_id
            """;

    private final JdbcClient database;

    PersonHeldSql(JdbcClient database) {
        this.database = database;
    }

    List<Row> of(UUID memberId) {
        return database.sql(BY_WORKER)
                .param("member_id", memberId)
                .query((row, number) -> Row.of(
                        "unit",
                        new Place(row.getInt("booth_id")),
                        "at",
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        "purpose",
                        row.getString("purpose")))
                .list();
    }

    @EventListener
    void on(MemberErased erased) {
        database.sql(FORGET_WORKER).param("member_id", erased.member().id()).update();
    }
}
