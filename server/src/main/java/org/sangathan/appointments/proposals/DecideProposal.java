package org.sangathan.appointments.proposals;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Audit;
import org.sangathan.appointments.AppointToPost;
import org.sangathan.appointments.AppointingRights;
import org.sangathan.appointments.Appointment;
import org.sangathan.appointments.Posts;
import org.sangathan.people.Members;
import org.sangathan.platform.Actor;
import org.sangathan.platform.FaultCode;
import org.sangathan.platform.Faults;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Rights;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Approves a proposal, which appoints, or refuses it with a reason; or takes it back, by whoever proposed. */
@Component
public class DecideProposal {
    private static final int REASON_MOST = 500;

    private final ProposalSql sql;
    private final Posts posts;
    private final AppointingRights appointingRights;
    private final Rights rights;
    private final AppointToPost appointToPost;
    private final Members members;
    private final Audit audit;
    private final Clock clock;

    DecideProposal(
            ProposalSql sql,
            Posts posts,
            AppointingRights appointingRights,
            Rights rights,
            AppointToPost appointToPost,
            Members members,
            Audit audit,
            Clock clock) {
        this.sql = sql;
        this.posts = posts;
        this.appointingRights = appointingRights;
        this.rights = rights;
        this.appointToPost = appointToPost;
        this.members = members;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The appointment has the id of the proposal, so a second sending finds it.
     *
     * @param overrideReason why broken rules are set aside; null where none shall be
     */
    @Transactional
    public Appointment approve(Actor actor, int constituencyId, UUID id, @Nullable String overrideReason) {
        Proposal proposal = found(actor, constituencyId, id);
        requireApprover(actor, proposal);
        // in the order of everybody else who appoints: the member, then the row
        members.lock(proposal.member());
        boolean first = sql.decide(proposal, actor.memberId(), now(), "approved", null);
        if (!first && !"approved".equals(found(actor, constituencyId, id).decision())) {
            throw new Problem(ProposalProblem.ALREADY_DECIDED);
        }
        return appointToPost.appoint(
                actor,
                new AppointToPost.Request(
                        id, proposal.unitId(), proposal.postType(), null, proposal.member(), overrideReason));
    }

    @Transactional
    public Proposal refuse(Actor actor, int constituencyId, UUID id, String reason) {
        new Faults()
                .whenMissing(reason, "/reason")
                .when(reason.length() > REASON_MOST, "/reason", FaultCode.TOO_LONG)
                .refuse();
        Proposal proposal = found(actor, constituencyId, id);
        requireApprover(actor, proposal);
        return end(actor, proposal, "refused", reason.strip());
    }

    @Transactional
    public Proposal withdraw(Actor actor, int constituencyId, UUID id) {
        Proposal proposal = sql.find(constituencyId, id)
                .filter(each -> each.proposedBy().id().equals(actor.memberId()))
                .orElseThrow(() -> new Problem(ProposalProblem.PROPOSAL_UNKNOWN));
        return end(actor, proposal, "withdrawn", null);
    }

    private Proposal end(Actor actor, Proposal proposal, String decision, @Nullable String refusal) {
        if (decision.equals(proposal.decision())) {
            return proposal; // the same request, sent again
        }
        if (!sql.decide(proposal, actor.memberId(), now(), decision, refusal)) {
            throw new Problem(ProposalProblem.ALREADY_DECIDED);
        }
        audit.record(
                actor,
                "proposal_" + decision,
                proposal.unitId(),
                proposal.id().toString(),
                Map.of("post_type", proposal.postType()));
        return sql.find(proposal.constituencyId(), proposal.id()).orElseThrow();
    }

    private Proposal found(Actor actor, int constituencyId, UUID id) {
        return sql.find(constituencyId, id)
                .filter(proposal -> rights.may(actor, Permission.SEE_PEOPLE, proposal.unitId()))
                .orElseThrow(() -> new Problem(ProposalProblem.PROPOSAL_UNKNOWN));
    }

    private void requireApprover(Actor actor, Proposal proposal) {
        if (!appointingRights.may(actor, posts.get(proposal.postType()), proposal.unitId())
                || !appointingRights.mayApprove(actor, posts.get(proposal.postType()), proposal.unitId())) {
            throw new Problem(ProposalProblem.NOT_THE_APPROVER);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
