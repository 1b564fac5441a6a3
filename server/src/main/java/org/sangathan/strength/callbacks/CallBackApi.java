package org.sangathan.strength.callbacks;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.PhoneNumber;
import org.sangathan.appointments.Appointment;
import org.sangathan.appointments.AppointmentKey;
import org.sangathan.appointments.Appointments;
import org.sangathan.appointments.PostType;
import org.sangathan.appointments.Posts;
import org.sangathan.people.Member;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Faults;
import org.sangathan.platform.Paging;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Requires;
import org.sangathan.strength.callbacks.CallBackSql.Call;
import org.sangathan.territory.Territory;
import org.sangathan.territory.UnitRef;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of calls of a constituency, whom to call, and what became of it. */
@RestController
@RequestMapping("/api/org")
class CallBackApi {
    private final CallBackSql sql;
    private final CallRoundSql roundSql;
    private final CallHolder callHolder;
    private final EnterResult enterResult;
    private final CallerRights callerRights;
    private final Appointments appointments;
    private final Posts posts;
    private final Territory territory;

    CallBackApi(
            CallBackSql sql,
            CallRoundSql roundSql,
            CallHolder callHolder,
            EnterResult enterResult,
            CallerRights callerRights,
            Appointments appointments,
            Posts posts,
            Territory territory) {
        this.sql = sql;
        this.roundSql = roundSql;
        this.callHolder = callHolder;
        this.enterResult = enterResult;
        this.callerRights = callerRights;
        this.appointments = appointments;
        this.posts = posts;
        this.territory = territory;
    }

    /**
     * One call on the list; nobody's name or number.
     *
     * @param place in the order of the draw
     * @param notBefore the next try, where nobody took the last call
     * @param outcome null while it is open
     * @param rechecked whether a second caller found the holder
     * @param calledByMe whether the signed-in member called last
     */
    record CallView(
            UUID id,
            int constituencyId,
            int place,
            UnitRef unit,
            PostType postType,
            int seat,
            int attempts,
            @Nullable Instant notBefore,
            @Nullable Outcome outcome,
            boolean rechecked,
            boolean calledByMe) {}

    /** @param name null, as the phone, when the post has ended since the draw */
    record CallNumber(
            CallView call,
            @Nullable String name,
            @Nullable String language,
            @Nullable String phone) {}

    record ResultRequest(@Nullable UUID id, @Nullable Outcome outcome) {}

    /** Of the last round that was drawn in the constituency, in the order of the draw. */
    @Requires(Permission.CALL_BACK)
    @GetMapping("/units/{unitId}/call-backs")
    ResponseEntity<List<CallView>> calls(
            Actor actor,
            @PathVariable int unitId,
            @RequestParam(defaultValue = "0") int after,
            @RequestParam(defaultValue = "200") int limit) {
        int cell = UnitRef.constituencyOf(unitId);
        callerRights.require(actor, cell);
        int most = Paging.limit(limit);
        UUID round = roundSql.lastDraws(new int[] {cell}).stream()
                .map(CallRoundSql.CellDraw::roundId)
                .filter(id -> roundSql.find(id)
                        .filter(found -> found.drawnAt() != null)
                        .isPresent())
                .findFirst()
                .orElse(null);
        List<Call> calls = round == null ? List.of() : sql.ofRound(cell, round, after, most + 1);
        Map<UUID, Appointment> seats = appointments.findAll(calls.stream()
                .map(call -> new AppointmentKey(cell, call.appointmentId()))
                .toList());
        return Paging.answer(
                calls,
                most,
                call -> Integer.toString(call.place()),
                call -> view(actor, call, Objects.requireNonNull(seats.get(call.appointmentId()))));
    }

    private CallView view(Actor actor, Call call, Appointment appointment) {
        return new CallView(
                call.id(),
                call.constituencyId(),
                call.place(),
                territory.tree().get(call.unitId()),
                posts.get(appointment.postType()),
                appointment.seat(),
                call.attempts(),
                call.notBefore(),
                call.outcome(),
                call.rechecked(),
                actor.memberId().equals(call.callerId()));
    }

    /** The look is on record, for the holder to read. */
    @Requires(Permission.CALL_BACK)
    @PostMapping("/call-backs/{constituencyId}/{id}/number")
    CallNumber number(Actor actor, @PathVariable int constituencyId, @PathVariable UUID id) {
        CallHolder.Reached number = callHolder.number(actor, constituencyId, id);
        Member member = number.member();
        PhoneNumber phone = number.phone();
        return new CallNumber(
                view(actor, number.call(), number.appointment()),
                member == null ? null : member.name(),
                member == null ? null : member.language(),
                phone == null ? null : phone.e164());
    }

    @Requires(Permission.CALL_BACK)
    @PostMapping("/call-backs/{constituencyId}/{id}/result")
    CallView result(
            Actor actor, @PathVariable int constituencyId, @PathVariable UUID id, @RequestBody ResultRequest request) {
        callerRights.require(actor, constituencyId);
        new Faults()
                .whenMissing(request.id(), "/id")
                .whenMissing(request.outcome(), "/outcome")
                .refuse();
        Call call = enterResult.enter(
                actor,
                constituencyId,
                id,
                Objects.requireNonNull(request.id()),
                Objects.requireNonNull(request.outcome()));
        return view(
                actor,
                call,
                appointments
                        .find(new AppointmentKey(constituencyId, call.appointmentId()))
                        .orElseThrow(() -> new Problem(CallBackProblem.CALL_UNKNOWN)));
    }
}
