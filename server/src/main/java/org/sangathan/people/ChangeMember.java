package org.sangathan.people;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Audit;
import org.sangathan.access.Logins;
import org.sangathan.platform.Actor;
import org.sangathan.platform.FaultCode;
import org.sangathan.platform.Faults;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Rights;
import org.sangathan.territory.Territory;
import org.sangathan.territory.UnitRef;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Marks a member as a worker or not, and moves a member to another booth: delete and insert where the cell changes. */
@Component
public class ChangeMember {
    private final PeopleSql sql;
    private final MoveSql moveSql;
    private final Logins logins;
    private final Territory territory;
    private final Rights rights;
    private final HeldPosts heldPosts;
    private final ApplicationEventPublisher events;
    private final Audit audit;

    ChangeMember(
            PeopleSql sql,
            MoveSql moveSql,
            Logins logins,
            Territory territory,
            Rights rights,
            HeldPosts heldPosts,
            ApplicationEventPublisher events,
            Audit audit) {
        this.sql = sql;
        this.moveSql = moveSql;
        this.logins = logins;
        this.territory = territory;
        this.rights = rights;
        this.heldPosts = heldPosts;
        this.events = events;
        this.audit = audit;
    }

    /** A leader takes the mark off; nobody is made a worker by another. */
    @Transactional
    public Member markWorker(Actor actor, MemberKey key, boolean worker) {
        Member before = editable(actor, key);
        if (worker && !before.worker()) {
            throw new Problem(PeopleProblem.WORKER_BY_OWN_ACT);
        }
        return mark(actor, before, worker);
    }

    /** "I will work", or no longer: the member's own act. */
    @Transactional
    public Member work(Actor actor, boolean worker) {
        MemberKey key = new MemberKey(actor.constituencyId(), actor.memberId());
        Member before = sql.lock(key).orElseThrow();
        if (!worker && holdsPost(actor)) {
            throw new Problem(PeopleProblem.WORKER_HOLDS_POST);
        }
        return mark(actor, before, worker);
    }

    private boolean holdsPost(Actor actor) {
        return heldPosts.of(List.of(actor.memberId())).values().stream()
                .flatMap(List::stream)
                .anyMatch(HeldPosts.HeldPost::accepted);
    }

    /** Who accepts a post works; in the caller's transaction, which has locked the member. */
    public void workInPost(Actor actor, Member member) {
        mark(actor, member, true);
    }

    private Member mark(Actor actor, Member before, boolean worker) {
        if (before.worker() == worker) {
            return before;
        }
        moveSql.updateWorker(new MemberKey(before.constituencyId(), before.id()), worker);
        Member after =
                sql.find(new MemberKey(before.constituencyId(), before.id())).orElseThrow();
        events.publishEvent(new MemberChanged(before, after));
        audit.record(
                actor,
                worker ? "worker_marked" : "worker_unmarked",
                after.homeUnitId(),
                after.id().toString(),
                Map.of());
        return after;
    }

    /** By a leader of both booths. */
    @Transactional
    public Member move(Actor actor, MemberKey key, @Nullable Integer booth) {
        Member member = editable(actor, key);
        int to = checked(booth);
        rights.require(actor, Permission.EDIT_PEOPLE, to);
        return move(actor, member, to);
    }

    /** By the member, anywhere. */
    @Transactional
    public Member moveOneself(Actor actor, @Nullable Integer booth) {
        Member member = sql.find(new MemberKey(actor.constituencyId(), actor.memberId()))
                .orElseThrow();
        return move(actor, member, checked(booth));
    }

    private int checked(@Nullable Integer booth) {
        new Faults()
                .whenMissing(booth, "/booth")
                .when(booth != null && !territory.tree().isBooth(booth), "/booth", FaultCode.NOT_A_BOOTH)
                .refuse();
        return Objects.requireNonNull(booth);
    }

    private Member editable(Actor actor, MemberKey key) {
        Member member = sql.find(key)
                .filter(found -> rights.may(actor, Permission.SEE_PEOPLE, found.homeUnitId()))
                .orElseThrow(() -> new Problem(PeopleProblem.MEMBER_UNKNOWN));
        rights.require(actor, Permission.EDIT_PEOPLE, member.homeUnitId());
        return member;
    }

    private Member move(Actor actor, Member before, int booth) {
        if (before.homeUnitId() == booth) {
            return before;
        }
        Member after = moved(before, booth);
        audit.record(
                actor,
                "member_moved",
                after.homeUnitId(),
                after.id().toString(),
                Map.of("from", before.homeUnitId(), "to", booth));
        return after;
    }

    private Member moved(Member before, int booth) {
        MemberKey from = new MemberKey(before.constituencyId(), before.id());
        MemberKey to = new MemberKey(UnitRef.constituencyOf(booth), before.id());
        if (from.equals(to)) {
            moveSql.updateHome(from, booth);
            Member after = sql.find(to).orElseThrow();
            events.publishEvent(new MemberChanged(before, after));
            return after;
        }
        moveSql.copy(from, to, booth);
        logins.move(before.id(), to.constituencyId());
        Member after = sql.find(to).orElseThrow();
        events.publishEvent(new MemberChanged(before, after));
        sql.delete(from);
        return after;
    }
}
