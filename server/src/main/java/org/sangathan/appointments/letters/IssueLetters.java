package org.sangathan.appointments.letters;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sangathan.access.Audit;
import org.sangathan.appointments.AppointingRights;
import org.sangathan.appointments.Appointment;
import org.sangathan.appointments.AppointmentKey;
import org.sangathan.appointments.AppointmentProblem;
import org.sangathan.appointments.Appointments;
import org.sangathan.appointments.PostType;
import org.sangathan.appointments.Posts;
import org.sangathan.platform.Actor;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Rights;
import org.sangathan.territory.Territory;
import org.sangathan.territory.Tree;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Issues letters: from then on each carries the signature of whoever issued it, and its holder may print it too. */
@Component
public class IssueLetters {
    /** A constituency of 400 booths, its sectors and committees' chiefs: what one person signs at a sitting. */
    public static final int MOST = 2000;

    private final LetterSql sql;
    private final Appointments appointments;
    private final AppointingRights appointingRights;
    private final Rights rights;
    private final Posts posts;
    private final Territory territory;
    private final Audit audit;
    private final Clock clock;

    IssueLetters(
            LetterSql sql,
            Appointments appointments,
            AppointingRights appointingRights,
            Rights rights,
            Posts posts,
            Territory territory,
            Audit audit,
            Clock clock) {
        this.sql = sql;
        this.appointments = appointments;
        this.appointingRights = appointingRights;
        this.rights = rights;
        this.posts = posts;
        this.territory = territory;
        this.audit = audit;
        this.clock = clock;
    }

    /** Of one appointment; false when it was issued before and stays the first signer's. */
    @Transactional
    public boolean issue(Actor actor, AppointmentKey key) {
        Appointment appointment = appointments
                .find(key)
                .filter(found -> rights.may(actor, Permission.SEE_PEOPLE, found.unitId()))
                .orElseThrow(() -> new Problem(AppointmentProblem.APPOINTMENT_UNKNOWN));
        appointingRights.require(actor, posts.get(appointment.postType()), appointment.unitId());
        if (!appointment.isLive()) {
            throw new Problem(LetterProblem.APPOINTMENT_ENDED);
        }
        boolean issued = sql.insert(letter(actor, key, appointment.unitId()), signer(actor));
        if (issued) {
            audit.record(actor, "letter_issued", appointment.unitId(), key.id().toString(), Map.of());
        }
        return issued;
    }

    /** Of every live appointment to a post in a unit's subtree; returns how many are new. */
    @Transactional
    public int issueAll(Actor actor, int unitId, String postType) {
        rights.require(actor, Permission.APPOINT, unitId);
        PostType post = posts.get(postType);
        int issued = 0;
        for (LetterSql.Live live : live(unitId, postType)) {
            appointingRights.require(actor, post, live.unitId());
            issued += sql.insert(letter(actor, live.key(), live.unitId()), signer(actor)) ? 1 : 0;
        }
        if (issued > 0) {
            audit.record(actor, "letters_issued", unitId, postType, Map.of("post_type", postType, "count", issued));
        }
        return issued;
    }

    /** Refused when there are more than one document may have. */
    List<LetterSql.Live> live(int unitId, String postType) {
        Tree tree = territory.tree();
        List<LetterSql.Live> found = new ArrayList<>();
        for (int cell : tree.cells(unitId)) {
            sql.liveOfPost(cell, postType, MOST + 1).stream()
                    .filter(live -> tree.isWithin(live.unitId(), unitId))
                    .forEach(found::add);
            if (found.size() > MOST) {
                throw new Problem(LetterProblem.TOO_MANY_LETTERS, Map.of("limit", MOST));
            }
        }
        if (found.isEmpty()) {
            throw new Problem(LetterProblem.NO_LETTERS);
        }
        return found;
    }

    private Letter letter(Actor actor, AppointmentKey key, int unitId) {
        Appointment held = postOver(actor.memberId(), unitId);
        return new Letter(
                key.constituencyId(),
                key.id(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                signer(actor),
                held.postType(),
                held.unitId());
    }

    /** The highest post in which the actor appoints over the unit. */
    private Appointment postOver(UUID memberId, int unitId) {
        Tree tree = territory.tree();
        return appointments.liveOfMember(memberId).stream()
                .filter(held -> held.acceptedAt() != null && tree.isWithin(unitId, held.unitId()))
                .filter(held -> posts.get(held.postType()).permissions().contains(Permission.APPOINT))
                .min(Comparator.comparingInt(held -> tree.path(held.unitId()).size()))
                .orElseThrow(() -> new Problem(AppointmentProblem.FROM_A_HIGHER_UNIT));
    }

    private static MemberKey signer(Actor actor) {
        return new MemberKey(actor.constituencyId(), actor.memberId());
    }
}
