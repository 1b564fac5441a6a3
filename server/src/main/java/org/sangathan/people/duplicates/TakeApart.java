package org.sangathan.people.duplicates;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.sangathan.access.Audit;
import org.sangathan.access.Logins;
import org.sangathan.access.Logins.Login;
import org.sangathan.people.Member;
import org.sangathan.people.MemberChanged;
import org.sangathan.people.MemberErased;
import org.sangathan.people.Members;
import org.sangathan.people.MergeUndone;
import org.sangathan.people.duplicates.MergeSql.Merge;
import org.sangathan.platform.Actor;
import org.sangathan.platform.AgainAfterDeadlock;
import org.sangathan.platform.Keys;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Rights;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Undoes a merge within thirty days: both records as they were, each with what was theirs and with its own number, and
 * never proposed as one person again. By a leader, or by whoever holds one of the numbers.
 */
@Component
public class TakeApart {
    static final Duration POSSIBLE = Duration.ofDays(30);

    private final MergeSql sql;
    private final RecordSql recordSql;
    private final DuplicateSql duplicateSql;
    private final Members members;
    private final Logins logins;
    private final Rights rights;
    private final Keys keys;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Clock clock;

    TakeApart(
            MergeSql sql,
            RecordSql recordSql,
            DuplicateSql duplicateSql,
            Members members,
            Logins logins,
            Rights rights,
            Keys keys,
            ApplicationEventPublisher events,
            Audit audit,
            Clock clock) {
        this.sql = sql;
        this.recordSql = recordSql;
        this.duplicateSql = duplicateSql;
        this.members = members;
        this.logins = logins;
        this.rights = rights;
        this.keys = keys;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /** By a leader of both booths; a merge that was taken apart already is left as it is. */
    @AgainAfterDeadlock
    @Transactional
    public void byLeader(Actor actor, int constituencyId, UUID id) {
        Merge merge = sql.lock(constituencyId, id)
                .filter(found -> members.find(found.kept())
                        .filter(kept -> rights.may(actor, Permission.EDIT_PEOPLE, kept.homeUnitId()))
                        .isPresent())
                .orElseThrow(() -> new Problem(DuplicateProblem.MERGE_UNKNOWN));
        if (merge.sealed() == null) {
            return; // the same request, sent again
        }
        if (!rights.may(actor, Permission.EDIT_PEOPLE, records(merge).goneHome())) {
            throw new Problem(DuplicateProblem.MERGE_UNKNOWN);
        }
        Member kept = takeApart(merge);
        audit.record(
                actor,
                "merge_undone",
                kept.homeUnitId(),
                kept.id().toString(),
                Map.of("merge", id, "restored", merge.goneId()));
    }

    /** By the person whose phone got the message. */
    @AgainAfterDeadlock
    @Transactional
    public void byPerson(int constituencyId, UUID id) {
        Merge merge = sql.lock(constituencyId, id).orElseThrow(() -> new Problem(DuplicateProblem.MERGE_UNKNOWN));
        if (merge.sealed() != null) {
            recordByPerson(merge, takeApart(merge));
        }
    }

    /**
     * Who had this id before a merge, with their own record again; empty where that is not possible any more. For acts
     * that would end somebody else's membership otherwise.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Member> restored(MemberKey gone) {
        return sql.ofGone(gone)
                .flatMap(found -> sql.lock(found.constituencyId(), found.id()))
                .filter(found -> found.sealed() != null)
                .map(merge -> {
                    recordByPerson(merge, takeApart(merge));
                    return members.find(gone).orElseThrow();
                });
    }

    private void recordByPerson(Merge merge, Member kept) {
        audit.record(
                "merge_undone_by_person",
                kept.homeUnitId(),
                kept.id().toString(),
                Map.of("merge", merge.id(), "restored", merge.goneId()));
    }

    private Records records(Merge merge) {
        return Records.parse(keys.open(MergeMembers.PURPOSE, Objects.requireNonNull(merge.sealed())));
    }

    private Member takeApart(Merge merge) {
        if (!merge.mergedAt().plus(POSSIBLE).isAfter(clock.instant())) {
            throw new Problem(DuplicateProblem.MERGE_UNKNOWN);
        }
        MemberKey keptKey = merge.kept();
        MemberKey goneKey = merge.gone();
        // under its own id: a record that was merged once more answers to another
        Member merged = members.lock(keptKey).orElseThrow(() -> new Problem(DuplicateProblem.MERGED_AGAIN_SINCE));
        Records records = records(merge);
        Map<String, List<String>> memory = records.memory();
        sql.pointBack(goneKey, memory.getOrDefault("former", List.of()));
        recordSql.insertMember(giveNumberBack(merge, records) ? records.gone() : records.goneWithoutNumber());
        recordSql.change(keptKey, records.keptAgain(recordSql.member(keptKey)));
        recordSql.takeConsentsBack(keptKey, records.goneConsentsAs(keptKey.id()));
        recordSql.addConsents(records.goneConsents());
        recordSql.giveLooksBack(keptKey, goneKey.id(), memory.getOrDefault("looks", List.of()));
        recordSql.giveInvitationsBack(keptKey.id(), goneKey.id(), memory.getOrDefault("invitations", List.of()));
        Member kept = members.find(keptKey).orElseThrow();
        Member restored = members.find(goneKey).orElseThrow();
        events.publishEvent(new MemberChanged(merged, kept));
        events.publishEvent(new MergeUndone(kept, restored, memory));
        duplicateSql.putTwoPeople(kept.constituencyId(), kept.id(), restored.id(), clock.instant());
        memory.getOrDefault("two_people", List.of())
                .forEach(other -> duplicateSql.putTwoPeople(
                        kept.constituencyId(), restored.id(), UUID.fromString(other), clock.instant()));
        duplicateSql.putDue(goneKey);
        sql.end(merge, clock.instant());
        return kept;
    }

    /** False when there was a number and somebody else has joined with it since. */
    private boolean giveNumberBack(Merge merge, Records records) {
        return records.login()
                .map(hash -> logins.giveBack(
                        hash, new Login(merge.goneId(), merge.constituencyId(), records.goneLanguage())))
                .orElse(true);
    }

    @EventListener
    void forget(MemberErased erased) {
        sql.deleteOf(
                new MemberKey(erased.member().constituencyId(), erased.member().id()));
    }

    /** A record that has moved to another constituency cannot be taken apart any more. */
    @EventListener
    void forget(MemberChanged changed) {
        if (changed.movedCell()) {
            sql.deleteOf(new MemberKey(
                    changed.before().constituencyId(), changed.before().id()));
        }
    }
}
