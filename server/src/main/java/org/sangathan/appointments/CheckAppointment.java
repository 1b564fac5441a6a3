package org.sangathan.appointments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.appointments.Circumstances.Said;
import org.sangathan.people.Member;
import org.sangathan.people.Members;
import org.sangathan.platform.Actor;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Rights;
import org.sangathan.territory.Territory;
import org.sangathan.territory.Tree;
import org.sangathan.territory.UnitRef;
import org.springframework.stereotype.Component;

/**
 * Weighs every rule of a post for a member before anybody hears of an appointment, and names all that are broken at
 * once. A look only: {@link AppointToPost} weighs again in its own transaction.
 */
@Component
public class CheckAppointment {
    private final Posts posts;
    private final AppointingRights appointingRights;
    private final Rights rights;
    private final Members members;
    private final AppointmentSql sql;
    private final ReadCircumstances readCircumstances;
    private final Territory territory;
    private final Clock clock;

    CheckAppointment(
            Posts posts,
            AppointingRights appointingRights,
            Rights rights,
            Members members,
            AppointmentSql sql,
            ReadCircumstances readCircumstances,
            Territory territory,
            Clock clock) {
        this.posts = posts;
        this.appointingRights = appointingRights;
        this.rights = rights;
        this.members = members;
        this.sql = sql;
        this.readCircumstances = readCircumstances;
        this.territory = territory;
        this.clock = clock;
    }

    /**
     * What would come of it.
     *
     * @param mayOverride the actor's post is high enough to set a broken rule aside
     * @param mayDecide false when another post must approve
     */
    public record Checked(List<Verdict> verdicts, boolean mayOverride, boolean mayDecide) {}

    /** For a person who is about to appoint: with their rights, refused like the appointment itself. */
    public Checked check(Actor actor, int unitId, String postType, MemberKey key) {
        PostType post = posts.get(postType);
        appointingRights.require(actor, post, unitId);
        appointingRights.refuseOtherLevel(post, unitId);
        Member member = members.find(key)
                .filter(found -> rights.may(actor, Permission.SEE_PEOPLE, found.homeUnitId()))
                .orElseThrow(() -> new Problem(AppointmentProblem.MEMBER_UNKNOWN_HERE));
        return new Checked(
                verdicts(post, unitId, member),
                appointingRights.mayOverride(actor, post, unitId),
                appointingRights.mayApprove(actor, post, unitId));
    }

    /** Every rule that the post has, kept, broken or to be asked; without a question of rights. */
    public List<Verdict> verdicts(PostType post, int unitId, Member member) {
        return verdicts(post, unitId, List.of(member)).getOrDefault(member.id(), List.of());
    }

    /** The same for many members of one post of one unit, each as if alone, in a few statements. */
    public Map<UUID, List<Verdict>> verdicts(PostType post, int unitId, Collection<Member> candidates) {
        LocalDate today = today();
        Tree tree = territory.tree();
        List<Appointment> live = sql.liveOfUnit(UnitRef.constituencyOf(unitId), unitId);
        Map<UUID, Member> holders = holders(post, live);
        Map<UUID, List<Verdict>> all = new HashMap<>();
        readCircumstances.of(post, unitId, candidates).forEach((id, circumstances) -> {
            Body body = Body.of(posts.ofBody(post), live, holders, id, today.getYear());
            Judge judge = new Judge(post, unitId, circumstances, posts, tree, today);
            judge.seat(live);
            all.put(id, judge.inBody(body));
        });
        return all;
    }

    /** The shares of the body to which the post belongs, with its present holders. */
    public Body body(PostType post, int unitId) {
        List<Appointment> live = sql.liveOfUnit(UnitRef.constituencyOf(unitId), unitId);
        return Body.of(posts.ofBody(post), live, holders(post, live), null, today().getYear());
    }

    private Map<UUID, Member> holders(PostType post, List<Appointment> live) {
        boolean asked = posts.ofBody(post).stream()
                .anyMatch(each -> each.rules().women() != null || each.rules().young() != null);
        return asked ? members.members(live.stream().map(Appointment::member).toList()) : Map.of();
    }

    /** What concerns the person alone, with what they say now. */
    List<Verdict> ofPerson(PostType post, Appointment appointment, Member member, @Nullable Said said) {
        Circumstances circumstances = readCircumstances.of(post, appointment.unitId(), member);
        return new Judge(
                        post,
                        appointment.unitId(),
                        said == null ? circumstances : circumstances.saying(said),
                        posts,
                        territory.tree(),
                        today())
                .ofPerson();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ReadCircumstances.INDIA);
    }
}
