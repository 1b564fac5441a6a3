package org.sangathan.appointments;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.people.Gender;
import org.sangathan.people.Member;
import org.sangathan.people.Members;
import org.sangathan.platform.Actor;
import org.sangathan.platform.FaultCode;
import org.sangathan.platform.Faults;
import org.sangathan.platform.Permission;
import org.sangathan.platform.SignedIn;
import org.sangathan.territory.Territory;
import org.sangathan.territory.Tree;
import org.sangathan.territory.UnitRef;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The signed-in member: who they are, what they hold, and what they are offered. */
@RestController
@RequestMapping("/api/org/me")
class MeApi {
    private final Members members;
    private final AppointmentSql sql;
    private final Posts posts;
    private final Declare declare;
    private final Territory territory;

    MeApi(Members members, AppointmentSql sql, Posts posts, Declare declare, Territory territory) {
        this.members = members;
        this.sql = sql;
        this.posts = posts;
        this.declare = declare;
        this.territory = territory;
    }

    /** @param unit the highest unit of the posts held, else the home booth */
    record Me(MeMember member, UnitRef unit, List<Holding> posts, List<Holding> offers) {}

    record MeMember(
            UUID id,
            int constituencyId,
            String name,
            Gender gender,
            int birthYear,
            String language,
            UnitRef homeUnit,
            Instant joinedAt,
            boolean worker) {}

    /**
     * @param permissions what the post grants, or would grant once accepted, over the unit's subtree
     * @param questions what is to be answered when accepting; none once accepted
     */
    record Holding(
            UUID appointmentId,
            int constituencyId,
            PostType postType,
            UnitRef unit,
            int seat,
            Instant appointedAt,
            @Nullable Instant acceptedAt,
            Set<Permission> permissions,
            Set<Question> questions) {}

    record Change(@Nullable String language) {}

    @SignedIn
    @GetMapping
    Me me(Actor actor) {
        Member member = members.get(actor);
        Tree tree = territory.tree();
        List<Holding> holdings = sql.liveOfMember(actor.memberId()).stream()
                .map(appointment -> holding(appointment, member, tree))
                .sorted(Comparator.comparingInt(
                        each -> tree.path(each.unit().id()).size()))
                .toList();
        List<Holding> held =
                holdings.stream().filter(each -> each.acceptedAt() != null).toList();
        UnitRef home = tree.get(member.homeUnitId());
        return new Me(
                new MeMember(
                        member.id(),
                        member.constituencyId(),
                        member.name(),
                        member.gender(),
                        member.birthYear(),
                        member.language(),
                        home,
                        member.joinedAt(),
                        member.worker()),
                held.isEmpty() ? home : held.getFirst().unit(),
                held,
                holdings.stream().filter(each -> each.acceptedAt() == null).toList());
    }

    private Holding holding(Appointment appointment, Member member, Tree tree) {
        PostType post = posts.get(appointment.postType());
        return new Holding(
                appointment.id(),
                appointment.constituencyId(),
                post,
                tree.get(appointment.unitId()),
                appointment.seat(),
                appointment.appointedAt(),
                appointment.acceptedAt(),
                post.permissions(),
                appointment.acceptedAt() == null ? declare.questions(post, appointment, member) : Set.of());
    }

    @SignedIn
    @PatchMapping
    Me change(Actor actor, @RequestBody Change change) {
        String language = change.language();
        new Faults()
                .when(
                        !"hi".equals(language) && !"en".equals(language),
                        "/language",
                        language == null ? FaultCode.REQUIRED : FaultCode.NOT_VALID)
                .refuse();
        members.speak(actor, "hi".equals(language) ? "hi" : "en");
        return me(actor);
    }
}
