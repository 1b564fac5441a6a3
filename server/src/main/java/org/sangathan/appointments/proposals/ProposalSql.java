package org.sangathan.appointments.proposals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement on proposals. */
@Repository
class ProposalSql {
    private static final String INSERT = """
            insert into proposal
              (constituency_id, id, unit_id, post_type, member_id, member_constituency_id, proposed_by,
               proposed_by_constituency_id, proposed_at, reason)
            values (:constituency_id, :id, :unit_id, :post_type, :member_id, :member_constituency_id, :proposed_by,
              :proposed_by_constituency_id, :proposed_at, :reason)
            """;
    private static final String FIND = """
            select id, unit_id, post_type, member_id, member_constituency_id, proposed_by,
              proposed_by_constituency_id, proposed_at, reason, decided_at, decision, refusal
            from proposal where constituency_id = :constituency_id and id = :id
            """;
    private static final String DECIDE = """
            update proposal set decided_by = :decided_by, decided_at = :decided_at, decision = :decision,
              refusal = cast(:refusal as text)
            where constituency_id = :constituency_id and id = :id and decided_at is null
            """;
    private static final String OPEN = """
            select id, unit_id, post_type, member_id, member_constituency_id, proposed_by,
              proposed_by_constituency_id, proposed_at, reason, decided_at, decision, refusal
            from proposal where constituency_id = any(:cells) and decided_at is null
            order by proposed_at
            limit 500
            """;
    private static final String MINE = """
            select id, unit_id, post_type, member_id, member_constituency_id, proposed_by,
              proposed_by_constituency_id, proposed_at, reason, decided_at, decision, refusal
            from proposal where proposed_by = :proposed_by and decided_at > :since and decision <> 'withdrawn'
            order by decided_at desc
            limit 50
            """;
    private static final String FORGET = """
            delete from proposal where member_id = :member_id
            """;
    private static final String FORGET_REASONS = """
            update proposal set reason = '' where proposed_by = :member_id and reason <> ''
            """;
    private static final String FORGET_REFUSALS = """
            update proposal set refusal = null where decided_by = :member_id and refusal is not null
            """;

    private static final String WITHDRAW_TWICE = """
            update proposal p set decided_at = :at, decision = 'withdrawn'
            where p.member_id = :from_id and p.decided_at is null and exists (
              select from proposal own
              where own.constituency_id = p.constituency_id and own.unit_id = p.unit_id
                and own.post_type = p.post_type and own.member_id = :to_id and own.decided_at is null)
            """;
    private static final String GIVE = """
            update proposal set member_id = :to_id, member_constituency_id = :to_constituency_id
            where member_id = :from_id
            returning constituency_id, id
            """;
    private static final String GIVE_BACK = """
            update proposal set member_id = :to_id
            where constituency_id = :constituency_id and id = any(:ids) and member_id = :from_id
            """;

    private final JdbcClient database;

    ProposalSql(JdbcClient database) {
        this.database = database;
    }

    void insert(Proposal proposal) {
        database.sql(INSERT)
                .param("constituency_id", proposal.constituencyId())
                .param("id", proposal.id())
                .param("unit_id", proposal.unitId())
                .param("post_type", proposal.postType())
                .param("member_id", proposal.member().id())
                .param("member_constituency_id", proposal.member().constituencyId())
                .param("proposed_by", proposal.proposedBy().id())
                .param("proposed_by_constituency_id", proposal.proposedBy().constituencyId())
                .param("proposed_at", proposal.proposedAt().atOffset(ZoneOffset.UTC))
                .param("reason", proposal.reason())
                .update();
    }

    Optional<Proposal> find(int constituencyId, UUID id) {
        return database.sql(FIND)
                .param("constituency_id", constituencyId)
                .param("id", id)
                .query(ProposalSql::proposal)
                .optional();
    }

    /** One decision: false when another was first. */
    boolean decide(Proposal proposal, UUID by, Instant at, String decision, @Nullable String refusal) {
        return database.sql(DECIDE)
                        .param("constituency_id", proposal.constituencyId())
                        .param("id", proposal.id())
                        .param("decided_by", by)
                        .param("decided_at", at.atOffset(ZoneOffset.UTC))
                        .param("decision", decision)
                        .param("refusal", refusal)
                        .update()
                > 0;
    }

    List<Proposal> open(int[] cells) {
        return database.sql(OPEN)
                .param("cells", cells)
                .query(ProposalSql::proposal)
                .list();
    }

    List<Proposal> decidedOf(UUID proposedBy, Instant since) {
        return database.sql(MINE)
                .param("proposed_by", proposedBy)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(ProposalSql::proposal)
                .list();
    }

    void forget(UUID memberId) {
        database.sql(FORGET).param("member_id", memberId).update();
        database.sql(FORGET_REASONS).param("member_id", memberId).update();
        database.sql(FORGET_REFUSALS).param("member_id", memberId).update();
    }

    private static Proposal proposal(ResultSet row, int number) throws SQLException {
        OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
        return new Proposal(
                row.getObject("id", UUID.class),
                row.getInt("unit_id"),
                row.getString("post_type"),
                new MemberKey(row.getInt("member_constituency_id"), row.getObject("member_id", UUID.class)),
                new MemberKey(row.getInt("proposed_by_constituency_id"), row.getObject("proposed_by", UUID.class)),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                row.getString("reason"),
                decided == null ? null : decided.toInstant(),
                row.getString("decision"),
                row.getString("refusal"));
    }

    /** Names put forward for one record of a person stand for the other; the same name twice stands once. */
    List<String> give(UUID from, MemberKey to, Instant at) {
        database.sql(WITHDRAW_TWICE)
                .param("from_id", from)
                .param("to_id", to.id())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        return database.sql(GIVE)
                .param("from_id", from)
                .param("to_id", to.id())
                .param("to_constituency_id", to.constituencyId())
                .query((row, number) -> row.getInt("constituency_id") + " " + row.getString("id"))
                .list();
    }

    void giveBack(int constituencyId, UUID id, UUID from, UUID to) {
        database.sql(GIVE_BACK)
                .param("constituency_id", constituencyId)
                .param("ids", new UUID[] {id})
                .param("from_id", from)
                .param("to_id", to)
                .update();
    }
}
