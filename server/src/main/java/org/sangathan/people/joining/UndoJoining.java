package org.sangathan.people.joining;

import java.time.Clock;
import org.sangathan.people.EraseMember;
import org.sangathan.people.JoiningBlocks;
import org.sangathan.people.JoiningUndone;
import org.sangathan.people.Member;
import org.sangathan.people.MemberErased;
import org.sangathan.people.Members;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Tokens;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** "It was not me": erases the member at once and for good, and lets nobody enrol the number for a year. */
@Component
class UndoJoining {
    private final InvitationSql invitationSql;
    private final Members members;
    private final EraseMember eraseMember;
    private final JoiningBlocks blocks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    UndoJoining(
            InvitationSql invitationSql,
            Members members,
            EraseMember eraseMember,
            JoiningBlocks blocks,
            ApplicationEventPublisher events,
            Clock clock) {
        this.invitationSql = invitationSql;
        this.members = members;
        this.eraseMember = eraseMember;
        this.blocks = blocks;
        this.events = events;
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
        undo(members.find(find(token)).orElseThrow(() -> new Problem(JoiningProblem.INVITATION_UNKNOWN)));
    }

    private void undo(Member member) {
        members.phone(new MemberKey(member.constituencyId(), member.id())).ifPresent(blocks::block);
        events.publishEvent(new JoiningUndone(member));
        eraseMember.erase(member, "joining_undone");
    }

    /** The link goes with the member. */
    @EventListener
    void forgetLinkOf(MemberErased erased) {
        invitationSql.deleteUndo(erased.member().id());
    }
}
