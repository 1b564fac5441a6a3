package org.sangathan.people.credits;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.people.Member;
import org.sangathan.people.Members;
import org.sangathan.people.credits.Credit.State;
import org.sangathan.people.credits.DecideFlag.FlagDecision;
import org.sangathan.platform.Actor;
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

/** One's own credits, and what looks strange about others' in one's unit. */
@RestController
@RequestMapping("/api/org")
class CreditApi {
    private static final Duration SHOWN = Duration.ofDays(30);
    private static final int MOST_FLAGS = 200;
    private static final UUID LAST = new UUID(-1, -1);

    private final CreditSql sql;
    private final FlagSql flagSql;
    private final DecideFlag decideFlag;
    private final CreditSettings settings;
    private final Members members;
    private final Territory territory;
    private final Rights rights;
    private final Clock clock;

    CreditApi(
            CreditSql sql,
            FlagSql flagSql,
            DecideFlag decideFlag,
            CreditSettings settings,
            Members members,
            Territory territory,
            Rights rights,
            Clock clock) {
        this.sql = sql;
        this.flagSql = flagSql;
        this.decideFlag = decideFlag;
        this.settings = settings;
        this.members = members;
        this.territory = territory;
        this.rights = rights;
        this.clock = clock;
    }

    /**
     * @param recent of the last thirty days, newest first; nobody's names, a recruiter only sees that somebody joined
     * @param quietDays how long a joining waits before it counts
     */
    record MyCredits(
            int pending, int settled, int lowered, long quietDays, List<CreditView> recent, List<MyFlag> flags) {}

    /** @param reason undone, left, merged or leader */
    record CreditView(
            UUID id,
            String how,
            Instant at,
            Instant settlesAt,
            String state,
            @Nullable String reason) {}

    /** @param reason what the leader wrote, once decided */
    record MyFlag(
            FlagKind kind,
            LocalDate day,
            int joinings,
            Instant from,
            Instant to,
            String state,
            @Nullable String reason) {}

    record FlagView(
            UUID id,
            int constituencyId,
            FlagKind kind,
            LocalDate day,
            int joinings,
            Instant from,
            Instant to,
            String recruiterName,
            MemberKey recruiter,
            UnitRef recruiterHome,
            boolean own) {}

    @SignedIn
    @GetMapping("/me/credits")
    MyCredits mine(Actor actor) {
        MemberKey me = new MemberKey(actor.constituencyId(), actor.memberId());
        Map<State, Integer> counts = sql.counts(me);
        return new MyCredits(
                counts.getOrDefault(State.PENDING, 0),
                counts.getOrDefault(State.SETTLED, 0),
                counts.getOrDefault(State.LOWERED, 0),
                settings.quietPeriod().toDays(),
                sql.ofRecruiter(me, clock.instant().minus(SHOWN)).stream()
                        .sorted(Comparator.comparing(Credit::at).reversed())
                        .limit(MOST_FLAGS)
                        .map(credit -> new CreditView(
                                credit.id(),
                                credit.how(),
                                credit.at(),
                                credit.settlesAt(),
                                credit.state().name().toLowerCase(java.util.Locale.ROOT),
                                credit.reason()))
                        .toList(),
                flagSql.ofRecruiter(me).stream()
                        .map(flag -> new MyFlag(
                                flag.kind(),
                                flag.day(),
                                flag.creditIds().size(),
                                flag.from(),
                                flag.to(),
                                flag.state(),
                                flag.reason()))
                        .toList());
    }

    /** Open flags of recruiters who live in the unit, newest first; at most two hundred. */
    @Requires(Permission.SEE_CREDITS)
    @GetMapping("/units/{unitId}/credit-flags")
    List<FlagView> flags(Actor actor, @PathVariable int unitId) {
        rights.require(actor, Permission.SEE_CREDITS, unitId);
        Tree tree = territory.tree();
        List<Flag> flags =
                flagSql.openOfCells(tree.constituencies(unitId), clock.instant().plus(SHOWN), LAST, MOST_FLAGS);
        Map<UUID, Member> recruiters =
                members.members(flags.stream().map(Flag::recruiter).toList());
        return flags.stream()
                .filter(flag -> recruiters.containsKey(flag.recruiter().id()))
                .map(flag -> view(
                        actor,
                        flag,
                        java.util.Objects.requireNonNull(
                                recruiters.get(flag.recruiter().id())),
                        tree))
                .filter(flag -> tree.isWithin(flag.recruiterHome().id(), unitId))
                .toList();
    }

    private static FlagView view(Actor actor, Flag flag, Member recruiter, Tree tree) {
        return new FlagView(
                flag.id(),
                flag.recruiter().constituencyId(),
                flag.kind(),
                flag.day(),
                flag.creditIds().size(),
                flag.from(),
                flag.to(),
                recruiter.name(),
                flag.recruiter(),
                tree.get(recruiter.homeUnitId()),
                recruiter.id().equals(actor.memberId()));
    }

    @Requires(Permission.SEE_CREDITS)
    @PostMapping("/credit-flags/{constituencyId}/{id}/decide")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decide(
            Actor actor, @PathVariable int constituencyId, @PathVariable UUID id, @RequestBody FlagDecision decision) {
        decideFlag.decide(actor, constituencyId, id, decision);
    }
}
