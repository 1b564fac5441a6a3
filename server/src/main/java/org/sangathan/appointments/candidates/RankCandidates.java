package org.sangathan.appointments.candidates;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sangathan.appointments.AppointingRights;
import org.sangathan.appointments.Body;
import org.sangathan.appointments.CheckAppointment;
import org.sangathan.appointments.OtherPosts;
import org.sangathan.appointments.PostRules;
import org.sangathan.appointments.PostType;
import org.sangathan.appointments.Posts;
import org.sangathan.appointments.Verdict;
import org.sangathan.appointments.Wing;
import org.sangathan.appointments.candidates.CandidateSql.Holder;
import org.sangathan.appointments.candidates.CandidateSql.Ranked;
import org.sangathan.appointments.candidates.CandidateSql.Search;
import org.sangathan.people.Gender;
import org.sangathan.people.Member;
import org.sangathan.people.Members;
import org.sangathan.platform.Actor;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Permission;
import org.sangathan.platform.PlatformProblem;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Rights;
import org.sangathan.territory.Level;
import org.sangathan.territory.Territory;
import org.sangathan.territory.Tree;
import org.sangathan.territory.UnitRef;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom to appoint: members in an order that is said aloud. While the body is below its share, women and the young come
 * first, and elders for a mentor's seat; then who lives nearer, who has proven themselves in posts or by people whom they brought in, who works, who
 * joined earlier.
 */
@Component
class RankCandidates {
    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final int ELDER = 60;
    private static final int OLDEST = 120;
    /** Some that the statement ranks are refused by rules that reach beyond the cell. */
    private static final int SPARE = 3;

    private static final int ELDERS = 3;
    private static final int NOT_NEAR = 4;
    private static final String[] EVERYBODY = {"woman", "man", "other"};

    private final CandidateSql sql;
    private final Posts posts;
    private final AppointingRights appointingRights;
    private final Rights rights;
    private final CheckAppointment checkAppointment;
    private final Members members;
    private final Territory territory;
    private final Clock clock;

    RankCandidates(
            CandidateSql sql,
            Posts posts,
            AppointingRights appointingRights,
            Rights rights,
            CheckAppointment checkAppointment,
            Members members,
            Territory territory,
            Clock clock) {
        this.sql = sql;
        this.posts = posts;
        this.appointingRights = appointingRights;
        this.rights = rights;
        this.checkAppointment = checkAppointment;
        this.members = members;
        this.territory = territory;
        this.clock = clock;
    }

    /** @param verdicts those broken, or to be asked of the member */
    record Candidate(Member member, List<PlaceReason> reasons, List<Verdict> verdicts) {}

    /**
     * What is proposed.
     *
     * @param elders too old for the post or kept from it otherwise, near enough to advise
     */
    record Ranking(Body body, List<Candidate> candidates, List<Candidate> elders) {}

    /** For one seat of a post of a unit; asks for the right to fill it. */
    @Transactional(readOnly = true)
    public Ranking rank(Actor actor, int unitId, String postType, int limit) {
        PostType post = required(actor, unitId, postType);
        Body body = checkAppointment.body(post, unitId);
        return new Ranking(body, ranked(actor, unitId, post, body, limit), elders(actor, unitId, post, body));
    }

    /** Those whom a rule keeps out, nearest first, and which rule. */
    @Transactional(readOnly = true)
    public List<Candidate> refused(Actor actor, int unitId, String postType, int limit) {
        PostType post = required(actor, unitId, postType);
        Body body = checkAppointment.body(post, unitId);
        if (isAboveCells(unitId)) {
            return weighed(post, unitId, body, pool(actor, unitId, post), true, limit);
        }
        LocalDate today = today();
        Search everybody = search(actor, unitId, post, body, today.getYear() - OLDEST, today.getYear(), false);
        return weighed(
                post, unitId, body, sql.rank(everybody, limit * SPARE), UnitRef.constituencyOf(unitId), true, limit);
    }

    private PostType required(Actor actor, int unitId, String postType) {
        PostType post = posts.get(postType);
        appointingRights.require(actor, post, unitId);
        rights.require(actor, Permission.SEE_PEOPLE, unitId);
        if (post.retired() || !territory.tree().level(unitId).equals(post.level())) {
            throw new Problem(PlatformProblem.NOT_FOUND);
        }
        return post;
    }

    private List<Candidate> ranked(Actor actor, int unitId, PostType post, Body body, int limit) {
        if (isAboveCells(unitId)) {
            return weighed(post, unitId, body, pool(actor, unitId, post), false, limit);
        }
        PostRules rules = post.rules();
        int year = today().getYear();
        Integer maximum = rules.wing() == Wing.YOUTH ? Integer.valueOf(Wing.YOUTH_TO) : rules.maximumAge();
        // a year of birth is a range of two ages: whoever may still be right is weighed
        int bornFrom = maximum == null ? year - OLDEST : year - maximum - 1;
        int bornTo = year - rules.minimumAge();
        Search search = search(actor, unitId, post, body, bornFrom, bornTo, true);
        int cell = UnitRef.constituencyOf(unitId);
        List<Ranked> some = sql.rank(search, limit * SPARE);
        return weighed(post, unitId, body, some, cell, false, limit);
    }

    private Search search(
            Actor actor, int unitId, PostType post, Body body, int bornFrom, int bornTo, boolean eligible) {
        Tree tree = territory.tree();
        Surroundings homes = Surroundings.of(tree, tree.get(unitId));
        int seat = UnitRef.ownUnitOf(UnitRef.constituencyOf(unitId));
        boolean elector = eligible && post.rules().electorHere();
        boolean everywhere = rights.may(actor, Permission.SEE_PEOPLE, seat);
        return new Search(
                UnitRef.constituencyOf(unitId),
                unitId,
                bornFrom,
                bornTo,
                eligible && post.rules().wing() == Wing.WOMEN ? new String[] {"woman"} : EVERYBODY,
                homes.own(),
                homes.near(),
                homes.around(),
                everywhere && !elector,
                everywhere && !elector
                        ? new int[0]
                        : Arrays.stream(tree.subtree(elector ? unitId : seat))
                                .filter(home -> rights.may(actor, Permission.SEE_PEOPLE, home))
                                .toArray(),
                eligible ? excluded(post, OtherPosts.NOT_AT_LEVEL, OtherPosts.NONE) : new String[0],
                eligible ? here(post) : new String[0],
                body.womenFirst(),
                body.youngFirst(),
                today().getYear() - body.youngUnder(),
                post.isMentor(),
                today().getYear() - ELDER);
    }

    /** Posts that exclude this one or are excluded by it wherever they are. */
    private String[] excluded(PostType post, OtherPosts atLevel, OtherPosts none) {
        return posts.all().stream()
                .filter(other ->
                        !other.isMentor() && !post.isMentor() && !other.code().equals(post.code()))
                .filter(other -> either(post, other, none)
                        || (other.level().equals(post.level()) && either(post, other, atLevel)))
                .map(PostType::code)
                .toArray(String[]::new);
    }

    private static boolean either(PostType one, PostType other, OtherPosts says) {
        return one.rules().otherPosts() == says || other.rules().otherPosts() == says;
    }

    private String[] here(PostType post) {
        return posts.atLevel(post.level()).stream()
                .filter(other -> other.code().equals(post.code())
                        || (!other.isMentor() && !post.isMentor() && either(post, other, OtherPosts.NOT_IN_UNIT)))
                .map(PostType::code)
                .toArray(String[]::new);
    }

    /** Above the constituency: those who hold accepted posts from the constituencies upwards. */
    private List<Holder> pool(Actor actor, int unitId, PostType post) {
        Tree tree = territory.tree();
        List<String> upper = tree.levels().stream()
                .map(Level::code)
                .takeWhile(level -> !level.equals(Level.SECTOR))
                .toList();
        List<String> codes = posts.all().stream()
                .filter(other -> upper.contains(other.level()) && !other.code().equals(post.code()))
                .map(PostType::code)
                .toList();
        return sql.holders(tree.cells(unitId), codes).stream()
                .filter(holder -> rights.may(actor, Permission.SEE_PEOPLE, UnitRef.ownUnitOf(holder.constituencyId())))
                .toList();
    }

    private boolean isAboveCells(int unitId) {
        return territory.tree().ancestorAt(unitId, Level.CONSTITUENCY).isEmpty();
    }

    private List<Candidate> weighed(
            PostType post, int unitId, Body body, List<Holder> pool, boolean refused, int limit) {
        Map<UUID, Holder> holders =
                pool.stream().collect(Collectors.toMap(Holder::id, each -> each, (one, two) -> one));
        List<Member> people = new ArrayList<>(members.members(pool.stream()
                        .map(each -> new MemberKey(each.constituencyId(), each.id()))
                        .toList())
                .values());
        people.sort(Comparator.comparingInt((Member member) -> -balance(member, post, body))
                .thenComparingInt(member -> -postsOf(holders, member))
                .thenComparing(Member::joinedAt)
                .thenComparing(Member::id));
        List<Ranked> order = people.stream()
                .map(member -> new Ranked(
                        member.id(),
                        member.homeUnitId(),
                        member.worker(),
                        member.joinedAt(),
                        postsOf(holders, member),
                        0,
                        NOT_NEAR))
                .toList();
        Map<UUID, Member> byId = people.stream().collect(Collectors.toMap(Member::id, each -> each));
        return weighed(post, unitId, body, order, byId, refused, limit);
    }

    private static int postsOf(Map<UUID, Holder> holders, Member member) {
        Holder holder = holders.get(member.id());
        return holder == null ? 0 : holder.posts();
    }

    private int balance(Member member, PostType post, Body body) {
        int woman = body.womenFirst() && member.gender() == Gender.WOMAN ? 1 : 0;
        int young = body.youngFirst() && isYoung(member, body) ? 1 : 0;
        return woman + young + (post.isMentor() && isElder(member) ? 1 : 0);
    }

    private boolean isElder(Member member) {
        return today().getYear() - member.birthYear() >= ELDER;
    }

    private boolean isYoung(Member member, Body body) {
        return today().getYear() - member.birthYear() < body.youngUnder();
    }

    private List<Candidate> weighed(
            PostType post, int unitId, Body body, List<Ranked> order, int cell, boolean refused, int limit) {
        Map<UUID, Member> people = members.members(
                order.stream().map(each -> new MemberKey(cell, each.id())).toList());
        return weighed(post, unitId, body, order, people, refused, limit);
    }

    private List<Candidate> weighed(
            PostType post,
            int unitId,
            Body body,
            List<Ranked> order,
            Map<UUID, Member> people,
            boolean refused,
            int limit) {
        Map<UUID, List<Verdict>> verdicts = checkAppointment.verdicts(post, unitId, people.values());
        List<Candidate> candidates = new ArrayList<>();
        for (Ranked each : order) {
            Member member = people.get(each.id());
            List<Verdict> ofMember = verdicts.getOrDefault(each.id(), List.of());
            if (member != null
                    && candidates.size() < limit
                    && ofMember.stream().anyMatch(Verdict::isBroken) == refused) {
                candidates.add(candidate(each, member, post, body, ofMember));
            }
        }
        return candidates;
    }

    private Candidate candidate(Ranked ranked, Member member, PostType post, Body body, List<Verdict> verdicts) {
        List<PlaceReason> reasons = new ArrayList<>();
        if (body.women() != null && body.womenFirst() && member.gender() == Gender.WOMAN) {
            reasons.add(new PlaceReason(
                    PlaceReason.Code.WOMEN_MISSING,
                    Map.of("have", body.womenNow(), "needed", body.women().needed(body.seats()))));
        }
        if (body.young() != null && body.youngFirst() && isYoung(member, body)) {
            reasons.add(new PlaceReason(
                    PlaceReason.Code.YOUNG_MISSING,
                    Map.of("have", body.youngNow(), "needed", body.young().needed(body.seats()))));
        }
        if (post.isMentor() && isElder(member)) {
            reasons.add(new PlaceReason(PlaceReason.Code.ELDER, Map.of()));
        }
        switch (ranked.distance()) {
            case 0 -> reasons.add(new PlaceReason(PlaceReason.Code.SAME_BOOTH, Map.of()));
            case 1 -> reasons.add(new PlaceReason(PlaceReason.Code.NEIGHBOUR_BOOTH, Map.of()));
            case 2 -> reasons.add(new PlaceReason(PlaceReason.Code.SAME_SECTOR, Map.of()));
            case 3 -> reasons.add(new PlaceReason(PlaceReason.Code.SAME_CONSTITUENCY, Map.of()));
            default -> {}
        }
        if (ranked.posts() > 0) {
            reasons.add(new PlaceReason(PlaceReason.Code.PROVEN_POSTS, Map.of("posts", ranked.posts())));
        }
        if (ranked.credits() > 0) {
            reasons.add(new PlaceReason(PlaceReason.Code.BROUGHT_MEMBERS, Map.of("members", ranked.credits())));
        }
        if (ranked.worker()) {
            reasons.add(new PlaceReason(PlaceReason.Code.WORKER, Map.of()));
        }
        reasons.add(new PlaceReason(PlaceReason.Code.MEMBER_SINCE, Map.of("since", day(ranked.joinedAt()))));
        return new Candidate(
                member,
                reasons,
                verdicts.stream()
                        .filter(each -> each.standing() != Verdict.Standing.KEPT)
                        .toList());
    }

    private static String day(Instant at) {
        return LocalDate.ofInstant(at, INDIA).toString();
    }

    private List<Candidate> elders(Actor actor, int unitId, PostType post, Body body) {
        if (isAboveCells(unitId) || post.isMentor()) {
            return List.of();
        }
        int year = today().getYear();
        Search old = search(actor, unitId, post, body, year - OLDEST, year - ELDER, false);
        return weighed(post, unitId, body, sql.rank(old, ELDERS * SPARE), UnitRef.constituencyOf(unitId), true, ELDERS);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), INDIA);
    }
}
