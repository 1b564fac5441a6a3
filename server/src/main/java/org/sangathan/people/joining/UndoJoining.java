package org.sangathan.people.joining;

import java.time.Clock;
import java.util.Optional;
import org.sangathan.access.Logins;
import org.sangathan.access.PhoneNumber;
import org.sangathan.access.Questions;
import org.sangathan.access.SendTexts;
import org.sangathan.people.EraseMember;
import org.sangathan.people.JoiningBlocks;
import org.sangathan.people.JoiningUndone;
import org.sangathan.people.Member;
import org.sangathan.people.MemberErased;
import org.sangathan.people.Members;
import org.sangathan.people.duplicates.TakeApart;
import org.sangathan.platform.AgainAfterDeadlock;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Tokens;
import org.sangathan.platform.Words;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** "It was not me": erases the member at once and for good, and lets nobody enrol the number for a year. */
@Component
public class UndoJoining {
    private final InvitationSql invitationSql;
    private final Members members;
    private final EraseMember eraseMember;
    private final JoiningBlocks blocks;
    private final Logins logins;
    private final TakeApart takeApart;
    private final Questions questions;
    private final SendTexts sendTexts;
    private final Words words;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    UndoJoining(
            InvitationSql invitationSql,
            Members members,
            EraseMember eraseMember,
            JoiningBlocks blocks,
            Logins logins,
            TakeApart takeApart,
            Questions questions,
            SendTexts sendTexts,
            Words words,
            ApplicationEventPublisher events,
            Clock clock) {
        this.invitationSql = invitationSql;
        this.members = members;
        this.eraseMember = eraseMember;
        this.blocks = blocks;
        this.logins = logins;
        this.takeApart = takeApart;
        this.questions = questions;
        this.sendTexts = sendTexts;
        this.words = words;
        this.events = events;
        this.clock = clock;
    }

    /** Refuses a link that is not, or no longer, known. */
    public MemberKey find(String token) {
        return invitationSql
                .findUndo(Tokens.hash(token), clock.instant())
                .orElseThrow(() -> new Problem(JoiningProblem.INVITATION_UNKNOWN));
    }

    @AgainAfterDeadlock
    @Transactional
    public void undo(String token) {
        undo(owner(find(token)).orElseThrow(() -> new Problem(JoiningProblem.INVITATION_UNKNOWN)));
    }

    /** False when there is no such joining, or it is too long ago. */
    @Transactional
    public boolean undoBySms(MemberKey key, PhoneNumber from) {
        Optional<Member> member = invitationSql.canUndo(key.id(), clock.instant()) ? owner(key) : Optional.empty();
        member.ifPresent(this::undo);
        member.ifPresent(gone -> sendTexts.afterCommit(from, words.text(gone.language(), "sms.undone")));
        return member.isPresent();
    }

    /**
     * Whose joining it was. A record that was merged with another is taken apart first: nobody ends the other's
     * membership with it.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Member> owner(MemberKey key) {
        Optional<Member> found = members.find(key);
        boolean merged = found.filter(member -> !member.id().equals(key.id())).isPresent();
        return merged ? takeApart.restored(key) : found;
    }

    /** A new link by which the phone's owner undoes this joining, in the transaction of the joining. */
    public String newToken(Member member) {
        String token = Tokens.fresh(15);
        invitationSql.insertUndo(
                Tokens.hash(token), member, null, clock.instant().plus(Enrol.UNDO_LIFE));
        return token;
    }

    /** In the caller's transaction, when the person has said so in another way. */
    public void undo(Member member) {
        Optional<PhoneNumber> phone = members.phone(key(member));
        phone.ifPresent(logins::waitForOthersWith);
        phone.ifPresent(blocks::block);
        events.publishEvent(new JoiningUndone(member));
        eraseMember.erase(member, "joining_undone");
    }

    /** The link goes with the member, and so does what was asked or about to be sent. */
    @EventListener
    void forget(MemberErased erased) {
        invitationSql.deleteUndo(erased.member().id());
        members.phone(key(erased.member())).ifPresent(phone -> {
            questions.forget(phone);
            sendTexts.forget(phone);
        });
    }

    private static MemberKey key(Member member) {
        return new MemberKey(member.constituencyId(), member.id());
    }
}
