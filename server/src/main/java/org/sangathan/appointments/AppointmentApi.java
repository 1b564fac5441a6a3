package org.sangathan.appointments;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.appointments.Circumstances.Said;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Faults;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Requires;
import org.sangathan.platform.SignedIn;
import org.sangathan.territory.Territory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Appoint, accept, decline, relieve. */
@RestController
@RequestMapping("/api/org/appointments")
class AppointmentApi {
    private final AppointToPost appointToPost;
    private final CheckAppointment checkAppointment;
    private final AcceptAppointment acceptAppointment;
    private final EndAppointment endAppointment;
    private final Posts posts;
    private final Territory territory;

    AppointmentApi(
            AppointToPost appointToPost,
            CheckAppointment checkAppointment,
            AcceptAppointment acceptAppointment,
            EndAppointment endAppointment,
            Posts posts,
            Territory territory) {
        this.appointToPost = appointToPost;
        this.checkAppointment = checkAppointment;
        this.acceptAppointment = acceptAppointment;
        this.endAppointment = endAppointment;
        this.posts = posts;
        this.territory = territory;
    }

    /**
     * An appointment asked for.
     *
     * @param id UUIDv7 made by the client; sent twice, it happens once
     * @param seat from 1; null for the first empty one
     */
    record AppointRequest(
            @Nullable UUID id,
            @Nullable Integer unitId,
            @Nullable String postType,
            @Nullable Integer seat,
            @Nullable MemberKey member,
            @Nullable String overrideReason) {}

    /** A member and a post to be weighed, before anybody hears of it. */
    record CheckRequest(
            @Nullable Integer unitId,
            @Nullable String postType,
            @Nullable MemberKey member) {}

    /**
     * The appointee's own answers; each may be missing that the offer does not ask.
     *
     * @param birthDate asked when the year alone cannot decide; weighed and not kept
     * @param electorUnitId booth in whose part the member is an elector; null for the home booth
     * @param relatives of other holders of the unit
     */
    record DeclarationForm(
            @Nullable LocalDate birthDate,
            @Nullable Integer electorUnitId,
            @Nullable Boolean governmentServant,
            @Nullable Boolean relatives) {
        static Said of(@Nullable DeclarationForm form) {
            return form == null
                    ? Said.NOTHING
                    : new Said(form.birthDate(), form.electorUnitId(), form.governmentServant(), form.relatives());
        }
    }

    /** @param mentor false when whoever relieves does not want the holder for a mentor of the unit */
    record Reason(@Nullable String reason, @Nullable Boolean mentor) {
        static boolean mayMentor(@Nullable Reason given) {
            return given == null || given.mentor() == null || given.mentor();
        }

        static String of(@Nullable Reason given) {
            return given == null ? "" : Objects.requireNonNullElse(given.reason(), "");
        }
    }

    @Requires(Permission.APPOINT)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    AppointmentView appoint(Actor actor, @RequestBody AppointRequest request) {
        new Faults()
                .whenMissing(request.id(), "/id")
                .whenMissing(request.unitId(), "/unit_id")
                .whenMissing(request.postType(), "/post_type")
                .whenMissing(request.member() == null ? null : request.member().id(), "/member")
                .refuse();
        return view(appointToPost.appoint(
                actor,
                new AppointToPost.Request(
                        Objects.requireNonNull(request.id()),
                        Objects.requireNonNull(request.unitId()),
                        Objects.requireNonNull(request.postType()),
                        request.seat(),
                        Objects.requireNonNull(request.member()),
                        request.overrideReason())));
    }

    /** Every rule of the post, weighed for this member: kept, broken, or to be asked of them. */
    @Requires(Permission.APPOINT)
    @PostMapping("/check")
    CheckAppointment.Checked check(Actor actor, @RequestBody CheckRequest request) {
        new Faults()
                .whenMissing(request.unitId(), "/unit_id")
                .whenMissing(request.postType(), "/post_type")
                .whenMissing(request.member() == null ? null : request.member().id(), "/member")
                .refuse();
        return checkAppointment.check(
                actor,
                Objects.requireNonNull(request.unitId()),
                Objects.requireNonNull(request.postType()),
                Objects.requireNonNull(request.member()));
    }

    @SignedIn
    @PostMapping("/{constituencyId}/{id}/accept")
    AppointmentView accept(
            Actor actor,
            @PathVariable int constituencyId,
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable DeclarationForm declaration) {
        return view(acceptAppointment.accept(actor, constituencyId, id, DeclarationForm.of(declaration)));
    }

    @SignedIn
    @PostMapping("/{constituencyId}/{id}/decline")
    AppointmentView decline(
            Actor actor,
            @PathVariable int constituencyId,
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable Reason reason) {
        return view(endAppointment.decline(actor, constituencyId, id, Reason.of(reason)));
    }

    /** Asks for the permission to appoint, except of the holder, who resigns. */
    @SignedIn
    @PostMapping("/{constituencyId}/{id}/relieve")
    AppointmentView relieve(
            Actor actor,
            @PathVariable int constituencyId,
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable Reason reason) {
        return view(
                Reason.mayMentor(reason)
                        ? endAppointment.relieve(actor, constituencyId, id, Reason.of(reason))
                        : endAppointment.relieveForGood(actor, constituencyId, id, Reason.of(reason)));
    }

    private AppointmentView view(Appointment appointment) {
        return AppointmentView.of(appointment, posts, territory.tree());
    }
}
