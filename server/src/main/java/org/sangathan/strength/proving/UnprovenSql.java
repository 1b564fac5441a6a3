package org.sangathan.strength.proving;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The statement on accepted seats that are in doubt. */
@Repository
class UnprovenSql {
    private static final String UNPROVEN = """
            select id, unit_id, post_type, seat, member_id, member_constituency_id, unproven_since, unproven_why
            from appointment
            where constituency_id = :constituency_id and unit_id = any(:units) and ended_at is null
              and unproven_since is not null and (unit_id, id) > (:after_unit, :after_id)
            order by unit_id, id
            limit :most
            """;

    private final JdbcClient database;

    UnprovenSql(JdbcClient database) {
        this.database = database;
    }

    record Unproven(UUID id, int unitId, String postType, int seat, MemberKey member, Instant since, String why) {}

    List<Unproven> list(int constituencyId, int[] units, int afterUnit, UUID afterId, int most) {
        return database.sql(UNPROVEN)
                .param("constituency_id", constituencyId)
                .param("units", units)
                .param("after_unit", afterUnit)
                .param("after_id", afterId)
                .param("most", most)
                .query((row, number) -> new Unproven(
                        row.getObject("id", UUID.class),
                        row.getInt("unit_id"),
                        row.getString("post_type"),
                        row.getInt("seat"),
                        new MemberKey(row.getInt("member_constituency_id"), row.getObject("member_id", UUID.class)),
                        row.getObject("unproven_since", OffsetDateTime.class).toInstant(),
                        row.getString("unproven_why")))
                .list();
    }
}
