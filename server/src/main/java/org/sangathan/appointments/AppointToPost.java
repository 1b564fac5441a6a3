package org.sangathan.appointments;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Audit;
import org.sangathan.people.Member;
import org.sangathan.people.Members;
import org.sangathan.platform.Actor;
import org.sangathan.platform.FaultCode;
import org.sangathan.platform.Faults;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Rights;
import org.sangathan.territory.UnitRef;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Appoints a member to an empty seat of a post; the seat is claimed until the member accepts. */
@Component
public class AppointToPost {
    private static final int REASON_MOST = 500;

    private final AppointmentSql sql;
    private final Posts posts;
    private final AppointingRights appointingRights;
    private final Rights rights;
    private final Members members;
    private final RuleSql ruleSql;
    private final CheckAppointment checkAppointment;
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
            RuleSql ruleSql,
            CheckAppointment checkAppointment,
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
        this.ruleSql = ruleSql;
        this.checkAppointment = checkAppointment;
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
     * @param overrideReason why broken rules are set aside; null where none shall be
     */
    public record Request(
            UUID id,
            int unitId,
            String postType,
            @Nullable Integer seat,
            MemberKey member,
            @Nullable String overrideReason) {
        public Request(UUID id, int unitId, String postType, @Nullable Integer seat, MemberKey member) {
            this(id, unitId, postType, seat, member, null);
        }
    }

    @Transactional
    public Appointment appoint(Actor actor, Request request) {
        PostType post = posts.get(request.postType());
        appointingRights.require(actor, post, request.unitId());
        appointingRights.refuseOtherLevel(post, request.unitId());
        int cell = UnitRef.constituencyOf(request.unitId());
        Optional<Appointment> before = sql.find(new AppointmentKey(cell, request.id()));
        if (before.isPresent()) {
            return same(before.get(), request);
        }
        Member member = members.lock(request.member())
                .filter(found -> rights.may(actor, Permission.SEE_PEOPLE, found.homeUnitId()))
                .orElseThrow(() -> new Problem(AppointmentProblem.MEMBER_UNKNOWN_HERE));
        PostType now = posts.lock(post.code());
        appointingRights.refuseOtherLevel(now, request.unitId());
        if (!appointingRights.mayApprove(actor, now, request.unitId())) {
            throw new Problem(AppointmentProblem.APPROVAL_NEEDED);
        }
        ruleSql.lockBody(cell, request.unitId());
        int seat = request.seat() == null ? firstEmptySeat(cell, request.unitId(), now) : seat(request.seat(), now);
        List<RuleCode> overridden = overridden(actor, request, now, member);
        Appointment appointment = offer(request, now, seat, member, actor.memberId(), overridden);
        audit.record(actor, "appointed", request.unitId(), request.id().toString(), facts(appointment));
        return appointment;
    }

    /** All broken rules at once, or those that a higher post sets aside with a reason. */
    private List<RuleCode> overridden(Actor actor, Request request, PostType post, Member member) {
        List<Verdict> broken = checkAppointment.verdicts(post, request.unitId(), member).stream()
                .filter(Verdict::isBroken)
                // a seat that is taken at this moment is for the unique indexes to refuse
                .filter(verdict -> verdict.rule() != RuleCode.SEAT_EMPTY && verdict.rule() != RuleCode.NO_SEAT_YET)
                .toList();
        if (broken.isEmpty()) {
            return List.of();
        }
        boolean mayBe = broken.stream().allMatch(verdict -> verdict.rule().mayBeOverridden());
        if (request.overrideReason() == null || !mayBe) {
            throw new Problem(AppointmentProblem.RULES_BROKEN, Map.of("verdicts", broken));
        }
        if (!appointingRights.mayOverride(actor, post, request.unitId())) {
            throw new Problem(AppointmentProblem.OVERRIDE_FROM_A_HIGHER_POST);
        }
        new Faults()
                .whenMissing(request.overrideReason(), "/override_reason")
                .when(request.overrideReason().length() > REASON_MOST, "/override_reason", FaultCode.TOO_LONG)
                .refuse();
        return broken.stream().map(Verdict::rule).toList();
    }

    /**
     * At the server's own command line: somebody must be the first who may appoint. The member accepts from their own
     * session like anybody.
     */
    @Transactional
    public Appointment appointFirst(Request request) {
        PostType post = posts.get(request.postType());
        appointingRights.refuseOtherLevel(post, request.unitId());
        Member member =
                members.lock(request.member()).orElseThrow(() -> new Problem(AppointmentProblem.MEMBER_UNKNOWN_HERE));
        PostType now = posts.lock(post.code());
        appointingRights.refuseOtherLevel(now, request.unitId());
        int cell = UnitRef.constituencyOf(request.unitId());
        ruleSql.lockBody(cell, request.unitId());
        int seat = request.seat() == null ? firstEmptySeat(cell, request.unitId(), now) : seat(request.seat(), now);
        Appointment appointment = offer(request, now, seat, member, null, List.of());
        audit.record("appointed_by_operator", request.unitId(), request.id().toString(), facts(appointment));
        return appointment;
    }

    private static Map<String, Object> facts(Appointment appointment) {
        Map<String, Object> facts = new TreeMap<>(Map.of(
                "post_type",
                appointment.postType(),
                "seat",
                appointment.seat(),
                "member_id",
                appointment.member().id()));
        if (!appointment.overridden().isEmpty()) {
            facts.put(
                    "overridden",
                    appointment.overridden().stream().map(RuleCode::code).toList());
        }
        return facts;
    }

    private Appointment offer(
            Request request,
            PostType post,
            int seat,
            Member member,
            @Nullable UUID appointedBy,
            List<RuleCode> overridden) {
        Appointment appointment = new Appointment(
                request.id(),
                request.unitId(),
                post.code(),
                seat,
                request.member(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                appointedBy,
                null,
                null,
                null,
                cardCodes.fresh(),
                overridden,
                overridden.isEmpty() ? null : request.overrideReason(),
                null,
                null);
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
