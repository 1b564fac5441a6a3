package org.sangathan.appointments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.people.MemberErased;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement on the appointments of one person in all cells, live and past. */
@Repository
class AppointmentHeldSql {
    private static final String OF_PERSON = """
            select unit_id, post_type, appointed_at, accepted_at, ended_at, end_reason, override_reason, card_code
            from appointment
            where member_id = :member_id
            order by appointed_at desc
            limit 10000
            """;
    private static final String FORGET_WORDS = """
            update appointment set end_reason = split_part(end_reason, ':', 1)
            where member_id = :member_id and end_reason like '%:%'
            """;
    private static final String FORGET_OLD_WORDS = """
            update appointment set end_reason = split_part(end_reason, ':', 1)
            where constituency_id = :constituency_id and id = any(array(
              select id from appointment
              where constituency_id = :constituency_id and ended_at < :before and end_reason like '%:%'
              limit :most))
            """;
    private static final String DECLARATION = """
            select elector_unit_id, government_servant, declared_at from declaration
            where constituency_id = :constituency_id and member_id = :member_id
            """;
    private static final String PROPOSALS = """
            select unit_id, post_type, proposed_at, reason, decision, member_id = :member_id as of_me from proposal
            where member_id = :member_id or proposed_by = :member_id
            order by proposed_at desc
            limit 10000
            """;

    private final JdbcClient database;

    AppointmentHeldSql(JdbcClient database) {
        this.database = database;
    }

    /** A post that the person was offered, holds or held. */
    record PostHeld(
            int unitId,
            String postType,
            Instant appointedAt,
            @Nullable Instant acceptedAt,
            @Nullable Instant endedAt,
            @Nullable String endReason,
            @Nullable String overrideReason,
            String cardCode) {}

    List<PostHeld> of(UUID memberId) {
        return database.sql(OF_PERSON)
                .param("member_id", memberId)
                .query((row, number) -> new PostHeld(
                        row.getInt("unit_id"),
                        row.getString("post_type"),
                        row.getObject("appointed_at", OffsetDateTime.class).toInstant(),
                        instant(row, "accepted_at"),
                        instant(row, "ended_at"),
                        row.getString("end_reason"),
                        row.getString("override_reason"),
                        row.getString("card_code")))
                .list();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime written = row.getObject(column, OffsetDateTime.class);
        return written == null ? null : written.toInstant();
    }

    /** The words in which a post was left or taken away go with the person; how it ended stays with the post. */
    @EventListener
    void forgetWordsOn(MemberErased erased) {
        database.sql(FORGET_WORDS).param("member_id", erased.member().id()).update();
    }

    int forgetOldWords(int constituencyId, Instant before, int most) {
        return database.sql(FORGET_OLD_WORDS)
                .param("constituency_id", constituencyId)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .update();
    }

    /** What the person said of themselves when accepting a post. */
    record DeclarationHeld(int electorUnitId, @Nullable Boolean governmentServant, Instant declaredAt) {}

    List<DeclarationHeld> declarations(int constituencyId, UUID memberId) {
        return database.sql(DECLARATION)
                .param("constituency_id", constituencyId)
                .param("member_id", memberId)
                .query((row, number) -> new DeclarationHeld(
                        row.getInt("elector_unit_id"),
                        row.getObject("government_servant", Boolean.class),
                        row.getObject("declared_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** A name put forward for a post: theirs, or by them. */
    record ProposalHeld(
            int unitId,
            String postType,
            Instant proposedAt,
            String reason,
            @Nullable String decision,
            boolean ofMe) {}

    List<ProposalHeld> proposals(UUID memberId) {
        return database.sql(PROPOSALS)
                .param("member_id", memberId)
                .query((row, number) -> new ProposalHeld(
                        row.getInt("unit_id"),
                        row.getString("post_type"),
                        row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                        row.getString("reason"),
                        row.getString("decision"),
                        row.getBoolean("of_me")))
                .list();
    }
}
