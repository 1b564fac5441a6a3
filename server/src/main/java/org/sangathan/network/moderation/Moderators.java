package org.sangathan.network.moderation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.sangathan.appointments.Appointments;
import org.sangathan.appointments.Posts;
import org.sangathan.network.accounts.Account;
import org.sangathan.network.accounts.Accounts;
import org.sangathan.people.HeldPosts.HeldPost;
import org.sangathan.people.Members;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Grant;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Problem;
import org.sangathan.territory.Territory;
import org.sangathan.territory.Tree;
import org.springframework.stereotype.Component;

/**
 * Who may act on whom. A moderator acts on those who live in the subtree of the unit of their post, never on themselves, and
 * never on somebody who holds a post in a unit that is not below that one, unless it is in that very unit and stands behind
 * the moderator's own in the order of posts. So a district's team cannot silence its president, nor the state's secretary
 * who happens to live there; whoever stands above can.
 */
@Component
class Moderators {
    private final Accounts accounts;
    private final Members members;
    private final Appointments appointments;
    private final Posts posts;
    private final Territory territory;

    Moderators(Accounts accounts, Members members, Appointments appointments, Posts posts, Territory territory) {
        this.accounts = accounts;
        this.members = members;
        this.appointments = appointments;
        this.posts = posts;
        this.territory = territory;
    }

    /** @param byUnitId the unit of the post by which the moderator acts */
    record Reach(Account account, int unitId, int byUnitId) {}

    /** The home of a member, or the unit itself. */
    int unitOf(Account account) {
        Integer unit = account.unitId();
        return unit != null
                ? unit
                : members.find(account.member())
                        .orElseThrow(() -> new Problem(ModerationProblem.REPORT_UNKNOWN))
                        .homeUnitId();
    }

    /** Units over whose subtrees the actor moderates. */
    static List<Integer> units(Actor actor) {
        return actor.grants().stream()
                .filter(grant -> grant.permissions().contains(Permission.MODERATE))
                .map(Grant::unitId)
                .distinct()
                .toList();
    }

    int[] cells(Actor actor) {
        Tree tree = territory.tree();
        return units(actor).stream()
                .filter(tree::contains)
                .flatMapToInt(unit -> java.util.Arrays.stream(tree.cells(unit)))
                .distinct()
                .toArray();
    }

    /**
     * Knows of everybody who lives in the moderator's units.
     *
     * @throws Problem account_unknown where the account is not the moderator's to know of
     */
    Reach known(Actor actor, UUID accountId) {
        Account account = accounts.find(accountId).orElse(null);
        if (account == null) {
            throw new Problem(org.sangathan.network.accounts.AccountProblem.ACCOUNT_UNKNOWN);
        }
        int unit = unitOf(account);
        Tree tree = territory.tree();
        int by = units(actor).stream()
                .filter(each -> tree.isWithin(unit, each))
                .findFirst()
                .orElseThrow(() -> new Problem(org.sangathan.network.accounts.AccountProblem.ACCOUNT_UNKNOWN));
        return new Reach(account, unit, by);
    }

    /** @throws Problem account_unknown, or not_yours_to_moderate */
    Reach check(Actor actor, UUID accountId) {
        Reach known = known(actor, accountId);
        return reach(actor, known.account(), known.unitId())
                .orElseThrow(() -> new Problem(ModerationProblem.NOT_YOURS_TO_MODERATE));
    }

    boolean may(Actor actor, UUID accountId, int unitId) {
        return accounts.find(accountId)
                .flatMap(account -> reach(actor, account, unitId))
                .isPresent();
    }

    private Optional<Reach> reach(Actor actor, Account account, int unitId) {
        if (account.id().equals(actor.memberId())) {
            return Optional.empty();
        }
        Tree tree = territory.tree();
        return units(actor).stream()
                .filter(by -> tree.isWithin(unitId, by))
                .filter(by -> account.posts().stream().allMatch(post -> standsBehind(tree, actor, by, post)))
                .findFirst()
                .map(by -> new Reach(account, unitId, by));
    }

    private boolean standsBehind(Tree tree, Actor actor, int by, HeldPost post) {
        int unit = post.unit().id();
        if (unit == by) {
            return ranksIn(actor, by)
                    .anyMatch(rank -> rank < posts.get(post.code()).rank());
        }
        return tree.isWithin(unit, by);
    }

    /** Places of the actor's own moderating posts of that unit in the order of its posts. */
    private Stream<Integer> ranksIn(Actor actor, int unit) {
        return appointments.liveOfMember(actor.memberId()).stream()
                .filter(each -> each.unitId() == unit && each.acceptedAt() != null)
                .map(each -> posts.get(each.postType()))
                .filter(post -> post.permissions().contains(Permission.MODERATE))
                .map(org.sangathan.appointments.PostType::rank);
    }
}
