package org.sangathan.appointments.candidates;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.appointments.Body;
import org.sangathan.appointments.Share;
import org.sangathan.appointments.Verdict;
import org.sangathan.appointments.candidates.RankCandidates.Candidate;
import org.sangathan.appointments.candidates.RankCandidates.Ranking;
import org.sangathan.people.Gender;
import org.sangathan.people.Member;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Requires;
import org.sangathan.territory.Territory;
import org.sangathan.territory.Tree;
import org.sangathan.territory.UnitRef;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whom to appoint to an empty post. */
@RestController
@RequestMapping("/api/org/units/{unitId}/posts/{code}")
class CandidateApi {
    private static final int MOST = 100;

    private final RankCandidates rankCandidates;
    private final Territory territory;
    private final Clock clock;

    CandidateApi(RankCandidates rankCandidates, Territory territory, Clock clock) {
        this.rankCandidates = rankCandidates;
        this.territory = territory;
        this.clock = clock;
    }

    /** @param elders too old for the post or kept from it otherwise: perhaps a mentor's seat */
    record CandidateList(BodyView body, List<CandidateRow> candidates, List<CandidateRow> elders) {}

    /**
     * The posts that are counted together.
     *
     * @param womenNeeded null where no share is asked for
     */
    record BodyView(
            int seats,
            int holders,
            int women,
            @Nullable Integer womenNeeded,
            int young,
            @Nullable Integer youngNeeded,
            int youngUnder) {
        static BodyView of(Body body) {
            return new BodyView(
                    body.seats(),
                    body.holders(),
                    body.womenNow(),
                    needed(body.women(), body.seats()),
                    body.youngNow(),
                    needed(body.young(), body.seats()),
                    body.youngUnder());
        }

        private static @Nullable Integer needed(@Nullable Share share, int seats) {
            return share == null ? null : Integer.valueOf(share.needed(seats));
        }
    }

    record CandidateRow(CandidateMember member, List<PlaceReason> reasons, List<Verdict> verdicts) {}

    record CandidateMember(
            UUID id, int constituencyId, String name, Gender gender, int age, boolean worker, UnitRef homeUnit) {}

    /** In order, best first, with the reasons for each place. */
    @Requires(Permission.APPOINT)
    @GetMapping("/candidates")
    CandidateList candidates(
            Actor actor,
            @PathVariable int unitId,
            @PathVariable String code,
            @RequestParam(defaultValue = "20") int limit) {
        Ranking ranking = rankCandidates.rank(actor, unitId, code, Math.clamp(limit, 1, MOST));
        return new CandidateList(BodyView.of(ranking.body()), rows(ranking.candidates()), rows(ranking.elders()));
    }

    /** Members near the unit whom a rule keeps out, and which. */
    @Requires(Permission.APPOINT)
    @GetMapping("/refused")
    List<CandidateRow> refused(
            Actor actor,
            @PathVariable int unitId,
            @PathVariable String code,
            @RequestParam(defaultValue = "20") int limit) {
        return rows(rankCandidates.refused(actor, unitId, code, Math.clamp(limit, 1, MOST)));
    }

    private List<CandidateRow> rows(List<Candidate> candidates) {
        Tree tree = territory.tree();
        LocalDate today = LocalDate.now(clock);
        return candidates.stream()
                .filter(each -> tree.contains(each.member().homeUnitId()))
                .map(each -> new CandidateRow(member(each.member(), tree, today), each.reasons(), each.verdicts()))
                .toList();
    }

    private static CandidateMember member(Member member, Tree tree, LocalDate today) {
        return new CandidateMember(
                member.id(),
                member.constituencyId(),
                member.name(),
                member.gender(),
                member.age(today),
                member.worker(),
                tree.get(member.homeUnitId()));
    }
}
