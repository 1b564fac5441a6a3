package org.sangathan.canvass.drives;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.sangathan.people.CreditsLowered;
import org.sangathan.people.CreditsSettled;
import org.sangathan.people.Gender;
import org.sangathan.people.Member;
import org.sangathan.people.MemberChanged;
import org.sangathan.people.MemberErased;
import org.sangathan.people.MemberMerged;
import org.sangathan.people.Members;
import org.sangathan.people.MergeUndone;
import org.sangathan.platform.Ids;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.territory.Territory;
import org.sangathan.territory.Tree;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says of each joining for which drives it counts, in the transaction in which its credit settles; and takes it off when
 * the credit is lowered, the joining undone or the member gone. Whoever moves counts where they now live, and whoever
 * becomes a worker counts from then on where workers are counted.
 */
@Component
class CountSettled {
    private static final String SETTLED = "settled_joining";
    private static final String GIVEN = "given";
    private static final String TAKEN_OFF = "taken_off";

    private final SettledSql sql;
    private final DriveSql driveSql;
    private final Members members;
    private final Territory territory;
    private final Ids ids;

    CountSettled(SettledSql sql, DriveSql driveSql, Members members, Territory territory, Ids ids) {
        this.sql = sql;
        this.driveSql = driveSql;
        this.members = members;
        this.territory = territory;
        this.ids = ids;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void count(CreditsSettled settled) {
        List<SettledJoining> fresh = members.members(settled.members()).values().stream()
                .map(CountSettled::joining)
                .filter(sql::insert)
                .toList();
        change(fresh, 1);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeOff(CreditsLowered lowered) {
        lowered.members().forEach(this::takeOff);
    }

    /** Undone or left: a drive counts people who are there. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeOff(MemberErased erased) {
        takeOff(keyOf(erased.member()));
    }

    private void takeOff(MemberKey member) {
        sql.take(member).ifPresent(joining -> change(List.of(joining), -1));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void follow(MemberChanged changed) {
        Member after = changed.after();
        sql.take(keyOf(changed.before())).ifPresent(before -> {
            SettledJoining now = before.of(after);
            sql.insert(now);
            change(List.of(before), -1);
            change(List.of(now), 1);
        });
    }

    /** One person counts once, on the day of whichever record had settled. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void merge(MemberMerged merged) {
        sql.take(keyOf(merged.gone())).ifPresent(settled -> {
            SettledJoining now = settled.of(merged.kept());
            boolean fresh = sql.insert(now);
            change(List.of(settled), -1);
            change(fresh ? List.of(now) : List.of(), 1);
            merged.memory().put(SETTLED, List.of(settled.day(), fresh ? GIVEN : TAKEN_OFF));
        });
    }

    /** Whatever was taken off the record that stayed since is not brought back. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void undo(MergeUndone undone) {
        List<String> remembered = undone.remembered(SETTLED);
        if (remembered.isEmpty()) {
            return;
        }
        if (remembered.getLast().equals(GIVEN)) {
            SettledJoining given = sql.take(keyOf(undone.kept())).orElse(null);
            if (given == null) {
                return;
            }
            change(List.of(given), -1);
        }
        SettledJoining restored = SettledJoining.of(undone.restored(), remembered.getFirst());
        if (sql.insert(restored)) {
            change(List.of(restored), 1);
        }
    }

    private void change(List<SettledJoining> joinings, int sign) {
        if (joinings.isEmpty()) {
            return;
        }
        Tree tree = territory.tree();
        Comparator<LocalDate> inTime = Comparator.naturalOrder();
        LocalDate first =
                joinings.stream().map(SettledJoining::joinedOn).min(inTime).orElseThrow();
        LocalDate last =
                joinings.stream().map(SettledJoining::joinedOn).max(inTime).orElseThrow();
        List<Drive> drives = driveSql.covering(first, last);
        for (SettledJoining joining : joinings) {
            drives.stream()
                    .filter(drive -> joining.countsFor(drive) && tree.isWithin(joining.boothId(), drive.unitId()))
                    .forEach(drive -> sql.change(ids.next(), drive.id(), joining, sign));
        }
    }

    private static SettledJoining joining(Member member) {
        LocalDate day = LocalDate.ofInstant(member.joinedAt(), MakeDrive.INDIA);
        return new SettledJoining(
                member.constituencyId(),
                member.id(),
                member.homeUnitId(),
                day,
                member.gender() == Gender.WOMAN,
                Member.isYouth(member.birthYear(), day.getYear()),
                member.worker());
    }

    private static MemberKey keyOf(Member member) {
        return new MemberKey(member.constituencyId(), member.id());
    }
}
