package org.sangathan.people.duplicates;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.people.Member;
import org.sangathan.people.duplicates.DuplicateSql.Found;
import org.sangathan.people.duplicates.JudgePair.PairRequest;
import org.sangathan.people.duplicates.MergeMembers.MergeRequest;
import org.sangathan.people.duplicates.SeeDuplicates.DuplicatePair;
import org.sangathan.people.duplicates.SeeDuplicates.MergeView;
import org.sangathan.platform.Actor;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Paging;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Requires;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Pairs that may be one person, side by side; judging, merging, and taking a merge apart. */
@RestController
@RequestMapping("/api/org")
class DuplicateApi {
    private final SeeDuplicates seeDuplicates;
    private final JudgePair judgePair;
    private final MergeMembers mergeMembers;
    private final TakeApart takeApart;

    DuplicateApi(SeeDuplicates seeDuplicates, JudgePair judgePair, MergeMembers mergeMembers, TakeApart takeApart) {
        this.seeDuplicates = seeDuplicates;
        this.judgePair = judgePair;
        this.mergeMembers = mergeMembers;
        this.takeApart = takeApart;
    }

    /** @param pairs how many of the constituency are alike, judged ones too */
    record DuplicateSearch(int pairs) {}

    /** Open pairs of a constituency or a unit below it, the likeliest first. */
    @Requires(Permission.EDIT_PEOPLE)
    @GetMapping("/units/{unitId}/duplicates")
    ResponseEntity<List<DuplicatePair>> pairs(
            Actor actor,
            @PathVariable int unitId,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        int most = Paging.limit(limit);
        Found from = Paging.after(after, SeeDuplicates.BEGINNING, DuplicateApi::parsed);
        return Paging.answer(seeDuplicates.pairs(actor, unitId, from, most), most, DuplicateApi::keyOf);
    }

    private static Found parsed(String key) {
        String[] parts = key.split("_", 3);
        return new Found(UUID.fromString(parts[1]), UUID.fromString(parts[2]), Integer.parseInt(parts[0]), List.of());
    }

    private static String keyOf(DuplicatePair pair) {
        return pair.score() + "_" + pair.one().id() + "_" + pair.other().id();
    }

    /** Compares everybody of the unit's constituency. */
    @Requires(Permission.EDIT_PEOPLE)
    @PostMapping("/units/{unitId}/duplicates/search")
    DuplicateSearch search(Actor actor, @PathVariable int unitId) {
        return new DuplicateSearch(seeDuplicates.search(actor, unitId));
    }

    /** Remembered: the pair is not proposed again. */
    @Requires(Permission.EDIT_PEOPLE)
    @PostMapping("/duplicates/two-people")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void twoPeople(Actor actor, @RequestBody PairRequest request) {
        judgePair.twoPeople(actor, request);
    }

    @Requires(Permission.EDIT_PEOPLE)
    @PostMapping("/duplicates/merge")
    MemberKey merge(Actor actor, @RequestBody MergeRequest request) {
        Member merged = mergeMembers.merge(actor, request);
        return new MemberKey(merged.constituencyId(), merged.id());
    }

    /** Merges that can still be taken apart. */
    @Requires(Permission.EDIT_PEOPLE)
    @GetMapping("/units/{unitId}/merges")
    List<MergeView> merges(Actor actor, @PathVariable int unitId) {
        return seeDuplicates.merges(actor, unitId);
    }

    @Requires(Permission.EDIT_PEOPLE)
    @PostMapping("/merges/{constituencyId}/{id}/undo")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void undo(Actor actor, @PathVariable int constituencyId, @PathVariable UUID id) {
        takeApart.byLeader(actor, constituencyId, id);
    }
}
