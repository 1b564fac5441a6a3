package org.sangathan.people.slips;

import java.time.Clock;
import java.util.UUID;
import org.sangathan.people.Member;
import org.sangathan.people.Members;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Ids;
import org.sangathan.platform.Keys;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Rights;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may see a slip: who entered it, its witnesses, who may edit or call people there, and, while it waits, a member of
 * the constituency who was given its address. A look at the photo is written down.
 */
@Component
class SeeSlip {
    private final SlipSql sql;
    private final SlipPhotoSql photoSql;
    private final Members members;
    private final Rights rights;
    private final Keys keys;
    private final Ids ids;
    private final Clock clock;

    SeeSlip(SlipSql sql, SlipPhotoSql photoSql, Members members, Rights rights, Keys keys, Ids ids, Clock clock) {
        this.sql = sql;
        this.photoSql = photoSql;
        this.members = members;
        this.rights = rights;
        this.keys = keys;
        this.ids = ids;
        this.clock = clock;
    }

    Slip get(Actor actor, Slip.Key key) {
        return sql.find(key)
                .filter(slip -> maySee(actor, slip))
                .orElseThrow(() -> new Problem(SlipProblem.SLIP_UNKNOWN));
    }

    boolean maySee(Actor actor, Slip slip) {
        return slip.involves(actor.memberId())
                || rights.may(actor, Permission.EDIT_PEOPLE, slip.boothId())
                || rights.may(actor, Permission.CALL_BACK, slip.boothId())
                || mayWitness(actor, slip);
    }

    static boolean mayWitness(Actor actor, Slip slip) {
        return slip.isWaiting() && actor.constituencyId() == slip.constituencyId() && !slip.involves(actor.memberId());
    }

    boolean maySeePhoto(Actor actor, Slip slip) {
        return slip.involves(actor.memberId())
                || mayWitness(actor, slip)
                || rights.may(actor, Permission.EDIT_PEOPLE, slip.boothId());
    }

    @Transactional
    public byte[] photo(Actor actor, Slip.Key key) {
        Slip slip = sql.find(key)
                .filter(found -> maySeePhoto(actor, found))
                .orElseThrow(() -> new Problem(SlipProblem.SLIP_UNKNOWN));
        byte[] sealed = photoSql.sealed(key).orElseThrow(() -> new Problem(SlipProblem.SLIP_UNKNOWN));
        MemberKey reader = new MemberKey(actor.constituencyId(), actor.memberId());
        UUID look = ids.next();
        Member member = slip.memberId() == null
                ? null
                : members.find(new MemberKey(slip.constituencyId(), slip.memberId()))
                        .orElse(null);
        if (member == null) {
            photoSql.insertLook(key, look, clock.instant(), reader);
        } else {
            photoSql.insertLookAtMember(
                    new MemberKey(member.constituencyId(), member.id()), look, clock.instant(), reader);
        }
        return keys.openBytes(EnterSlip.PHOTO_PURPOSE, sealed);
    }
}
