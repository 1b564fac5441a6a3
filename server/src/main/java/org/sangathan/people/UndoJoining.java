package org.sangathan.people;

import java.time.Clock;
import java.util.Map;
import org.sangathan.access.Audit;
import org.sangathan.access.Logins;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Tokens;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** "It was not me": the link in the joining message erases the member at once and for good. */
@Component
class UndoJoining {
    private final InvitationSql invitationSql;
    private final PeopleSql sql;
    private final Logins logins;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    UndoJoining(
            InvitationSql invitationSql,
            PeopleSql sql,
            Logins logins,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.invitationSql = invitationSql;
        this.sql = sql;
        this.logins = logins;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Refuses a link that is not, or no longer, known. */
    MemberKey find(String token) {
        return invitationSql
                .findUndo(Tokens.hash(token), clock.instant())
                .orElseThrow(() -> new Problem(PeopleProblem.INVITATION_UNKNOWN));
    }

    @Transactional
    public void undo(String token) {
        MemberKey key = find(token);
        Member member = sql.find(key).orElseThrow(() -> new Problem(PeopleProblem.INVITATION_UNKNOWN));
        events.publishEvent(new MemberErased(member));
        sql.delete(key);
        logins.forget(key.id());
        invitationSql.deleteUndo(key.id());
        audit.record("joining_undone", member.homeUnitId(), key.id().toString(), Map.of());
    }
}
