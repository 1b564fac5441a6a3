package org.sangathan.people.joining;

import java.time.Clock;
import org.sangathan.people.EraseMember;
import org.sangathan.people.Member;
import org.sangathan.people.MemberErased;
import org.sangathan.people.Members;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Tokens;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** "It was not me": the link in the joining message erases the member at once and for good. */
@Component
class UndoJoining {
    private final InvitationSql invitationSql;
    private final Members members;
    private final EraseMember eraseMember;
    private final Clock clock;

    UndoJoining(InvitationSql invitationSql, Members members, EraseMember eraseMember, Clock clock) {
        this.invitationSql = invitationSql;
        this.members = members;
        this.eraseMember = eraseMember;
        this.clock = clock;
    }

    /** Refuses a link that is not, or no longer, known. */
    MemberKey find(String token) {
        return invitationSql
                .findUndo(Tokens.hash(token), clock.instant())
                .orElseThrow(() -> new Problem(JoiningProblem.INVITATION_UNKNOWN));
    }

    @Transactional
    public void undo(String token) {
        Member member = members.find(find(token)).orElseThrow(() -> new Problem(JoiningProblem.INVITATION_UNKNOWN));
        eraseMember.erase(member, "joining_undone");
    }

    /** The link goes with the member. */
    @EventListener
    void forgetLinkOf(MemberErased erased) {
        invitationSql.deleteUndo(erased.member().id());
    }
}
