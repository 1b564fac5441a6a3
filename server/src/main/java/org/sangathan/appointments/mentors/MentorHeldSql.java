package org.sangathan.appointments.mentors;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement by which a person is told what mentors' seats hold of them. */
@Repository
class MentorHeldSql {
    private static final String KEYS = """
            select constituency_id, hand_over_id from hand_over_of_member where member_id = :member_id limit 1000
            """;
    private static final String NOTES = """
            select unit_id, post_type, left_at, how, people, places, promises, unfinished, warnings from hand_over
            where constituency_id = :constituency_id and id = :id
            """;
    private static final String VISITS = """
            select day, place, with_whom, advised from mentor_visit
            where constituency_id = :constituency_id and hand_over_id = :id
            order by day desc
            limit 10000
            """;

    private final JdbcClient database;

    MentorHeldSql(JdbcClient database) {
        this.database = database;
    }

    record Key(int constituencyId, UUID id) {}

    /** What somebody who left a post wrote for whoever follows. */
    record Notes(
            int unitId,
            String postType,
            Instant leftAt,
            String how,
            String people,
            String places,
            String promises,
            String unfinished,
            String warnings) {}

    record Visit(LocalDate day, String place, String withWhom, String advised) {}

    private List<Key> keys(UUID memberId) {
        return database.sql(KEYS)
                .param("member_id", memberId)
                .query((row, number) -> new Key(row.getInt(1), row.getObject(2, UUID.class)))
                .list();
    }

    List<Notes> notes(UUID memberId) {
        return keys(memberId).stream()
                .flatMap(key -> keyed(NOTES, key)
                        .query((row, number) -> new Notes(
                                row.getInt("unit_id"),
                                row.getString("post_type"),
                                row.getObject("left_at", OffsetDateTime.class).toInstant(),
                                row.getString("how"),
                                row.getString("people"),
                                row.getString("places"),
                                row.getString("promises"),
                                row.getString("unfinished"),
                                row.getString("warnings")))
                        .list()
                        .stream())
                .toList();
    }

    List<Visit> visits(UUID memberId) {
        return keys(memberId).stream()
                .flatMap(key -> keyed(VISITS, key)
                        .query((row, number) -> new Visit(
                                row.getObject("day", LocalDate.class),
                                row.getString("place"),
                                row.getString("with_whom"),
                                row.getString("advised")))
                        .list()
                        .stream())
                .toList();
    }

    private JdbcClient.StatementSpec keyed(String statement, Key key) {
        return database.sql(statement)
                .param("constituency_id", key.constituencyId())
                .param("id", key.id());
    }
}
