package org.sangathan.people.joining;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.sangathan.people.MemberErased;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement on what joining holds of one member. */
@Repository
class JoiningHeldSql {
    private static final String INVITATIONS = """
            select unit_id, expires_at from invitation where inviter_id = :member_id order by expires_at desc limit 10000
            """;
    private static final String UNDO_LINKS = """
            select expires_at from joining_undo where member_id = :member_id limit 100
            """;
    private static final String DELETE_INVITATIONS = """
            delete from invitation where inviter_id = :member_id
            """;

    private final JdbcClient database;

    JoiningHeldSql(JdbcClient database) {
        this.database = database;
    }

    record Made(int unitId, Instant expiresAt) {}

    List<Made> invitations(UUID memberId) {
        return database.sql(INVITATIONS)
                .param("member_id", memberId)
                .query((row, number) -> new Made(
                        row.getInt("unit_id"),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    List<Instant> undoLinks(UUID memberId) {
        return database.sql(UNDO_LINKS)
                .param("member_id", memberId)
                .query((row, number) ->
                        row.getObject("expires_at", OffsetDateTime.class).toInstant())
                .list();
    }

    /** An invitation says who invites; with them it ends. */
    @EventListener
    void forgetInvitationsOf(MemberErased erased) {
        database.sql(DELETE_INVITATIONS)
                .param("member_id", erased.member().id())
                .update();
    }
}
