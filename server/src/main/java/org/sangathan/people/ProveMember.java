package org.sangathan.people;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.sangathan.access.Audit;
import org.sangathan.access.MemberSignedIn;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A claimed member becomes a proven one by an act of their own, once. */
@Component
public class ProveMember {
    private final PeopleSql sql;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Clock clock;

    ProveMember(PeopleSql sql, ApplicationEventPublisher events, Audit audit, Clock clock) {
        this.sql = sql;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param how sms, link, sign_in or call
     * @return whether the member was claimed until now
     */
    @Transactional
    public boolean prove(MemberKey key, String how) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!sql.prove(key, now)) {
            return false;
        }
        Member after = sql.find(key).orElseThrow();
        events.publishEvent(new MemberChanged(after.provenAt(null), after));
        audit.record("member_proven", after.homeUnitId(), after.id().toString(), Map.of("how", how));
        return true;
    }

    /** Signing in takes a code on one's own phone. */
    @EventListener
    @Transactional
    public void signedIn(MemberSignedIn signedIn) {
        prove(new MemberKey(signedIn.login().constituencyId(), signedIn.login().memberId()), "sign_in");
    }
}
