package org.sangathan.appointments;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sangathan.appointments.AppointmentSql.Seat;
import org.sangathan.appointments.ListVacancies.Vacancy;
import org.sangathan.people.Gender;
import org.sangathan.people.Member;
import org.sangathan.people.Members;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Paging;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Requires;
import org.sangathan.platform.Rights;
import org.sangathan.territory.Territory;
import org.sangathan.territory.UnitRef;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The posts of a unit, filled and empty, and the vacancies of its subtree. */
@RestController
@RequestMapping("/api/org/units/{unitId}")
class UnitPostsApi {
    private final AppointmentSql sql;
    private final ListVacancies listVacancies;
    private final Posts posts;
    private final Members members;
    private final Territory territory;
    private final Rights rights;
    private final AppointingRights appointingRights;
    private final PostsExist postsExist;
    private final Clock clock;

    UnitPostsApi(
            AppointmentSql sql,
            ListVacancies listVacancies,
            Posts posts,
            Members members,
            Territory territory,
            Rights rights,
            AppointingRights appointingRights,
            PostsExist postsExist,
            Clock clock) {
        this.sql = sql;
        this.listVacancies = listVacancies;
        this.posts = posts;
        this.members = members;
        this.territory = territory;
        this.rights = rights;
        this.appointingRights = appointingRights;
        this.postsExist = postsExist;
        this.clock = clock;
    }

    /**
     * One seat of a post.
     *
     * @param vacantSince null while it is held, and when nobody ever held it
     * @param existsSince the later of the unit's first day and the post's
     */
    record PostView(
            PostType postType,
            UnitRef unit,
            int seat,
            @Nullable Instant vacantSince,
            LocalDate existsSince,
            boolean mayAppoint,
            @Nullable Holder holder) {}

    /**
     * Who holds a seat.
     *
     * @param member null for readers who may not see people, and once erased
     * @param overridden rules that were set aside when appointing
     * @param unprovenSince since when an accepted seat does not count as proven
     */
    record Holder(
            UUID appointmentId,
            int constituencyId,
            @Nullable HolderMember member,
            Instant appointedAt,
            @Nullable Instant acceptedAt,
            boolean mayRelieve,
            List<RuleCode> overridden,
            @Nullable String overrideReason,
            @Nullable Instant unprovenSince,
            @Nullable Doubt unprovenWhy) {}

    record HolderMember(UUID id, int constituencyId, String name, Gender gender, int age) {}

    @Requires(Permission.SEE_STRENGTH)
    @GetMapping("/posts")
    List<PostView> posts(Actor actor, @PathVariable int unitId) {
        rights.require(actor, Permission.SEE_STRENGTH, unitId);
        UnitRef unit = territory.tree().get(unitId);
        Map<String, Appointment> live = sql.liveOfUnit(unit.constituencyId(), unitId).stream()
                .collect(Collectors.toMap(each -> key(each.postType(), each.seat()), Function.identity()));
        Map<String, Seat> ended = sql.lastEndsOfUnit(unit.constituencyId(), unitId).stream()
                .collect(Collectors.toMap(each -> key(each.postType(), each.seat()), Function.identity()));
        Map<UUID, Member> holders =
                members.members(live.values().stream().map(Appointment::member).toList());
        PostsExist.InCell exists = postsExist.inCell(unit.constituencyId());
        List<PostView> views = new ArrayList<>();
        for (PostType post : posts.atLevel(unit.level())) {
            boolean mayAppoint = appointingRights.may(actor, post, unitId);
            for (int seat = 1; seat <= post.seats(); seat++) {
                Appointment held = live.get(key(post.code(), seat));
                Seat before = ended.get(key(post.code(), seat));
                views.add(new PostView(
                        post,
                        unit,
                        seat,
                        held != null || before == null ? null : before.endedAt(),
                        exists.since(unitId, post.code()),
                        mayAppoint && held == null,
                        held == null ? null : holder(actor, held, holders, mayAppoint)));
            }
        }
        return views;
    }

    private static String key(String postType, int seat) {
        return postType + " " + seat;
    }

    private Holder holder(Actor actor, Appointment held, Map<UUID, Member> holders, boolean mayAppoint) {
        Member member = holders.get(held.member().id());
        boolean maySee = rights.may(actor, Permission.SEE_PEOPLE, held.unitId());
        return new Holder(
                held.id(),
                held.constituencyId(),
                member == null || !maySee ? null : view(member),
                held.appointedAt(),
                held.acceptedAt(),
                mayAppoint || held.member().id().equals(actor.memberId()),
                held.overridden(),
                maySee ? held.overrideReason() : null,
                held.unprovenSince(),
                held.unprovenWhy());
    }

    private HolderMember view(Member member) {
        return new HolderMember(
                member.id(), member.constituencyId(), member.name(), member.gender(), member.age(LocalDate.now(clock)));
    }

    @Requires(Permission.SEE_STRENGTH)
    @GetMapping("/vacancies")
    ResponseEntity<List<Vacancy>> vacancies(
            Actor actor,
            @PathVariable int unitId,
            @RequestParam(name = "post_type", defaultValue = PostType.BOOTH_PRESIDENT) String postType,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        int most = Paging.limit(limit);
        return Paging.answer(
                listVacancies.list(actor, unitId, posts.get(postType), after, most + 1), most, Vacancy::key);
    }
}
