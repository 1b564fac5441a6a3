package org.sangathan.people;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.PhoneNumber;
import org.sangathan.platform.Actor;
import org.sangathan.platform.FaultCode;
import org.sangathan.platform.Faults;
import org.sangathan.platform.Ids;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Rights;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens one person's record, and writes down who did and why, for that person to read. */
@Component
class LookAtMember {
    private static final int REASON_MOST = 200;

    private final PeopleSql sql;
    private final Members members;
    private final Rights rights;
    private final Ids ids;
    private final Clock clock;

    LookAtMember(PeopleSql sql, Members members, Rights rights, Ids ids, Clock clock) {
        this.sql = sql;
        this.members = members;
        this.rights = rights;
        this.ids = ids;
        this.clock = clock;
    }

    record Seen(Member member, @Nullable PhoneNumber phone) {}

    @Transactional
    public Seen look(Actor actor, MemberKey asked, String reason) {
        new Faults()
                .when(reason.length() > REASON_MOST, "/reason", FaultCode.TOO_LONG)
                .refuse();
        Member member = members.find(asked)
                .filter(found -> rights.may(actor, Permission.SEE_PEOPLE, found.homeUnitId()))
                .orElseThrow(() -> new Problem(PeopleProblem.MEMBER_UNKNOWN));
        MemberKey key = new MemberKey(member.constituencyId(), member.id());
        sql.insertLook(
                key, ids.next(), clock.instant(), new MemberKey(actor.constituencyId(), actor.memberId()), reason);
        return new Seen(member, members.phone(key).orElse(null));
    }
}
