package org.sangathan.canvass.visits;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.sangathan.canvass.DoorErased;
import org.sangathan.people.HeldData.Place;
import org.sangathan.people.HeldData.Row;
import org.sangathan.people.MemberErased;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements on whose visits are held, and for how long what. */
@Repository
class VisitHeldSql {
    private static final String OF_WORKER = """
            select booth_id, at, outcome from visit where worker_id = :member_id order by at desc limit 10000
            """;
    private static final String FORGET_WORKER = """
            update visit set worker_id = null, worker_constituency_id = null, latitude = null, longitude = null
            where worker_id = :member_id
            """;
    private static final String FORGET_WORDS_OF_DOOR = """
            update visit set note = null, grievance = null, answers = null, latitude = null, longitude = null
            where constituency_id = :constituency_id and household_id = :household_id
            """;
    private static final String FORGET_POSITIONS = """
            update visit set latitude = null, longitude = null
            where constituency_id = :constituency_id and id = any(array(select id from visit
              where constituency_id = :constituency_id and latitude is not null and received_at < :before
              order by received_at limit :most))
            """;
    private static final String FORGET_WORDS = """
            update visit set note = null, grievance = null
            where constituency_id = :constituency_id and id = any(array(select id from visit
              where constituency_id = :constituency_id and (note is not null or grievance is not null)
                and received_at < :before
              order by received_at limit :most))
            """;

    private final JdbcClient database;

    VisitHeldSql(JdbcClient database) {
        this.database = database;
    }

    List<Row> of(UUID memberId) {
        return database.sql(OF_WORKER)
                .param("member_id", memberId)
                .query((row, number) -> Row.of(
                        "unit",
                        new Place(row.getInt("booth_id")),
                        "at",
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        "outcome",
                        row.getString("outcome")))
                .list();
    }

    @EventListener
    void on(MemberErased erased) {
        database.sql(FORGET_WORKER).param("member_id", erased.member().id()).update();
    }

    @EventListener
    void on(DoorErased erased) {
        if (erased.byWish()) {
            database.sql(FORGET_WORDS_OF_DOOR)
                    .param("constituency_id", erased.constituencyId())
                    .param("household_id", erased.householdId())
                    .update();
        }
    }

    int forgetPositions(int constituencyId, Instant before, int most) {
        return some(FORGET_POSITIONS, constituencyId, before, most);
    }

    int forgetWords(int constituencyId, Instant before, int most) {
        return some(FORGET_WORDS, constituencyId, before, most);
    }

    private int some(String statement, int constituencyId, Instant before, int most) {
        return database.sql(statement)
                .param("constituency_id", constituencyId)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .update();
    }
}
