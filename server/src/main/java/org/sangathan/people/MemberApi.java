package org.sangathan.people;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.people.HeldPosts.HeldPost;
import org.sangathan.people.SearchMembers.After;
import org.sangathan.people.SearchMembers.Found;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Faults;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Paging;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Requires;
import org.sangathan.platform.SignedIn;
import org.sangathan.territory.Territory;
import org.sangathan.territory.UnitRef;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** People of a unit, one person's record, and who looked at one's own. */
@RestController
@RequestMapping("/api/org")
class MemberApi {
    private final SearchMembers searchMembers;
    private final LookAtMember lookAtMember;
    private final ChangeMember changeMember;
    private final HeldPosts heldPosts;
    private final Members members;
    private final PeopleSql sql;
    private final Territory territory;
    private final Clock clock;

    MemberApi(
            SearchMembers searchMembers,
            LookAtMember lookAtMember,
            ChangeMember changeMember,
            HeldPosts heldPosts,
            Members members,
            PeopleSql sql,
            Territory territory,
            Clock clock) {
        this.searchMembers = searchMembers;
        this.lookAtMember = lookAtMember;
        this.changeMember = changeMember;
        this.heldPosts = heldPosts;
        this.members = members;
        this.sql = sql;
        this.territory = territory;
        this.clock = clock;
    }

    /**
     * @param age in whole years by the birth year alone
     * @param proven by an act of their own; otherwise claimed by a paper slip
     */
    record MemberRow(
            UUID id,
            int constituencyId,
            String name,
            Gender gender,
            int age,
            boolean worker,
            boolean proven,
            UnitRef homeUnit,
            List<HeldPost> posts) {}

    record MemberChange(@Nullable Boolean worker) {}

    /** @param booth the new home */
    record MoveRequest(@Nullable Integer booth) {}

    record MovedMember(UUID id, int constituencyId, UnitRef homeUnit) {}

    record Consent(
            String purpose,
            String noticeVersion,
            String language,
            Instant givenAt,
            @Nullable Instant withdrawnAt) {}

    /**
     * @param phone E.164; shown because the reader's post lets them call, and the look is on record; null for a person
     *     without one
     * @param provenAt null while the membership is only claimed, by a paper slip
     */
    record MemberRecord(
            UUID id,
            int constituencyId,
            String name,
            Gender gender,
            int age,
            boolean worker,
            UnitRef homeUnit,
            @Nullable String phone,
            Instant joinedAt,
            String joinedHow,
            @Nullable Instant provenAt,
            List<HeldPost> posts,
            List<Consent> consents) {}

    /** @param readerName null when the reader has been erased since */
    record LookView(Instant at, @Nullable String readerName, String reason) {}

    @Requires(Permission.SEE_PEOPLE)
    @GetMapping("/members")
    ResponseEntity<List<MemberRow>> members(
            Actor actor,
            @RequestParam int unit,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        int most = Paging.limit(limit);
        List<Found> found = searchMembers.search(actor, unit, q, After.parse(after), most + 1);
        Map<UUID, List<HeldPost>> posts =
                heldPosts.of(found.stream().map(each -> each.member().id()).toList());
        return Paging.answer(
                found,
                most,
                After::of,
                each -> row(each.member(), posts.getOrDefault(each.member().id(), List.of())));
    }

    private MemberRow row(Member member, List<HeldPost> posts) {
        return new MemberRow(
                member.id(),
                member.constituencyId(),
                member.name(),
                member.gender(),
                member.age(LocalDate.now(clock)),
                member.worker(),
                member.provenAt() != null,
                territory.tree().get(member.homeUnitId()),
                posts);
    }

    @Requires(Permission.SEE_PEOPLE)
    @GetMapping("/members/{constituencyId}/{id}")
    MemberRecord member(
            Actor actor,
            @PathVariable int constituencyId,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason) {
        MemberKey key = new MemberKey(constituencyId, id);
        LookAtMember.Seen seen = lookAtMember.look(actor, key, reason);
        Member member = seen.member();
        return new MemberRecord(
                member.id(),
                member.constituencyId(),
                member.name(),
                member.gender(),
                member.age(LocalDate.now(clock)),
                member.worker(),
                territory.tree().get(member.homeUnitId()),
                seen.phone() == null ? null : seen.phone().e164(),
                member.joinedAt(),
                member.joinedHow(),
                member.provenAt(),
                heldPosts.of(List.of(member.id())).getOrDefault(member.id(), List.of()),
                sql.consents(new MemberKey(member.constituencyId(), member.id())));
    }

    /** A leader takes the mark of a worker off. */
    @Requires(Permission.EDIT_PEOPLE)
    @PatchMapping("/members/{constituencyId}/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(
            Actor actor, @PathVariable int constituencyId, @PathVariable UUID id, @RequestBody MemberChange change) {
        new Faults().whenMissing(change.worker(), "/worker").refuse();
        changeMember.markWorker(actor, new MemberKey(constituencyId, id), Objects.requireNonNull(change.worker()));
    }

    @Requires(Permission.EDIT_PEOPLE)
    @PostMapping("/members/{constituencyId}/{id}/move")
    MovedMember move(
            Actor actor, @PathVariable int constituencyId, @PathVariable UUID id, @RequestBody MoveRequest request) {
        return moved(changeMember.move(actor, new MemberKey(constituencyId, id), request.booth()));
    }

    /** The signed-in member now lives at another booth. */
    @SignedIn
    @PostMapping("/me/move")
    MovedMember moveOneself(Actor actor, @RequestBody MoveRequest request) {
        return moved(changeMember.moveOneself(actor, request.booth()));
    }

    private MovedMember moved(Member member) {
        return new MovedMember(
                member.id(), member.constituencyId(), territory.tree().get(member.homeUnitId()));
    }

    /** "I will work", or no longer. */
    @SignedIn
    @PatchMapping("/me/worker")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void work(Actor actor, @RequestBody MemberChange change) {
        new Faults().whenMissing(change.worker(), "/worker").refuse();
        changeMember.work(actor, Objects.requireNonNull(change.worker()));
    }

    @SignedIn
    @GetMapping("/me/looks")
    List<LookView> looks(Actor actor) {
        List<PeopleSql.Look> looks = sql.looks(new MemberKey(actor.constituencyId(), actor.memberId()));
        Map<UUID, String> names =
                members.names(looks.stream().map(PeopleSql.Look::reader).toList());
        return looks.stream()
                .map(look -> new LookView(look.at(), names.get(look.reader().id()), look.reason()))
                .toList();
    }
}
