package org.sangathan.appointments.proposals;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sangathan.access.Audit;
import org.sangathan.appointments.AppointingRights;
import org.sangathan.appointments.AppointmentProblem;
import org.sangathan.appointments.CheckAppointment;
import org.sangathan.appointments.PostType;
import org.sangathan.appointments.Posts;
import org.sangathan.appointments.Verdict;
import org.sangathan.people.MemberErased;
import org.sangathan.people.MemberMerged;
import org.sangathan.people.Members;
import org.sangathan.people.MergeUndone;
import org.sangathan.platform.Actor;
import org.sangathan.platform.FaultCode;
import org.sangathan.platform.Faults;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Problem;
import org.sangathan.territory.UnitRef;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a member forward for a post that another post approves. With a broken rule only by saying why nonetheless. */
@Component
public class ProposeForPost {
    private static final int REASON_MOST = 500;

    private final ProposalSql sql;
    private final Posts posts;
    private final AppointingRights appointingRights;
    private final CheckAppointment checkAppointment;
    private final Members members;
    private final Audit audit;
    private final Clock clock;

    ProposeForPost(
            ProposalSql sql,
            Posts posts,
            AppointingRights appointingRights,
            CheckAppointment checkAppointment,
            Members members,
            Audit audit,
            Clock clock) {
        this.sql = sql;
        this.posts = posts;
        this.appointingRights = appointingRights;
        this.checkAppointment = checkAppointment;
        this.members = members;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is asked.
     *
     * @param id UUIDv7 made by the client; sent twice, it happens once
     * @param reason may be empty where no rule is broken
     */
    public record Request(UUID id, int unitId, String postType, MemberKey member, String reason) {}

    @Transactional
    public Proposal propose(Actor actor, Request request) {
        new Faults()
                .when(request.reason().length() > REASON_MOST, "/reason", FaultCode.TOO_LONG)
                .refuse();
        // asks for the rights, the level, and that the actor may see the member
        List<Verdict> broken =
                checkAppointment
                        .check(actor, request.unitId(), request.postType(), request.member())
                        .verdicts()
                        .stream()
                        .filter(Verdict::isBroken)
                        .toList();
        Optional<Proposal> before = sql.find(UnitRef.constituencyOf(request.unitId()), request.id());
        if (before.isPresent()) {
            return before.get();
        }
        PostType post = posts.get(request.postType());
        if (appointingRights.mayApprove(actor, post, request.unitId())) {
            throw new Problem(ProposalProblem.NO_APPROVAL_NEEDED);
        }
        boolean never = broken.stream().anyMatch(verdict -> !verdict.rule().mayBeOverridden());
        if (never || (!broken.isEmpty() && request.reason().isBlank())) {
            throw new Problem(AppointmentProblem.RULES_BROKEN, Map.of("verdicts", broken));
        }
        if (members.lock(request.member()).isEmpty()) {
            throw new Problem(AppointmentProblem.MEMBER_UNKNOWN_HERE);
        }
        Proposal proposal = new Proposal(
                request.id(),
                request.unitId(),
                request.postType(),
                request.member(),
                new MemberKey(actor.constituencyId(), actor.memberId()),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                request.reason().strip(),
                null,
                null,
                null);
        sql.insert(proposal);
        audit.record(
                actor,
                "proposed",
                request.unitId(),
                request.id().toString(),
                Map.of(
                        "post_type",
                        request.postType(),
                        "member_id",
                        request.member().id()));
        return proposal;
    }

    /** Nobody is put forward who is no longer a member, and nothing is kept that was said of them or that they said. */
    @EventListener
    void forget(MemberErased erased) {
        sql.forget(erased.member().id());
    }

    @EventListener
    void merge(MemberMerged merged) {
        MemberKey kept =
                new MemberKey(merged.kept().constituencyId(), merged.kept().id());
        merged.memory()
                .put(
                        "proposals",
                        sql.give(merged.gone().id(), kept, clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    @EventListener
    void undo(MergeUndone undone) {
        for (String proposal : undone.remembered("proposals")) {
            String[] parts = proposal.split(" ", 2);
            sql.giveBack(
                    Integer.parseInt(parts[0]),
                    UUID.fromString(parts[1]),
                    undone.kept().id(),
                    undone.restored().id());
        }
    }
}
