package org.sangathan.people.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.people.Member;
import org.sangathan.people.joining.InviteToJoin.Invitation;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement on invitations and on links that undo a joining. */
@Repository
class InvitationSql {
    private static final String INSERT = """
            insert into invitation (code, id, unit_id, inviter_id, inviter_constituency_id, expires_at)
            values (:code, :id, :unit_id, cast(:inviter_id as uuid), cast(:inviter_constituency_id as int), :expires_at)
            on conflict (id) do nothing
            """;
    private static final String GET = """
            select code, id, unit_id, inviter_id, inviter_constituency_id, expires_at
            from invitation where id = :id and inviter_id = :inviter_id
            """;
    private static final String FIND = """
            select code, id, unit_id, inviter_id, inviter_constituency_id, expires_at
            from invitation where code = :code and expires_at > :now
            """;
    private static final String INSERT_UNDO = """
            insert into joining_undo (token_hash, member_id, constituency_id, invitation_id, expires_at)
            values (:token_hash, :member_id, :constituency_id, cast(:invitation_id as uuid), :expires_at)
            """;
    private static final String FIND_UNDO = """
            select constituency_id, member_id from joining_undo where token_hash = :token_hash and expires_at > :now
            """;
    private static final String CAN_UNDO = """
            select exists (select from joining_undo where member_id = :member_id and expires_at > :now)
            """;
    private static final String COUNT_JOINED = """
            select count(*) from joining_undo where invitation_id = :invitation_id
            """;
    private static final String DELETE_UNDO = """
            delete from joining_undo where member_id = :member_id
            """;

    private final JdbcClient database;

    InvitationSql(JdbcClient database) {
        this.database = database;
    }

    void insert(Invitation invitation) {
        database.sql(INSERT)
                .param("code", invitation.code())
                .param("id", invitation.id())
                .param("unit_id", invitation.unitId())
                .param("inviter_id", invitation.inviterId())
                .param("inviter_constituency_id", invitation.inviterConstituencyId())
                .param("expires_at", inUtc(invitation.expiresAt()))
                .update();
    }

    Invitation get(UUID id, UUID inviterId) {
        return database.sql(GET)
                .param("id", id)
                .param("inviter_id", inviterId)
                .query(InvitationSql::invitation)
                .optional()
                .orElseThrow(() -> new Problem(JoiningProblem.INVITATION_UNKNOWN));
    }

    Optional<Invitation> find(String code, Instant now) {
        return database.sql(FIND)
                .param("code", code)
                .param("now", inUtc(now))
                .query(InvitationSql::invitation)
                .optional();
    }

    private static Invitation invitation(ResultSet row, int number) throws SQLException {
        return new Invitation(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getInt("unit_id"),
                row.getObject("inviter_id", UUID.class),
                row.getObject("inviter_constituency_id", Integer.class),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }

    void insertUndo(byte[] tokenHash, Member member, @Nullable UUID invitationId, Instant expiresAt) {
        database.sql(INSERT_UNDO)
                .param("token_hash", tokenHash)
                .param("member_id", member.id())
                .param("constituency_id", member.constituencyId())
                .param("invitation_id", invitationId)
                .param("expires_at", inUtc(expiresAt))
                .update();
    }

    Optional<MemberKey> findUndo(byte[] tokenHash, Instant now) {
        return database.sql(FIND_UNDO)
                .param("token_hash", tokenHash)
                .param("now", inUtc(now))
                .query((row, number) ->
                        new MemberKey(row.getInt("constituency_id"), row.getObject("member_id", UUID.class)))
                .optional();
    }

    boolean canUndo(UUID memberId, Instant now) {
        return database.sql(CAN_UNDO)
                .param("member_id", memberId)
                .param("now", inUtc(now))
                .query(Boolean.class)
                .single();
    }

    /** Members by this invitation; those who undid it are gone. */
    int countJoined(UUID invitationId) {
        return database.sql(COUNT_JOINED)
                .param("invitation_id", invitationId)
                .query(Integer.class)
                .single();
    }

    void deleteUndo(UUID memberId) {
        database.sql(DELETE_UNDO).param("member_id", memberId).update();
    }

    private static OffsetDateTime inUtc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
