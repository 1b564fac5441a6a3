package org.sangathan.strength;

import java.time.Clock;
import java.time.LocalDate;
import org.sangathan.appointments.AppointmentChanged;
import org.sangathan.appointments.PostType;
import org.sangathan.appointments.PostTypeChanged;
import org.sangathan.people.Gender;
import org.sangathan.people.Member;
import org.sangathan.people.MemberChanged;
import org.sangathan.people.MemberErased;
import org.sangathan.people.MemberJoined;
import org.sangathan.people.MemberMerged;
import org.sangathan.people.MergeUndone;
import org.sangathan.platform.Ids;
import org.sangathan.territory.BoothsImported;
import org.sangathan.territory.Territory;
import org.sangathan.territory.Tree;
import org.sangathan.territory.UnitRef;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Changes the counters of one unit, in the transaction of what happened, and marks its cell to be summed again. */
@Component
class CountChanges {
    private final StrengthSql sql;
    private final Territory territory;
    private final Ids ids;
    private final Clock clock;

    CountChanges(StrengthSql sql, Territory territory, Ids ids, Clock clock) {
        this.sql = sql;
        this.territory = territory;
        this.ids = ids;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void count(AppointmentChanged changed) {
        Counters change = Counters.ofAppointment(changed.post(), changed.seatsClaimed(), changed.seatsProven());
        add(changed.unitId(), change);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void count(MemberJoined joined) {
        add(joined.member().homeUnitId(), ofMember(joined.member(), 1));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void count(MemberErased erased) {
        if (erased.former()) {
            return;
        }
        add(erased.member().homeUnitId(), ofMember(erased.member(), -1));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void count(MemberMerged merged) {
        add(merged.gone().homeUnitId(), ofMember(merged.gone(), -1));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void count(MergeUndone undone) {
        add(undone.restored().homeUnitId(), ofMember(undone.restored(), 1));
    }

    /** Lower unit first, so that two moves in opposite directions do not wait for each other. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void count(MemberChanged changed) {
        int from = changed.before().homeUnitId();
        int to = changed.after().homeUnitId();
        Counters left = ofMember(changed.before(), -1);
        Counters came = ofMember(changed.after(), 1);
        add(Math.min(from, to), from <= to ? left : came);
        add(Math.max(from, to), from <= to ? came : left);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void count(BoothsImported imported) {
        for (int constituencyId : imported.constituencyIds()) {
            sql.markDirty(constituencyId, ids.next());
        }
    }

    /** Another number of seats makes other committees complete. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void count(PostTypeChanged changed) {
        PostType before = changed.before();
        if (changed.after().code().equals(PostType.BOOTH_COMMITTEE_MEMBER)
                && (before == null || before.seats() != changed.after().seats())) {
            Tree tree = territory.tree();
            for (int constituencyId : tree.constituencies(tree.root().id())) {
                sql.markDirty(constituencyId, ids.next());
            }
        }
    }

    private Counters ofMember(Member member, int sign) {
        return new Counters(
                0,
                0,
                0,
                0,
                sign,
                member.provenAt() == null ? 0 : sign,
                member.worker() ? sign : 0,
                member.gender() == Gender.WOMAN ? sign : 0,
                Member.isYouth(member.birthYear(), LocalDate.now(clock).getYear()) ? sign : 0,
                0);
    }

    private void add(int unitId, Counters change) {
        int constituencyId = UnitRef.constituencyOf(unitId);
        sql.markDirty(constituencyId, ids.next());
        sql.add(constituencyId, unitId, change);
    }
}
