package org.sangathan.appointments.mentors;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.appointments.Appointment;
import org.sangathan.appointments.AppointmentKey;
import org.sangathan.appointments.Appointments;
import org.sangathan.appointments.PostType;
import org.sangathan.appointments.Posts;
import org.sangathan.appointments.mentors.HandOver.Notes;
import org.sangathan.appointments.mentors.MentorSql.Visit;
import org.sangathan.people.Members;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Faults;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Requires;
import org.sangathan.platform.Rights;
import org.sangathan.platform.SignedIn;
import org.sangathan.territory.Territory;
import org.sangathan.territory.UnitRef;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hand-overs: of the one who left, for the one who follows, and for those above. */
@RestController
@RequestMapping("/api/org")
class HandOverApi {
    private final MentorSql sql;
    private final AnswerMentorOffer answerOffer;
    private final WriteHandOver writeHandOver;
    private final Appointments appointments;
    private final Posts posts;
    private final Members members;
    private final Territory territory;
    private final Rights rights;

    HandOverApi(
            MentorSql sql,
            AnswerMentorOffer answerOffer,
            WriteHandOver writeHandOver,
            Appointments appointments,
            Posts posts,
            Members members,
            Territory territory,
            Rights rights) {
        this.sql = sql;
        this.answerOffer = answerOffer;
        this.writeHandOver = writeHandOver;
        this.appointments = appointments;
        this.posts = posts;
        this.members = members;
        this.territory = territory;
        this.rights = rights;
    }

    /**
     * A hand-over in short.
     *
     * @param id of the appointment that ended
     * @param memberName of whoever left; null once erased
     * @param state offered, not_offered, declined, mentor or ended
     * @param mine whether the signed-in member is the one who left
     * @param written whether there are notes
     * @param successorName of whoever follows and has accepted; null while the seat is empty
     */
    record HandOverView(
            UUID id,
            int constituencyId,
            UnitRef unit,
            PostType postType,
            int seat,
            MemberKey member,
            @Nullable String memberName,
            Instant heldFrom,
            Instant leftAt,
            String how,
            String state,
            boolean mine,
            boolean stays,
            boolean written,
            @Nullable String successorName) {}

    /** With everything that was written. */
    record HandOverPage(
            HandOverView handOver,
            NotesView notes,
            @Nullable Instant writtenAt,
            List<VisitView> visits) {}

    record NotesView(
            @Nullable String people,
            @Nullable String places,
            @Nullable String promises,
            @Nullable String unfinished,
            @Nullable String warnings) {}

    record VisitView(UUID id, LocalDate day, String place, String withWhom, String advised) {}

    record VisitRequest(
            @Nullable UUID id,
            @Nullable LocalDate day,
            @Nullable String place,
            @Nullable String withWhom,
            @Nullable String advised) {}

    record StayRequest(@Nullable Boolean stays) {}

    @SignedIn
    @GetMapping("/me/hand-overs")
    List<HandOverView> mine(Actor actor) {
        return sql.keysOfMember(actor.memberId()).stream()
                .flatMap(key -> sql.find(key).stream())
                .sorted((one, other) -> other.leftAt().compareTo(one.leftAt()))
                .map(each -> view(actor, each))
                .toList();
    }

    @Requires(Permission.SEE_PEOPLE)
    @GetMapping("/units/{unitId}/hand-overs")
    List<HandOverView> ofUnit(Actor actor, @PathVariable int unitId) {
        rights.require(actor, Permission.SEE_PEOPLE, unitId);
        return sql.ofUnit(UnitRef.constituencyOf(unitId), unitId).stream()
                .map(each -> view(actor, each))
                .toList();
    }

    /** For whoever left, for the successor, and for those who may see people there. */
    @SignedIn
    @GetMapping("/hand-overs/{constituencyId}/{id}")
    HandOverPage page(Actor actor, @PathVariable int constituencyId, @PathVariable UUID id) {
        return page(
                actor,
                sql.find(new AppointmentKey(constituencyId, id))
                        .filter(found -> mayRead(actor, found))
                        .orElseThrow(() -> new Problem(MentorProblem.HAND_OVER_UNKNOWN)));
    }

    private boolean mayRead(Actor actor, HandOver handOver) {
        return handOver.member().id().equals(actor.memberId())
                || successor(handOver)
                        .filter(live -> live.member().id().equals(actor.memberId()))
                        .isPresent()
                || rights.may(actor, Permission.SEE_PEOPLE, handOver.unitId());
    }

    @SignedIn
    @PostMapping("/hand-overs/{constituencyId}/{id}/accept")
    HandOverPage accept(Actor actor, @PathVariable int constituencyId, @PathVariable UUID id) {
        return page(actor, answerOffer.accept(actor, new AppointmentKey(constituencyId, id)));
    }

    @SignedIn
    @PostMapping("/hand-overs/{constituencyId}/{id}/decline")
    HandOverPage decline(Actor actor, @PathVariable int constituencyId, @PathVariable UUID id) {
        return page(actor, answerOffer.decline(actor, new AppointmentKey(constituencyId, id)));
    }

    @SignedIn
    @PostMapping("/hand-overs/{constituencyId}/{id}/notes")
    HandOverPage notes(
            Actor actor, @PathVariable int constituencyId, @PathVariable UUID id, @RequestBody NotesView notes) {
        return page(
                actor,
                writeHandOver.notes(
                        actor,
                        new AppointmentKey(constituencyId, id),
                        new Notes(
                                text(notes.people()),
                                text(notes.places()),
                                text(notes.promises()),
                                text(notes.unfinished()),
                                text(notes.warnings()))));
    }

    @SignedIn
    @PostMapping("/hand-overs/{constituencyId}/{id}/visits")
    HandOverPage visit(
            Actor actor, @PathVariable int constituencyId, @PathVariable UUID id, @RequestBody VisitRequest request) {
        new Faults()
                .whenMissing(request.id(), "/id")
                .whenMissing(request.day(), "/day")
                .refuse();
        return page(
                actor,
                writeHandOver.visit(
                        actor,
                        new AppointmentKey(constituencyId, id),
                        new Visit(
                                Objects.requireNonNull(request.id()),
                                Objects.requireNonNull(request.day()),
                                text(request.place()),
                                text(request.withWhom()),
                                text(request.advised()))));
    }

    /** Whether the mentor goes on when the successor leaves. */
    @SignedIn
    @PostMapping("/hand-overs/{constituencyId}/{id}/stay")
    HandOverPage stay(
            Actor actor, @PathVariable int constituencyId, @PathVariable UUID id, @RequestBody StayRequest request) {
        new Faults().whenMissing(request.stays(), "/stays").refuse();
        return page(
                actor,
                writeHandOver.stay(
                        actor, new AppointmentKey(constituencyId, id), Objects.requireNonNull(request.stays())));
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }

    private HandOverPage page(Actor actor, HandOver handOver) {
        Notes notes = handOver.notes();
        return new HandOverPage(
                view(actor, handOver),
                new NotesView(notes.people(), notes.places(), notes.promises(), notes.unfinished(), notes.warnings()),
                handOver.writtenAt(),
                sql.visits(handOver).stream()
                        .map(visit -> new VisitView(
                                visit.id(), visit.day(), visit.place(), visit.withWhom(), visit.advised()))
                        .toList());
    }

    private HandOverView view(Actor actor, HandOver handOver) {
        Optional<MemberKey> successor = successor(handOver).map(Appointment::member);
        Map<UUID, String> names = members.names(
                successor.map(key -> List.of(handOver.member(), key)).orElse(List.of(handOver.member())));
        return new HandOverView(
                handOver.id(),
                handOver.constituencyId(),
                territory.tree().get(handOver.unitId()),
                posts.get(handOver.postType()),
                handOver.seat(),
                handOver.member(),
                names.get(handOver.member().id()),
                handOver.heldFrom(),
                handOver.leftAt(),
                handOver.how(),
                state(handOver),
                handOver.member().id().equals(actor.memberId()),
                handOver.stays(),
                handOver.writtenAt() != null,
                successor.map(key -> names.get(key.id())).orElse(null));
    }

    private Optional<Appointment> successor(HandOver handOver) {
        return appointments.liveOfUnit(handOver.constituencyId(), handOver.unitId()).stream()
                .filter(live -> live.postType().equals(handOver.postType()) && live.seat() == handOver.seat())
                .filter(live -> live.acceptedAt() != null)
                .findFirst();
    }

    private static String state(HandOver handOver) {
        if (handOver.endedAt() != null) {
            return "ended";
        }
        if (handOver.accepted() != null) {
            return handOver.accepted() ? "mentor" : "declined";
        }
        return handOver.offered() ? "offered" : "not_offered";
    }
}
