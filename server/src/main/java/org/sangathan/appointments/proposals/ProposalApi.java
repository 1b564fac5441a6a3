package org.sangathan.appointments.proposals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sangathan.appointments.AppointingRights;
import org.sangathan.appointments.Appointment;
import org.sangathan.appointments.PostType;
import org.sangathan.appointments.Posts;
import org.sangathan.people.Gender;
import org.sangathan.people.Member;
import org.sangathan.people.Members;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Faults;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Requires;
import org.sangathan.platform.Rights;
import org.sangathan.platform.SignedIn;
import org.sangathan.territory.Territory;
import org.sangathan.territory.Tree;
import org.sangathan.territory.UnitRef;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Put forward, approve, refuse, take back; what waits and what became of one's own. */
@RestController
@RequestMapping("/api/org")
class ProposalApi {
    private static final Duration TOLD_FOR = Duration.ofDays(14);

    private final ProposeForPost proposeForPost;
    private final DecideProposal decideProposal;
    private final ProposalSql sql;
    private final Posts posts;
    private final AppointingRights appointingRights;
    private final Rights rights;
    private final Members members;
    private final Territory territory;
    private final Clock clock;

    ProposalApi(
            ProposeForPost proposeForPost,
            DecideProposal decideProposal,
            ProposalSql sql,
            Posts posts,
            AppointingRights appointingRights,
            Rights rights,
            Members members,
            Territory territory,
            Clock clock) {
        this.proposeForPost = proposeForPost;
        this.decideProposal = decideProposal;
        this.sql = sql;
        this.posts = posts;
        this.appointingRights = appointingRights;
        this.rights = rights;
        this.members = members;
        this.territory = territory;
        this.clock = clock;
    }

    /**
     * A member put forward.
     *
     * @param id UUIDv7 made by the client
     * @param reason needed when a rule is broken
     */
    record ProposalRequest(
            @Nullable UUID id,
            @Nullable Integer unitId,
            @Nullable String postType,
            @Nullable MemberKey member,
            @Nullable String reason) {}

    record Approval(@Nullable String overrideReason) {}

    record ProposalRefusal(@Nullable String reason) {}

    record ProposalMember(UUID id, int constituencyId, String name, Gender gender, int age) {}

    /**
     * A proposal as people read it.
     *
     * @param mayDecide the reader's post approves it
     * @param mine put forward by the reader
     */
    record ProposalView(
            UUID id,
            int constituencyId,
            PostType postType,
            UnitRef unit,
            @Nullable ProposalMember member,
            @Nullable String proposedBy,
            Instant proposedAt,
            String reason,
            @Nullable Instant decidedAt,
            @Nullable String decision,
            @Nullable String refusal,
            boolean mayDecide,
            boolean mine) {}

    record Approved(UUID appointmentId, int constituencyId) {}

    @Requires(Permission.APPOINT)
    @PostMapping("/proposals")
    @ResponseStatus(HttpStatus.CREATED)
    ProposalView propose(Actor actor, @RequestBody ProposalRequest request) {
        new Faults()
                .whenMissing(request.id(), "/id")
                .whenMissing(request.unitId(), "/unit_id")
                .whenMissing(request.postType(), "/post_type")
                .whenMissing(request.member() == null ? null : request.member().id(), "/member")
                .refuse();
        Proposal proposal = proposeForPost.propose(
                actor,
                new ProposeForPost.Request(
                        Objects.requireNonNull(request.id()),
                        Objects.requireNonNull(request.unitId()),
                        Objects.requireNonNull(request.postType()),
                        Objects.requireNonNull(request.member()),
                        Objects.requireNonNullElse(request.reason(), "")));
        return views(actor, List.of(proposal)).getFirst();
    }

    /** Those of the unit's subtree that wait, oldest first, and what became of the reader's own in the last days. */
    @Requires(Permission.APPOINT)
    @GetMapping("/units/{unitId}/proposals")
    List<ProposalView> proposals(Actor actor, @PathVariable int unitId) {
        rights.require(actor, Permission.APPOINT, unitId);
        Tree tree = territory.tree();
        Stream<Proposal> waiting = sql.open(tree.cells(unitId)).stream();
        Stream<Proposal> decided =
                sql.decidedOf(actor.memberId(), clock.instant().minus(TOLD_FOR)).stream();
        return views(
                actor,
                Stream.concat(waiting, decided)
                        .filter(each -> tree.isWithin(each.unitId(), unitId))
                        .toList());
    }

    /** Appoints; asks of whoever holds the approving post, or stands above it. */
    @Requires(Permission.APPOINT)
    @PostMapping("/proposals/{constituencyId}/{id}/approve")
    Approved approve(
            Actor actor,
            @PathVariable int constituencyId,
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable Approval approval) {
        Appointment appointment =
                decideProposal.approve(actor, constituencyId, id, approval == null ? null : approval.overrideReason());
        return new Approved(appointment.id(), appointment.constituencyId());
    }

    @Requires(Permission.APPOINT)
    @PostMapping("/proposals/{constituencyId}/{id}/refuse")
    ProposalView refuse(
            Actor actor,
            @PathVariable int constituencyId,
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable ProposalRefusal refusal) {
        String reason = refusal == null || refusal.reason() == null ? "" : refusal.reason();
        return views(actor, List.of(decideProposal.refuse(actor, constituencyId, id, reason)))
                .getFirst();
    }

    /** By whoever put it forward. */
    @SignedIn
    @PostMapping("/proposals/{constituencyId}/{id}/withdraw")
    ProposalView withdraw(Actor actor, @PathVariable int constituencyId, @PathVariable UUID id) {
        return views(actor, List.of(decideProposal.withdraw(actor, constituencyId, id)))
                .getFirst();
    }

    private List<ProposalView> views(Actor actor, List<Proposal> proposals) {
        Tree tree = territory.tree();
        Map<UUID, Member> people = members.members(proposals.stream()
                .flatMap(each -> Stream.of(each.member(), each.proposedBy()))
                .toList());
        return proposals.stream()
                .map(each -> view(actor, each, tree.get(each.unitId()), people))
                .toList();
    }

    private ProposalView view(Actor actor, Proposal proposal, UnitRef unit, Map<UUID, Member> people) {
        PostType post = posts.get(proposal.postType());
        Member member = people.get(proposal.member().id());
        Member proposer = people.get(proposal.proposedBy().id());
        boolean maySee = rights.may(actor, Permission.SEE_PEOPLE, proposal.unitId());
        return new ProposalView(
                proposal.id(),
                proposal.constituencyId(),
                post,
                unit,
                member == null || !maySee ? null : view(member),
                proposer == null ? null : proposer.name(),
                proposal.proposedAt(),
                proposal.reason(),
                proposal.decidedAt(),
                proposal.decision(),
                proposal.refusal(),
                proposal.isOpen()
                        && appointingRights.may(actor, post, proposal.unitId())
                        && appointingRights.mayApprove(actor, post, proposal.unitId()),
                proposal.proposedBy().id().equals(actor.memberId()));
    }

    private ProposalMember view(Member member) {
        return new ProposalMember(
                member.id(), member.constituencyId(), member.name(), member.gender(), member.age(LocalDate.now(clock)));
    }
}
