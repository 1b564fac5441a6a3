package org.sangathan.people.duplicates;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Logins;
import org.sangathan.people.Gender;
import org.sangathan.people.HeldPosts;
import org.sangathan.people.HeldPosts.HeldPost;
import org.sangathan.people.Member;
import org.sangathan.people.Members;
import org.sangathan.people.duplicates.DuplicateSql.Found;
import org.sangathan.people.duplicates.MergeSql.Merge;
import org.sangathan.platform.Actor;
import org.sangathan.platform.FaultCode;
import org.sangathan.platform.Faults;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Paging;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Rights;
import org.sangathan.territory.Territory;
import org.sangathan.territory.Tree;
import org.sangathan.territory.UnitRef;
import org.springframework.stereotype.Component;

/** Pairs that may be one person side by side, and merges that can still be taken apart, in one constituency or below. */
@Component
class SeeDuplicates {
    static final Found BEGINNING = new Found(new UUID(0, 0), new UUID(0, 0), 101, List.of());

    private final DuplicateSql sql;
    private final MergeSql mergeSql;
    private final FindDuplicates findDuplicates;
    private final Members members;
    private final Logins logins;
    private final HeldPosts heldPosts;
    private final Territory territory;
    private final Rights rights;
    private final Clock clock;

    SeeDuplicates(
            DuplicateSql sql,
            MergeSql mergeSql,
            FindDuplicates findDuplicates,
            Members members,
            Logins logins,
            HeldPosts heldPosts,
            Territory territory,
            Rights rights,
            Clock clock) {
        this.sql = sql;
        this.mergeSql = mergeSql;
        this.findDuplicates = findDuplicates;
        this.members = members;
        this.logins = logins;
        this.heldPosts = heldPosts;
        this.territory = territory;
        this.rights = rights;
        this.clock = clock;
    }

    /**
     * One of the two records.
     *
     * @param signsIn with a phone of their own; such a record stays
     */
    record DuplicateSide(
            UUID id,
            String name,
            Gender gender,
            int birthYear,
            UnitRef home,
            boolean signsIn,
            Instant joinedAt,
            String joinedHow,
            boolean proven,
            boolean worker,
            List<HeldPost> posts) {}

    /** @param reasons codes that the client has words for */
    record DuplicatePair(int constituencyId, int score, List<String> reasons, DuplicateSide one, DuplicateSide other) {}

    /** @param name of the record that stayed */
    record MergeView(UUID id, int constituencyId, UUID keptId, String name, Instant mergedAt, Instant undoableUntil) {}

    /** The likeliest first; at most one more than asked for, which tells that there is a next page. */
    List<DuplicatePair> pairs(Actor actor, int unitId, Found after, int limit) {
        int cell = cell(actor, unitId);
        Tree tree = territory.tree();
        List<DuplicatePair> pairs = new ArrayList<>();
        Found last = after;
        List<Found> page;
        do {
            page = sql.open(cell, last, Paging.MOST);
            pairs.addAll(shown(cell, page, unitId, tree));
            last = page.isEmpty() ? last : page.getLast();
        } while (page.size() == Paging.MOST && pairs.size() <= limit);
        return pairs.subList(0, Math.min(pairs.size(), limit + 1));
    }

    private List<DuplicatePair> shown(int cell, List<Found> page, int unitId, Tree tree) {
        List<MemberKey> keys = page.stream()
                .flatMap(pair -> Stream.of(pair.one(), pair.other()))
                .map(id -> new MemberKey(cell, id))
                .toList();
        Map<UUID, Member> people = members.members(keys);
        Map<UUID, List<HeldPost>> posts = heldPosts.of(people.keySet());
        return page.stream()
                .filter(pair -> isIn(tree, unitId, people.get(pair.one()), pair.one())
                        && isIn(tree, unitId, people.get(pair.other()), pair.other()))
                .map(pair -> new DuplicatePair(
                        cell,
                        pair.score(),
                        pair.reasons(),
                        side(Objects.requireNonNull(people.get(pair.one())), posts, tree),
                        side(Objects.requireNonNull(people.get(pair.other())), posts, tree)))
                .toList();
    }

    private static boolean isIn(Tree tree, int unitId, @Nullable Member member, UUID id) {
        return member != null && member.id().equals(id) && tree.isWithin(member.homeUnitId(), unitId);
    }

    private DuplicateSide side(Member member, Map<UUID, List<HeldPost>> posts, Tree tree) {
        return new DuplicateSide(
                member.id(),
                member.name(),
                member.gender(),
                member.birthYear(),
                tree.get(member.homeUnitId()),
                logins.of(member.id()).isPresent(),
                member.joinedAt(),
                member.joinedHow(),
                member.provenAt() != null,
                member.worker(),
                posts.getOrDefault(member.id(), List.of()));
    }

    /** Compares everybody of the constituency; a person asks, nobody does it by the clock. */
    int search(Actor actor, int unitId) {
        return findDuplicates.search(cell(actor, unitId));
    }

    List<MergeView> merges(Actor actor, int unitId) {
        int cell = cell(actor, unitId);
        Tree tree = territory.tree();
        List<Merge> merges = mergeSql.ofCell(cell, clock.instant().minus(TakeApart.POSSIBLE));
        Map<UUID, Member> kept =
                members.members(merges.stream().map(Merge::kept).toList());
        return merges.stream()
                .filter(merge -> isIn(tree, unitId, kept.get(merge.keptId()), merge.keptId()))
                .map(merge -> new MergeView(
                        merge.id(),
                        cell,
                        merge.keptId(),
                        Objects.requireNonNull(kept.get(merge.keptId())).name(),
                        merge.mergedAt(),
                        merge.mergedAt().plus(TakeApart.POSSIBLE)))
                .toList();
    }

    private int cell(Actor actor, int unitId) {
        rights.require(actor, Permission.EDIT_PEOPLE, unitId);
        new Faults()
                .when(territory.tree().cells(unitId).length != 1, "/unit", FaultCode.OUT_OF_RANGE)
                .refuse();
        return UnitRef.constituencyOf(unitId);
    }
}
