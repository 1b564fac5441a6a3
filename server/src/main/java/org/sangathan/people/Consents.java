package org.sangathan.people;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Audit;
import org.sangathan.platform.Actor;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** For what a member allows their data to be used: asked before it is, given and withdrawn by the member alone. */
@Component
public class Consents {
    private final ConsentSql sql;
    private final Members members;
    private final Audit audit;
    private final Clock clock;

    Consents(ConsentSql sql, Members members, Audit audit, Clock clock) {
        this.sql = sql;
        this.members = members;
        this.audit = audit;
        this.clock = clock;
    }

    /** One giving of a purpose and, where that is past, its withdrawal. */
    public record Round(
            String purpose,
            String noticeVersion,
            String language,
            Instant givenAt,
            @Nullable Instant withdrawnAt) {}

    /** What members were told of at joining is allowed until they withdraw it. */
    public boolean allows(MemberKey member, Purpose purpose) {
        return sql.allows(member, purpose);
    }

    /** Newest first. */
    public List<Round> rounds(MemberKey member) {
        return sql.rounds(member);
    }

    /** Membership is withdrawn by leaving, so that nobody is erased by a switch. */
    @Transactional
    public void withdraw(Actor actor, Purpose purpose) {
        if (purpose == Purpose.MEMBERSHIP) {
            throw new Problem(PeopleProblem.WITHDRAWAL_IS_LEAVING);
        }
        MemberKey key = keyOf(actor);
        sql.lock(key);
        if (!sql.allows(key, purpose)) {
            return; // the same request, sent again
        }
        Member member = members.get(actor);
        Instant now = now();
        if (!sql.withdraw(key, purpose, now)) {
            sql.insert(
                    key,
                    new Round(
                            purpose.code(), versionAtJoining(key, purpose), member.language(), member.joinedAt(), now));
        }
        follow(key, purpose, false);
        record(actor, member, purpose, "consent_withdrawn");
    }

    @Transactional
    public void give(Actor actor, Purpose purpose) {
        MemberKey key = keyOf(actor);
        sql.lock(key);
        if (sql.allows(key, purpose)) {
            return; // the same request, sent again
        }
        Member member = members.get(actor);
        sql.insert(key, new Round(purpose.code(), purpose.noticeVersion(), member.language(), now(), null));
        follow(key, purpose, true);
        record(actor, member, purpose, "consent_given");
    }

    private String versionAtJoining(MemberKey key, Purpose purpose) {
        return sql.rounds(key).stream()
                .filter(round -> round.purpose().equals(Purpose.MEMBERSHIP.code()))
                .map(Round::noticeVersion)
                .findFirst()
                .orElse(purpose.noticeVersion());
    }

    private void follow(MemberKey key, Purpose purpose, boolean given) {
        if (purpose == Purpose.LISTED) {
            sql.list(key, given);
        }
    }

    private void record(Actor actor, Member member, Purpose purpose, String action) {
        audit.record(actor, action, member.homeUnitId(), member.id().toString(), Map.of("purpose", purpose.code()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static MemberKey keyOf(Actor actor) {
        return new MemberKey(actor.constituencyId(), actor.memberId());
    }
}
