package org.sangathan.canvass.sync;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements on what a pack takes from other modules. */
@Repository
class PackSql {
    private static final String INVITATION = """
            select code from invitation
            where inviter_id = :member_id and unit_id = :unit_id and expires_at > :until
            order by expires_at desc
            limit 1
            """;

    private final JdbcClient database;

    PackSql(JdbcClient database) {
        this.database = database;
    }

    /** The code of the member's own invitation to a unit that is good until then. */
    Optional<String> invitation(UUID memberId, int unitId, Instant until) {
        return database.sql(INVITATION)
                .param("member_id", memberId)
                .param("unit_id", unitId)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .optional();
    }
}
