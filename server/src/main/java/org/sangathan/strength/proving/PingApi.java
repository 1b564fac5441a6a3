package org.sangathan.strength.proving;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.appointments.Appointment;
import org.sangathan.appointments.AppointmentKey;
import org.sangathan.appointments.Appointments;
import org.sangathan.appointments.PostType;
import org.sangathan.appointments.Posts;
import org.sangathan.people.Members;
import org.sangathan.platform.Actor;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Paging;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Requires;
import org.sangathan.platform.Rights;
import org.sangathan.platform.SignedIn;
import org.sangathan.strength.proving.PingSql.Ping;
import org.sangathan.strength.proving.UnprovenSql.Unproven;
import org.sangathan.territory.Level;
import org.sangathan.territory.Territory;
import org.sangathan.territory.Tree;
import org.sangathan.territory.UnitRef;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The monthly question to the signed-in holder, and which holders of a unit's subtree are in doubt. */
@RestController
@RequestMapping("/api/org")
class PingApi {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final PingSql sql;
    private final UnprovenSql unprovenSql;
    private final AnswerPing answerPing;
    private final Appointments appointments;
    private final Posts posts;
    private final Members members;
    private final Territory territory;
    private final Rights rights;

    PingApi(
            PingSql sql,
            UnprovenSql unprovenSql,
            AnswerPing answerPing,
            Appointments appointments,
            Posts posts,
            Members members,
            Territory territory,
            Rights rights) {
        this.sql = sql;
        this.unprovenSql = unprovenSql;
        this.answerPing = answerPing;
        this.appointments = appointments;
        this.posts = posts;
        this.members = members;
        this.territory = territory;
        this.rights = rights;
    }

    /**
     * A question that waits for the holder's answer.
     *
     * @param month its first day
     * @param dueAt null until the holder was told by SMS
     * @param unproven whether the seat has stopped counting because of it
     */
    record OpenPing(
            PostType postType,
            UnitRef unit,
            LocalDate month,
            Instant askedAt,
            @Nullable Instant dueAt,
            boolean unproven) {}

    /**
     * A seat whose holder is in doubt.
     *
     * @param memberName null once erased
     * @param why no_answer, denied or wrong_number
     */
    record UnprovenSeat(
            UUID appointmentId,
            UnitRef unit,
            PostType postType,
            int seat,
            MemberKey member,
            @Nullable String memberName,
            Instant since,
            String why) {
        String key() {
            return unit.id() + "_" + appointmentId;
        }
    }

    @SignedIn
    @GetMapping("/me/pings")
    List<OpenPing> open(Actor actor) {
        Tree tree = territory.tree();
        List<OpenPing> open = new ArrayList<>();
        for (Appointment held : appointments.liveOfMember(actor.memberId())) {
            sql.of(new AppointmentKey(held.constituencyId(), held.id())).stream()
                    .filter(ping -> ping.answeredAt() == null)
                    .findFirst()
                    .ifPresent(ping -> open.add(view(ping, held, tree)));
        }
        return open;
    }

    private OpenPing view(Ping ping, Appointment held, Tree tree) {
        return new OpenPing(
                posts.get(held.postType()),
                tree.get(held.unitId()),
                ping.month(),
                ping.askedAt(),
                ping.dueAt(),
                !held.isProven());
    }

    @SignedIn
    @PostMapping("/me/pings/answer")
    List<OpenPing> answer(Actor actor) {
        answerPing.inTheApp(actor);
        return open(actor);
    }

    @Requires(Permission.SEE_PEOPLE)
    @GetMapping("/units/{unitId}/unproven")
    ResponseEntity<List<UnprovenSeat>> unproven(
            Actor actor,
            @PathVariable int unitId,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        rights.require(actor, Permission.SEE_PEOPLE, unitId);
        int most = Paging.limit(limit);
        Tree tree = territory.tree();
        List<Unproven> found = find(tree, unitId, After.parse(after), most + 1);
        Map<UUID, String> names =
                members.names(found.stream().map(Unproven::member).toList());
        return Paging.answer(found.stream().map(each -> view(each, names, tree)).toList(), most, UnprovenSeat::key);
    }

    /** Where the page before ended. */
    private record After(int unitId, UUID id) {
        static After parse(@Nullable String after) {
            return Paging.after(after, new After(0, BEFORE_ALL), key -> {
                String[] parts = key.split("_", 2);
                return new After(Integer.parseInt(parts[0]), UUID.fromString(parts[1]));
            });
        }
    }

    /** Cell by cell in the order of their numbers; a page costs the cells that it covers. */
    private List<Unproven> find(Tree tree, int unitId, After after, int most) {
        int[] cells = tree.cells(unitId);
        Arrays.sort(cells);
        List<Unproven> found = new ArrayList<>();
        for (int cell : cells) {
            if (found.size() < most && cell >= UnitRef.constituencyOf(after.unitId())) {
                int[] units = cells.length == 1
                        ? tree.subtree(unitId)
                        : tree.level(UnitRef.ownUnitOf(cell)).equals(Level.CONSTITUENCY)
                                ? tree.subtree(UnitRef.ownUnitOf(cell))
                                : new int[] {UnitRef.ownUnitOf(cell)};
                found.addAll(unprovenSql.list(cell, units, after.unitId(), after.id(), most - found.size()));
            }
        }
        return found;
    }

    private UnprovenSeat view(Unproven unproven, Map<UUID, String> names, Tree tree) {
        return new UnprovenSeat(
                unproven.id(),
                tree.get(unproven.unitId()),
                posts.get(unproven.postType()),
                unproven.seat(),
                unproven.member(),
                names.get(unproven.member().id()),
                unproven.since(),
                unproven.why());
    }
}
