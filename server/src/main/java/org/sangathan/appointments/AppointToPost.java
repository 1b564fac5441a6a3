package org.sangathan.appointments;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Audit;
import org.sangathan.people.Member;
import org.sangathan.people.Members;
import org.sangathan.platform.Actor;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Rights;
import org.sangathan.territory.Territory;
import org.sangathan.territory.UnitRef;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Appoints a member to an empty seat of a post; the seat is claimed until the member accepts. */
@Component
public class AppointToPost {
    private final AppointmentSql sql;
    private final Posts posts;
    private final AppointingRights appointingRights;
    private final Rights rights;
    private final Members members;
    private final Territory territory;
    private final CardCodes cardCodes;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final OfferMessage offerMessage;
    private final Clock clock;

    AppointToPost(
            AppointmentSql sql,
            Posts posts,
            AppointingRights appointingRights,
            Rights rights,
            Members members,
            Territory territory,
            CardCodes cardCodes,
            ApplicationEventPublisher events,
            Audit audit,
            OfferMessage offerMessage,
            Clock clock) {
        this.sql = sql;
        this.posts = posts;
        this.appointingRights = appointingRights;
        this.rights = rights;
        this.members = members;
        this.territory = territory;
        this.cardCodes = cardCodes;
        this.events = events;
        this.audit = audit;
        this.offerMessage = offerMessage;
        this.clock = clock;
    }

    /**
     * What is asked.
     *
     * @param id UUIDv7 made by the client; sent twice, it happens once
     * @param seat null for the first empty one
     */
    public record Request(
            UUID id, int unitId, String postType, @Nullable Integer seat, MemberKey member) {}

    @Transactional
    public Appointment appoint(Actor actor, Request request) {
        PostType post = posts.get(request.postType());
        appointingRights.require(actor, post, request.unitId());
        refuseOtherLevel(request, post);
        int cell = UnitRef.constituencyOf(request.unitId());
        Optional<Appointment> before = sql.find(new AppointmentKey(cell, request.id()));
        if (before.isPresent()) {
            return same(before.get(), request);
        }
        Member member = members.find(request.member())
                .filter(found -> rights.may(actor, Permission.SEE_PEOPLE, found.homeUnitId()))
                .orElseThrow(() -> new Problem(AppointmentProblem.MEMBER_UNKNOWN_HERE));
        Appointment appointment = offer(request, post, member, actor.memberId());
        audit.record(actor, "appointed", request.unitId(), request.id().toString(), facts(appointment));
        return appointment;
    }

    /**
     * At the server's own command line: somebody must be the first who may appoint. The member accepts from their own
     * session like anybody.
     */
    @Transactional
    public Appointment appointFirst(Request request) {
        PostType post = posts.get(request.postType());
        refuseOtherLevel(request, post);
        Member member =
                members.find(request.member()).orElseThrow(() -> new Problem(AppointmentProblem.MEMBER_UNKNOWN_HERE));
        Appointment appointment = offer(request, post, member, null);
        audit.record("appointed_by_operator", request.unitId(), request.id().toString(), facts(appointment));
        return appointment;
    }

    private static Map<String, Object> facts(Appointment appointment) {
        return Map.of(
                "post_type",
                appointment.postType(),
                "seat",
                appointment.seat(),
                "member_id",
                appointment.member().id());
    }

    private void refuseOtherLevel(Request request, PostType post) {
        if (!territory.tree().level(request.unitId()).equals(post.level())) {
            throw new Problem(AppointmentProblem.POST_UNKNOWN);
        }
    }

    private Appointment offer(Request request, PostType post, Member member, @Nullable UUID appointedBy) {
        int cell = UnitRef.constituencyOf(request.unitId());
        Appointment appointment = new Appointment(
                request.id(),
                request.unitId(),
                post.code(),
                request.seat() == null ? firstEmptySeat(cell, request.unitId(), post) : seat(request.seat(), post),
                request.member(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                appointedBy,
                null,
                null,
                null,
                cardCodes.fresh());
        // two phones may both have seen the seat empty: one_holder_per_post decides
        sql.insert(appointment);
        events.publishEvent(new AppointmentChanged(request.unitId(), post, 1, 0));
        offerMessage.send(member, post, request.unitId());
        return appointment;
    }

    private static Appointment same(Appointment before, Request request) {
        boolean same = before.unitId() == request.unitId()
                && before.postType().equals(request.postType())
                && before.member().equals(request.member());
        if (!same) {
            throw new Problem(AppointmentProblem.ID_TAKEN);
        }
        return before;
    }

    private static int seat(int asked, PostType post) {
        if (asked < 1 || asked > post.seats()) {
            throw new Problem(AppointmentProblem.POST_UNKNOWN);
        }
        return asked;
    }

    private int firstEmptySeat(int cell, int unitId, PostType post) {
        Set<Integer> taken = sql.liveOfUnit(cell, unitId).stream()
                .filter(live -> live.postType().equals(post.code()))
                .map(Appointment::seat)
                .collect(Collectors.toSet());
        return IntStream.rangeClosed(1, post.seats())
                .filter(seat -> !taken.contains(seat))
                .findFirst()
                .orElseThrow(() -> new Problem(AppointmentProblem.NO_EMPTY_SEAT));
    }
}
