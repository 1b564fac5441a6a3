package org.sangathan.people;

import java.util.Map;
import java.util.UUID;
import org.sangathan.access.Audit;
import org.sangathan.access.Logins;
import org.sangathan.platform.Actor;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.PersonErased;
import org.sangathan.platform.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends a membership and erases the member: row, consents, looks, login, sessions, passkeys, rights and posts. */
@Component
public class EraseMember {
    private final PeopleSql sql;
    private final Logins logins;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    EraseMember(PeopleSql sql, Logins logins, Audit audit, ApplicationEventPublisher events) {
        this.sql = sql;
        this.logins = logins;
        this.audit = audit;
        this.events = events;
    }

    /** By the member, in the app, as easily as they joined. */
    @Transactional
    public void leave(Actor actor) {
        // a record that was merged at this moment is not there, and the person is not told that it was erased
        Member member = sql.find(new MemberKey(actor.constituencyId(), actor.memberId()))
                .orElseThrow(() -> new Problem(PeopleProblem.MEMBER_UNKNOWN));
        erase(member, "member_left");
    }

    /** In the caller's transaction. */
    public void erase(Member member, String action) {
        MemberKey key = new MemberKey(member.constituencyId(), member.id());
        // what is being given to the member at this moment is there, or is refused
        if (sql.lock(key).isEmpty()) {
            throw new Problem(PeopleProblem.MEMBER_UNKNOWN); // merged or moved at this moment: to be asked again
        }
        events.publishEvent(new MemberErased(member));
        events.publishEvent(new PersonErased(key));
        for (UUID formerId : sql.formerIds(member.id())) {
            events.publishEvent(new MemberErased(member.under(formerId), true));
            events.publishEvent(new PersonErased(new MemberKey(member.constituencyId(), formerId)));
            logins.forget(formerId);
        }
        sql.delete(key);
        sql.forgetMoved(member.id());
        sql.forgetInviter(member.id());
        logins.forget(member.id());
        audit.record(action, member.homeUnitId(), member.id().toString(), Map.of());
    }
}
