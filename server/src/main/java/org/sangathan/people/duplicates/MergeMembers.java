package org.sangathan.people.duplicates;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Audit;
import org.sangathan.access.Logins;
import org.sangathan.people.Member;
import org.sangathan.people.MemberChanged;
import org.sangathan.people.MemberMerged;
import org.sangathan.people.Members;
import org.sangathan.platform.Actor;
import org.sangathan.platform.AgainAfterDeadlock;
import org.sangathan.platform.FaultCode;
import org.sangathan.platform.Faults;
import org.sangathan.platform.Keys;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Rights;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Two records of one person become one, field by field as a leader chose. A number signs in to its own record before and
 * after: no merge opens a record to another phone. What goes is kept sealed for thirty days, in which either number or a
 * leader can take the merge apart.
 */
@Component
class MergeMembers {
    static final String PURPOSE = "member merge";

    private final MergeSql sql;
    private final RecordSql recordSql;
    private final DuplicateSql duplicateSql;
    private final Members members;
    private final Logins logins;
    private final Rights rights;
    private final Keys keys;
    private final TellOfMerge tellOfMerge;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Clock clock;

    MergeMembers(
            MergeSql sql,
            RecordSql recordSql,
            DuplicateSql duplicateSql,
            Members members,
            Logins logins,
            Rights rights,
            Keys keys,
            TellOfMerge tellOfMerge,
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
        this.tellOfMerge = tellOfMerge;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is asked.
     *
     * @param id UUIDv7 made by the client; sent twice, there is one merge
     * @param keptId the record that stays
     * @param fromGone fields to take from the other record: name, gender, birth_year, home
     */
    record MergeRequest(
            @Nullable UUID id,
            @Nullable Integer constituencyId,
            @Nullable UUID keptId,
            @Nullable UUID goneId,
            @Nullable Set<String> fromGone) {}

    @AgainAfterDeadlock
    @Transactional
    public Member merge(Actor actor, MergeRequest request) {
        Set<String> fromGone = Objects.requireNonNullElse(request.fromGone(), Set.of());
        new Faults()
                .whenMissing(request.id(), "/id")
                .whenMissing(request.constituencyId(), "/constituency_id")
                .whenMissing(request.keptId(), "/kept_id")
                .whenMissing(request.goneId(), "/gone_id")
                .when(!Records.fields().containsAll(fromGone), "/from_gone", FaultCode.NOT_VALID)
                .refuse();
        int cell = Objects.requireNonNull(request.constituencyId());
        MemberKey id = new MemberKey(cell, Objects.requireNonNull(request.id()));
        MemberKey kept = new MemberKey(cell, Objects.requireNonNull(request.keptId()));
        MemberKey gone = new MemberKey(cell, Objects.requireNonNull(request.goneId()));
        Optional<Member> before = alreadyDone(actor, id, kept, gone);
        if (before.isPresent()) {
            return before.get();
        }
        editable(actor, kept);
        editable(actor, gone);
        if (!recordSql.lock(kept, gone)
                || duplicateSql.lock(cell, kept.id(), gone.id()).isEmpty()) {
            // somebody else was faster; perhaps with this very request
            return alreadyDone(actor, id, kept, gone).orElseThrow(() -> new Problem(DuplicateProblem.PAIR_UNKNOWN));
        }
        return merge(actor, id, editable(actor, kept), editable(actor, gone), fromGone);
    }

    private Optional<Member> alreadyDone(Actor actor, MemberKey id, MemberKey kept, MemberKey gone) {
        return sql.find(id).map(known -> {
            if (!known.keptId().equals(kept.id()) || !known.goneId().equals(gone.id())) {
                throw new Problem(DuplicateProblem.MERGE_ID_TAKEN);
            }
            return editable(actor, kept);
        });
    }

    private Member editable(Actor actor, MemberKey key) {
        return members.find(key)
                .filter(found -> rights.may(actor, Permission.EDIT_PEOPLE, found.homeUnitId()))
                .orElseThrow(() -> new Problem(DuplicateProblem.PAIR_UNKNOWN));
    }

    private Member merge(Actor actor, MemberKey id, Member kept, Member gone, Set<String> fromGone) {
        if (actor.memberId().equals(kept.id()) || actor.memberId().equals(gone.id())) {
            throw new Problem(DuplicateProblem.MERGE_IS_OWN);
        }
        if (logins.of(kept.id()).isEmpty() && logins.of(gone.id()).isPresent()) {
            throw new Problem(DuplicateProblem.MERGE_KEEPS_THE_NUMBER);
        }
        MemberKey keptKey = keyOf(kept);
        MemberKey goneKey = keyOf(gone);
        tellOfMerge.afterCommit(id, kept, gone);
        Records records =
                Records.read(recordSql.member(keptKey), recordSql.member(goneKey), recordSql.consents(goneKey));
        logins.hashOf(gone.id()).ifPresent(records::rememberLogin);
        records.remember(give(actor, kept, gone));
        recordSql.addConsents(records.goneConsentsAs(kept.id()));
        recordSql.change(keptKey, records.merged(fromGone));
        logins.release(gone.id());
        recordSql.deleteMember(goneKey);
        sql.pointTo(keptKey, gone.id());
        sql.insert(new MergeSql.Merge(
                id.constituencyId(),
                id.id(),
                kept.id(),
                gone.id(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                keys.seal(PURPOSE, records.toString())));
        Member after = members.find(keptKey).orElseThrow();
        events.publishEvent(new MemberChanged(kept, after));
        audit.record(
                actor,
                "members_merged",
                after.homeUnitId(),
                kept.id().toString(),
                Map.of("merge", id.id(), "gone", gone.id()));
        return after;
    }

    /** Everything about the one record becomes the other's; returns what it takes to give it back. */
    private Map<String, List<String>> give(Actor actor, Member kept, Member gone) {
        Map<String, List<String>> memory = new HashMap<>();
        events.publishEvent(new MemberMerged(actor, kept, gone, memory));
        memory.put("looks", recordSql.giveLooks(keyOf(gone), kept.id()));
        memory.put("invitations", recordSql.giveInvitations(gone.id(), kept.id()));
        memory.put("former", sql.formerIds(gone.id()));
        List<UUID> others = duplicateSql.twoPeopleOf(keyOf(gone));
        memory.put("two_people", others.stream().map(UUID::toString).toList());
        duplicateSql.deleteOf(keyOf(gone));
        others.forEach(other -> duplicateSql.putTwoPeople(kept.constituencyId(), kept.id(), other, clock.instant()));
        duplicateSql.putDue(keyOf(kept));
        return memory;
    }

    private static MemberKey keyOf(Member member) {
        return new MemberKey(member.constituencyId(), member.id());
    }
}
