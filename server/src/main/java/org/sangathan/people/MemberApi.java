package org.sangathan.people;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.people.SearchMembers.After;
import org.sangathan.people.SearchMembers.Found;
import org.sangathan.platform.Actor;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Paging;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Requires;
import org.sangathan.platform.SignedIn;
import org.sangathan.territory.Territory;
import org.sangathan.territory.UnitRef;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** People of a unit, one person's record, and who looked at one's own. */
@RestController
@RequestMapping("/api/org")
class MemberApi {
    private final SearchMembers searchMembers;
    private final LookAtMember lookAtMember;
    private final PeopleSql sql;
    private final Territory territory;
    private final Clock clock;

    MemberApi(SearchMembers searchMembers, LookAtMember lookAtMember, PeopleSql sql, Territory territory, Clock clock) {
        this.searchMembers = searchMembers;
        this.lookAtMember = lookAtMember;
        this.sql = sql;
        this.territory = territory;
        this.clock = clock;
    }

    /** @param age in whole years by the birth year alone */
    record MemberRow(
            UUID id, int constituencyId, String name, Gender gender, int age, boolean worker, UnitRef homeUnit) {}

    record Consent(
            String purpose,
            String noticeVersion,
            String language,
            Instant givenAt,
            @Nullable Instant withdrawnAt) {}

    /** @param phone E.164; shown because the reader's post lets them call, and the look is on record */
    record MemberRecord(
            UUID id,
            int constituencyId,
            String name,
            Gender gender,
            int age,
            boolean worker,
            UnitRef homeUnit,
            String phone,
            Instant joinedAt,
            String joinedHow,
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
        return Paging.answer(found, most, After::of, this::row);
    }

    private MemberRow row(Found found) {
        Member member = found.member();
        return new MemberRow(
                member.id(),
                member.constituencyId(),
                member.name(),
                member.gender(),
                member.age(LocalDate.now(clock)),
                member.worker(),
                territory.tree().get(member.homeUnitId()));
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
                seen.phone().e164(),
                member.joinedAt(),
                member.joinedHow(),
                sql.consents(key));
    }

    @SignedIn
    @GetMapping("/me/looks")
    List<LookView> looks(Actor actor) {
        List<PeopleSql.Look> looks = sql.looks(new MemberKey(actor.constituencyId(), actor.memberId()));
        Map<UUID, String> names =
                sql.names(looks.stream().map(PeopleSql.Look::reader).toList());
        return looks.stream()
                .map(look -> new LookView(look.at(), names.get(look.reader().id()), look.reason()))
                .toList();
    }
}
