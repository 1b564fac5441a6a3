package org.sangathan.people.duplicates;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Audit;
import org.sangathan.people.Member;
import org.sangathan.people.Members;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Faults;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Rights;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** "These are two people": remembered, and the pair is never proposed again. */
@Component
class JudgePair {
    private final DuplicateSql sql;
    private final Members members;
    private final Rights rights;
    private final Audit audit;
    private final Clock clock;

    JudgePair(DuplicateSql sql, Members members, Rights rights, Audit audit, Clock clock) {
        this.sql = sql;
        this.members = members;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    record PairRequest(
            @Nullable Integer constituencyId,
            @Nullable UUID oneId,
            @Nullable UUID otherId) {}

    @Transactional
    public void twoPeople(Actor actor, PairRequest request) {
        new Faults()
                .whenMissing(request.constituencyId(), "/constituency_id")
                .whenMissing(request.oneId(), "/one_id")
                .whenMissing(request.otherId(), "/other_id")
                .refuse();
        int cell = Objects.requireNonNull(request.constituencyId());
        UUID one = Objects.requireNonNull(request.oneId());
        UUID other = Objects.requireNonNull(request.otherId());
        Member first = editable(actor, new MemberKey(cell, one));
        editable(actor, new MemberKey(cell, other));
        if (sql.twoPeopleOf(new MemberKey(cell, one)).contains(other)) {
            return; // the same request, sent again
        }
        if (sql.lock(cell, one, other).isEmpty()) {
            throw new Problem(DuplicateProblem.PAIR_UNKNOWN);
        }
        sql.putTwoPeople(cell, one, other, clock.instant());
        audit.record(actor, "two_people", first.homeUnitId(), one.toString(), Map.of("other", other));
    }

    private Member editable(Actor actor, MemberKey key) {
        return members.find(key)
                .filter(found -> found.id().equals(key.id()))
                .filter(found -> rights.may(actor, Permission.EDIT_PEOPLE, found.homeUnitId()))
                .orElseThrow(() -> new Problem(DuplicateProblem.PAIR_UNKNOWN));
    }
}
