package org.sangathan.appointments.history;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sangathan.appointments.PostType;
import org.sangathan.appointments.Posts;
import org.sangathan.appointments.PostsExist;
import org.sangathan.appointments.history.HistorySql.Held;
import org.sangathan.appointments.history.HistorySql.LastEnd;
import org.sangathan.people.Member;
import org.sangathan.people.Members;
import org.sangathan.platform.Actor;
import org.sangathan.platform.FaultCode;
import org.sangathan.platform.Faults;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Permission;
import org.sangathan.platform.PlatformProblem;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Requires;
import org.sangathan.platform.Rights;
import org.sangathan.platform.SignedIn;
import org.sangathan.territory.Territory;
import org.sangathan.territory.Tree;
import org.sangathan.territory.UnitRef;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Posts as of any day, and the past of a seat and of a person. */
@RestController
@RequestMapping("/api/org")
class HistoryApi {
    static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

    private final HistorySql sql;
    private final Posts posts;
    private final PostsExist postsExist;
    private final Members members;
    private final Territory territory;
    private final Rights rights;
    private final Clock clock;

    HistoryApi(
            HistorySql sql,
            Posts posts,
            PostsExist postsExist,
            Members members,
            Territory territory,
            Rights rights,
            Clock clock) {
        this.sql = sql;
        this.posts = posts;
        this.postsExist = postsExist;
        this.members = members;
        this.territory = territory;
        this.rights = rights;
        this.clock = clock;
    }

    /**
     * One holding of a seat, past or present.
     *
     * @param memberName null for readers who may not see people, and once erased
     * @param erased whether the holder's data has been erased
     * @param how declined, resigned, relieved or erased; null while it is held
     */
    record HeldView(
            UUID appointmentId,
            UnitRef unit,
            PostType postType,
            int seat,
            @Nullable MemberKey member,
            @Nullable String memberName,
            boolean erased,
            Instant appointedAt,
            @Nullable Instant acceptedAt,
            @Nullable Instant endedAt,
            @Nullable String how) {}

    /**
     * A seat on a day.
     *
     * @param vacantSince when it was left; null while it is held, and when nobody had held it yet
     * @param vacantDays for how long it was empty on that day; null while it is held
     */
    record SeatOn(
            PostType postType,
            int seat,
            @Nullable HeldView held,
            @Nullable Instant vacantSince,
            @Nullable Long vacantDays) {}

    /** At the end of the day in India. */
    @Requires(Permission.SEE_STRENGTH)
    @GetMapping("/units/{unitId}/posts/on")
    List<SeatOn> on(Actor actor, @PathVariable int unitId, @RequestParam(required = false) @Nullable LocalDate day) {
        rights.require(actor, Permission.SEE_STRENGTH, unitId);
        LocalDate today = LocalDate.ofInstant(clock.instant(), INDIA);
        LocalDate asked = day == null ? today : day;
        new Faults()
                .when(asked.isAfter(today) || asked.getYear() < 1947, "/day", FaultCode.OUT_OF_RANGE)
                .refuse();
        UnitRef unit = territory.tree().get(unitId);
        Instant end = asked.plusDays(1).atStartOfDay(INDIA).toInstant();
        Map<String, HeldView> held = views(actor, sql.on(unit.constituencyId(), unitId, end)).stream()
                .collect(Collectors.toMap(
                        each -> key(each.postType().code(), each.seat()), Function.identity(), (one, two) -> one));
        Map<String, Instant> left = sql.lastEnds(unit.constituencyId(), unitId, end).stream()
                .collect(Collectors.toMap(each -> key(each.postType(), each.seat()), LastEnd::endedAt));
        PostsExist.InCell exists = postsExist.inCell(unit.constituencyId());
        List<SeatOn> seats = new ArrayList<>();
        for (PostType post : posts.atLevel(unit.level())) {
            for (int seat = 1; seat <= post.seats(); seat++) {
                HeldView holder = held.get(key(post.code(), seat));
                Instant since = left.get(key(post.code(), seat));
                LocalDate from = since == null ? exists.since(unitId, post.code()) : LocalDate.ofInstant(since, INDIA);
                seats.add(new SeatOn(
                        post,
                        seat,
                        holder,
                        holder == null ? since : null,
                        holder == null ? Math.max(0, asked.toEpochDay() - from.toEpochDay()) : null));
            }
        }
        return seats;
    }

    private static String key(String postType, int seat) {
        return postType + " " + seat;
    }

    /** Newest first. */
    @Requires(Permission.SEE_STRENGTH)
    @GetMapping("/units/{unitId}/posts/history")
    List<HeldView> ofSeat(
            Actor actor,
            @PathVariable int unitId,
            @RequestParam(name = "post_type") String postType,
            @RequestParam(defaultValue = "1") int seat) {
        rights.require(actor, Permission.SEE_STRENGTH, unitId);
        return views(
                actor,
                sql.ofSeat(
                        UnitRef.constituencyOf(unitId),
                        unitId,
                        posts.get(postType).code(),
                        seat));
    }

    /** For those who may see the person; newest first. */
    @Requires(Permission.SEE_PEOPLE)
    @GetMapping("/members/{constituencyId}/{id}/posts")
    List<HeldView> ofMember(Actor actor, @PathVariable int constituencyId, @PathVariable UUID id) {
        Member member = members.find(new MemberKey(constituencyId, id))
                .filter(found -> rights.may(actor, Permission.SEE_PEOPLE, found.homeUnitId()))
                .orElseThrow(() -> new Problem(PlatformProblem.NOT_FOUND));
        return views(actor, sql.ofMember(member.id()));
    }

    @SignedIn
    @GetMapping("/me/posts")
    List<HeldView> mine(Actor actor) {
        return views(actor, sql.ofMember(actor.memberId()));
    }

    private List<HeldView> views(Actor actor, Collection<Held> all) {
        Tree tree = territory.tree();
        Map<UUID, String> names =
                members.names(all.stream().map(Held::member).distinct().toList());
        return all.stream().map(each -> view(actor, each, names, tree)).toList();
    }

    private HeldView view(Actor actor, Held held, Map<UUID, String> names, Tree tree) {
        String name = names.get(held.member().id());
        boolean maySee = rights.may(actor, Permission.SEE_PEOPLE, held.unitId())
                || held.member().id().equals(actor.memberId());
        String reason = held.endReason();
        return new HeldView(
                held.id(),
                tree.get(held.unitId()),
                posts.get(held.postType()),
                held.seat(),
                name == null || !maySee ? null : held.member(),
                maySee ? name : null,
                name == null,
                held.appointedAt(),
                held.acceptedAt(),
                held.endedAt(),
                reason == null ? null : reason.split(":", 2)[0]);
    }
}
