package org.sangathan.people.duplicates;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Audit;
import org.sangathan.people.Gender;
import org.sangathan.people.HeldPosts;
import org.sangathan.people.HeldPosts.HeldPost;
import org.sangathan.people.Member;
import org.sangathan.people.Members;
import org.sangathan.people.duplicates.DuplicateSql.Kept;
import org.sangathan.people.duplicates.MergeMembers.MergeRequest;
import org.sangathan.platform.Actor;
import org.sangathan.platform.FaultCode;
import org.sangathan.platform.Faults;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Paging;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Requires;
import org.sangathan.platform.Rights;
import org.sangathan.territory.Territory;
import org.sangathan.territory.Tree;
import org.sangathan.territory.UnitRef;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Pairs that may be one person, side by side; merging, and taking a merge apart. */
@RestController
@RequestMapping("/api/org")
class DuplicateApi {
    private static final Kept BEGINNING = new Kept(new UUID(0, 0), new UUID(0, 0), 101, List.of());

    private final DuplicateSql sql;
    private final MergeSql mergeSql;
    private final MergeMembers mergeMembers;
    private final Members members;
    private final HeldPosts heldPosts;
    private final Territory territory;
    private final Rights rights;
    private final Audit audit;
    private final Clock clock;

    DuplicateApi(
            DuplicateSql sql,
            MergeSql mergeSql,
            MergeMembers mergeMembers,
            Members members,
            HeldPosts heldPosts,
            Territory territory,
            Rights rights,
            Audit audit,
            Clock clock) {
        this.sql = sql;
        this.mergeSql = mergeSql;
        this.mergeMembers = mergeMembers;
        this.members = members;
        this.heldPosts = heldPosts;
        this.territory = territory;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param phoneEnds the last two digits, enough to tell numbers apart; null without a phone */
    record DuplicateSide(
            UUID id,
            String name,
            Gender gender,
            int birthYear,
            UnitRef home,
            @Nullable String phoneEnds,
            Instant joinedAt,
            String joinedHow,
            boolean proven,
            boolean worker,
            List<HeldPost> posts) {}

    /** @param reasons codes that the client has words for */
    record DuplicatePair(int constituencyId, int score, List<String> reasons, DuplicateSide one, DuplicateSide other) {}

    record PairRequest(
            @Nullable Integer constituencyId,
            @Nullable UUID oneId,
            @Nullable UUID otherId) {}

    record MergeView(UUID id, int constituencyId, UUID keptId, String name, Instant mergedAt, Instant undoableUntil) {}

    /** Open pairs of a constituency or a unit below it, the likeliest first. */
    @Requires(Permission.EDIT_PEOPLE)
    @GetMapping("/units/{unitId}/duplicates")
    ResponseEntity<List<DuplicatePair>> pairs(
            Actor actor,
            @PathVariable int unitId,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        int cell = cell(actor, unitId);
        Tree tree = territory.tree();
        int most = Paging.limit(limit);
        List<Kept> found = sql.open(cell, Paging.after(after, BEGINNING, DuplicateApi::parsed), most + 1);
        List<MemberKey> keys = new ArrayList<>();
        found.forEach(pair -> {
            keys.add(new MemberKey(cell, pair.one()));
            keys.add(new MemberKey(cell, pair.other()));
        });
        Map<UUID, Member> sides = members.members(keys);
        Map<UUID, List<HeldPost>> posts = heldPosts.of(sides.keySet());
        ResponseEntity<List<Kept>> page = Paging.answer(found, most, DuplicateApi::keyOf);
        List<DuplicatePair> shown = Objects.requireNonNull(page.getBody()).stream()
                .filter(pair ->
                        isIn(tree, unitId, sides.get(pair.one())) && isIn(tree, unitId, sides.get(pair.other())))
                .map(pair -> new DuplicatePair(
                        cell,
                        pair.score(),
                        pair.reasons(),
                        side(Objects.requireNonNull(sides.get(pair.one())), posts, tree),
                        side(Objects.requireNonNull(sides.get(pair.other())), posts, tree)))
                .toList();
        return ResponseEntity.ok().headers(page.getHeaders()).body(shown);
    }

    private int cell(Actor actor, int unitId) {
        rights.require(actor, Permission.EDIT_PEOPLE, unitId);
        new Faults()
                .when(territory.tree().cells(unitId).length != 1, "/unit", FaultCode.OUT_OF_RANGE)
                .refuse();
        return UnitRef.constituencyOf(unitId);
    }

    private static boolean isIn(Tree tree, int unitId, @Nullable Member member) {
        return member != null && tree.isWithin(member.homeUnitId(), unitId);
    }

    private static Kept parsed(String key) {
        String[] parts = key.split("_", 3);
        return new Kept(UUID.fromString(parts[1]), UUID.fromString(parts[2]), Integer.parseInt(parts[0]), List.of());
    }

    private static String keyOf(Kept pair) {
        return pair.score() + "_" + pair.one() + "_" + pair.other();
    }

    private DuplicateSide side(Member member, Map<UUID, List<HeldPost>> posts, Tree tree) {
        return new DuplicateSide(
                member.id(),
                member.name(),
                member.gender(),
                member.birthYear(),
                tree.get(member.homeUnitId()),
                members.phone(new MemberKey(member.constituencyId(), member.id()))
                        .map(phone -> phone.e164().substring(phone.e164().length() - 2))
                        .orElse(null),
                member.joinedAt(),
                member.joinedHow(),
                member.provenAt() != null,
                member.worker(),
                posts.getOrDefault(member.id(), List.of()));
    }

    /** Remembered: the pair is not shown again. */
    @Requires(Permission.EDIT_PEOPLE)
    @PostMapping("/duplicates/not-same")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void notSame(Actor actor, @RequestBody PairRequest request) {
        new Faults()
                .whenMissing(request.constituencyId(), "/constituency_id")
                .whenMissing(request.oneId(), "/one_id")
                .whenMissing(request.otherId(), "/other_id")
                .refuse();
        int cell = Objects.requireNonNull(request.constituencyId());
        UUID one = Objects.requireNonNull(request.oneId());
        UUID other = Objects.requireNonNull(request.otherId());
        Member first = seen(actor, cell, one);
        seen(actor, cell, other);
        if (sql.find(cell, one, other).isEmpty()) {
            throw new Problem(DuplicateProblem.PAIR_UNKNOWN);
        }
        sql.rememberNotSame(cell, one, other);
        audit.record(actor, "members_not_same", first.homeUnitId(), one.toString(), Map.of("other", other));
    }

    private Member seen(Actor actor, int cell, UUID id) {
        return members.find(new MemberKey(cell, id))
                .filter(found -> rights.may(actor, Permission.EDIT_PEOPLE, found.homeUnitId()))
                .orElseThrow(() -> new Problem(DuplicateProblem.PAIR_UNKNOWN));
    }

    @Requires(Permission.EDIT_PEOPLE)
    @PostMapping("/duplicates/merge")
    MemberKey merge(Actor actor, @RequestBody MergeRequest request) {
        Member merged = mergeMembers.merge(actor, request);
        return new MemberKey(merged.constituencyId(), merged.id());
    }

    /** Merges that can still be undone. */
    @Requires(Permission.EDIT_PEOPLE)
    @GetMapping("/units/{unitId}/merges")
    List<MergeView> merges(Actor actor, @PathVariable int unitId) {
        int cell = cell(actor, unitId);
        Tree tree = territory.tree();
        List<MergeSql.Merge> merges = mergeSql.ofCell(cell, clock.instant().minus(MergeMembers.UNDOABLE));
        Map<UUID, Member> kept = members.members(
                merges.stream().map(each -> new MemberKey(cell, each.keptId())).toList());
        return merges.stream()
                .filter(each -> isIn(tree, unitId, kept.get(each.keptId())))
                .map(each -> new MergeView(
                        each.id(),
                        cell,
                        each.keptId(),
                        Objects.requireNonNull(kept.get(each.keptId())).name(),
                        each.mergedAt(),
                        each.mergedAt().plus(MergeMembers.UNDOABLE)))
                .toList();
    }

    @Requires(Permission.EDIT_PEOPLE)
    @PostMapping("/merges/{constituencyId}/{id}/undo")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void undo(Actor actor, @PathVariable int constituencyId, @PathVariable UUID id) {
        mergeMembers.undo(actor, constituencyId, id);
    }
}
