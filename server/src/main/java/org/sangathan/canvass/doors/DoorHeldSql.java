package org.sangathan.canvass.doors;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.sangathan.people.HeldData.Place;
import org.sangathan.people.HeldData.Row;
import org.sangathan.people.MemberErased;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements on who added and changed doors. */
@Repository
class DoorHeldSql {
    private static final String ADDED_BY = """
            select booth_id, added_at as at from household where added_by = :member_id order by added_at desc limit 10000
            """;
    private static final String CHANGED_BY = """
            select booth_id, at from door_change where worker_id = :member_id order by at desc limit 10000
            """;
    private static final String FORGET_ADDER = """
            update household set added_by = null, added_by_constituency_id = null where added_by = :member_id
            """;
    private static final String FORGET_CHANGER = """
            update door_change set worker_id = null, worker_constituency_id = null where worker_id = :member_id
            """;
    private static final String FORGET_DECIDER = """
            update field_conflict set decided_by = null, decided_by_constituency_id = null
            where decided_by = :member_id
            """;

    private final JdbcClient database;

    DoorHeldSql(JdbcClient database) {
        this.database = database;
    }

    List<Row> of(UUID memberId) {
        return Stream.of(ADDED_BY, CHANGED_BY)
                .flatMap(statement ->
                        database.sql(statement).param("member_id", memberId).query(DoorHeldSql::row).list().stream())
                .toList();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return Row.of(
                "unit",
                new Place(row.getInt("booth_id")),
                "at",
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    @EventListener
    void on(MemberErased erased) {
        for (String statement : List.of(FORGET_ADDER, FORGET_CHANGER, FORGET_DECIDER)) {
            database.sql(statement).param("member_id", erased.member().id()).update();
        }
    }
}
