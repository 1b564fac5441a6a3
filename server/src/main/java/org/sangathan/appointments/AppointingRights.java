package org.sangathan.appointments;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Rights;
import org.sangathan.territory.Territory;
import org.sangathan.territory.Tree;
import org.sangathan.territory.UnitRef;
import org.springframework.stereotype.Component;

/**
 * Who may fill and empty a post. It is normally filled from its own unit, a chief post from the unit above; the posts
 * that may do so can be named. Whoever may appoint in a unit above that one, and the post that approves, are higher: they
 * may set a rule aside.
 */
@Component
public class AppointingRights {
    private final Rights rights;
    private final Territory territory;
    private final Posts posts;
    private final AppointmentSql sql;

    AppointingRights(Rights rights, Territory territory, Posts posts, AppointmentSql sql) {
        this.rights = rights;
        this.territory = territory;
        this.posts = posts;
        this.sql = sql;
    }

    public void require(Actor actor, PostType post, int unitId) {
        rights.require(actor, Permission.APPOINT, unitId);
        if (!may(actor, post, unitId)) {
            throw new Problem(
                    rights.may(actor, Permission.APPOINT, normal(post, unitId).orElse(unitId))
                            ? AppointmentProblem.NOT_AMONG_THE_PROPOSERS
                            : AppointmentProblem.FROM_A_HIGHER_UNIT);
        }
    }

    /** Fill it, or where another post approves, propose somebody for it. */
    public boolean may(Actor actor, PostType post, int unitId) {
        Optional<Integer> normal = normal(post, unitId);
        if (normal.isEmpty() || !rights.may(actor, Permission.APPOINT, normal.get())) {
            return false;
        }
        List<String> proposers = post.rules().proposedBy();
        return proposers.isEmpty() || holdsOver(actor, proposers, unitId) || mayOverride(actor, post, unitId);
    }

    /** Decide without another's approval. */
    public boolean mayApprove(Actor actor, PostType post, int unitId) {
        String approver = post.rules().approvedBy();
        return approver == null || isApprover(actor, approver, unitId) || isAbove(actor, approver, unitId);
    }

    /** Set a broken rule aside. */
    public boolean mayOverride(Actor actor, PostType post, int unitId) {
        String approver = post.rules().approvedBy();
        return (approver != null && isApprover(actor, approver, unitId)) || isHigher(actor, post, unitId);
    }

    /** The unit from which the post is normally filled; a chief post of the root from nowhere. */
    private Optional<Integer> normal(PostType post, int unitId) {
        return post.appointedFromAbove() ? territory.tree().parent(unitId).map(UnitRef::id) : Optional.of(unitId);
    }

    private boolean isHigher(Actor actor, PostType post, int unitId) {
        Tree tree = territory.tree();
        return normal(post, unitId)
                // above the root there is nobody: there the highest is who may appoint at all
                .map(normal -> tree.parent(normal).map(UnitRef::id).orElse(normal))
                .filter(higher -> rights.may(actor, Permission.APPOINT, higher))
                .isPresent();
    }

    private boolean isApprover(Actor actor, String approver, int unitId) {
        return rights.may(actor, Permission.APPOINT, unitId) && holdsOver(actor, List.of(approver), unitId);
    }

    /** Whoever may appoint above the approver's unit stands in for an approver who is not there. */
    private boolean isAbove(Actor actor, String approver, int unitId) {
        Tree tree = territory.tree();
        return tree.ancestorAt(unitId, posts.get(approver).level())
                .flatMap(unit -> tree.parent(unit.id()))
                .filter(above -> rights.may(actor, Permission.APPOINT, above.id()))
                .isPresent();
    }

    private boolean holdsOver(Actor actor, Collection<String> postTypes, int unitId) {
        Tree tree = territory.tree();
        return sql.liveOfMember(actor.memberId()).stream()
                .anyMatch(held -> held.acceptedAt() != null
                        && postTypes.contains(held.postType())
                        && tree.isWithin(unitId, held.unitId()));
    }

    void refuseOtherLevel(PostType post, int unitId) {
        if (post.retired() || !territory.tree().level(unitId).equals(post.level())) {
            throw new Problem(AppointmentProblem.POST_UNKNOWN);
        }
    }
}
