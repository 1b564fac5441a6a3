package org.sangathan.people.slips;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sangathan.access.Audit;
import org.sangathan.access.Logins;
import org.sangathan.people.Member;
import org.sangathan.people.MemberChanged;
import org.sangathan.people.MemberErased;
import org.sangathan.people.MemberMerged;
import org.sangathan.people.Members;
import org.sangathan.people.MergeUndone;
import org.sangathan.platform.Actor;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Problem;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A slip ends with its member, moves with its member, and is forgotten when nobody witnesses it. */
@Component
class KeepSlips {
    private static final Duration WAITS = Duration.ofDays(30);

    private final SlipSql sql;
    private final SlipPhotoSql photoSql;
    private final Members members;
    private final Logins logins;
    private final Audit audit;
    private final Clock clock;

    KeepSlips(SlipSql sql, SlipPhotoSql photoSql, Members members, Logins logins, Audit audit, Clock clock) {
        this.sql = sql;
        this.photoSql = photoSql;
        this.members = members;
        this.logins = logins;
        this.audit = audit;
        this.clock = clock;
    }

    /** By whoever entered it, while nobody has become a member by it. */
    @Transactional
    public void withdraw(Actor actor, Slip.Key key) {
        Slip slip = sql.lock(key)
                .filter(found -> found.enterer().id().equals(actor.memberId()))
                .orElseThrow(() -> new Problem(SlipProblem.SLIP_UNKNOWN));
        if (!slip.isWaiting()) {
            throw new Problem(SlipProblem.SLIP_HAS_WITNESSES);
        }
        sql.delete(key);
        audit.record(actor, "slip_withdrawn", slip.boothId(), slip.id().toString(), Map.of());
    }

    /** The slip that made them a member, and papers of others that still wait with their number. */
    @EventListener
    void forget(MemberErased erased) {
        MemberKey member = keyOf(erased.member());
        sql.ofMember(member).forEach(slip -> sql.delete(slip.key()));
        members.phone(member)
                .ifPresent(phone -> sql.waitingOf(logins.hash(phone)).forEach(sql::delete));
    }

    @EventListener
    void follow(MemberChanged changed) {
        if (changed.movedCell()) {
            sql.ofMember(keyOf(changed.before())).forEach(slip -> move(slip, changed.after()));
        }
    }

    @EventListener
    void merge(MemberMerged merged) {
        List<Slip> slips = sql.ofMember(keyOf(merged.gone()));
        slips.forEach(slip -> sql.giveToMember(slip.key(), merged.kept().id()));
        merged.memory()
                .put("slips", slips.stream().map(slip -> slip.id().toString()).toList());
    }

    @EventListener
    void undo(MergeUndone undone) {
        undone.remembered("slips")
                .forEach(slip -> sql.giveToMember(
                        new Slip.Key(undone.restored().constituencyId(), UUID.fromString(slip)),
                        undone.restored().id()));
    }

    private void move(Slip slip, Member to) {
        photoSql.copy(slip.key(), to.homeUnitId(), to.constituencyId());
        photoSql.moveEntered(slip.id(), to.constituencyId());
        sql.deleteRow(slip.key());
    }

    private static MemberKey keyOf(Member member) {
        return new MemberKey(member.constituencyId(), member.id());
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT12M")
    @Transactional
    public void forgetUnwitnessed() {
        sql.waitingSince(clock.instant().minus(WAITS)).forEach(sql::delete);
    }
}
