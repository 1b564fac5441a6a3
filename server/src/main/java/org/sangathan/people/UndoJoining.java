package org.sangathan.people;

import java.time.Clock;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Tokens;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** "It was not me": the link in the joining message erases the member at once and for good. */
@Component
class UndoJoining {
    private final InvitationSql invitationSql;
    private final PeopleSql sql;
    private final EraseMember eraseMember;
    private final Clock clock;

    UndoJoining(InvitationSql invitationSql, PeopleSql sql, EraseMember eraseMember, Clock clock) {
        this.invitationSql = invitationSql;
        this.sql = sql;
        this.eraseMember = eraseMember;
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
        Member member = sql.find(find(token)).orElseThrow(() -> new Problem(PeopleProblem.INVITATION_UNKNOWN));
        eraseMember.erase(member, "joining_undone");
    }
}
