package org.sangathan.people.joining;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.IncomingSettings;
import org.sangathan.access.Logins;
import org.sangathan.access.Logins.Login;
import org.sangathan.access.PhoneNumber;
import org.sangathan.access.Questions;
import org.sangathan.access.SendTexts;
import org.sangathan.people.AddMember;
import org.sangathan.people.Member;
import org.sangathan.people.joining.InviteToJoin.Invitation;
import org.sangathan.platform.Ids;
import org.sangathan.platform.Settings;
import org.sangathan.platform.Tokens;
import org.sangathan.platform.Words;
import org.sangathan.territory.UnitRef;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a member of a person who has proved their phone, and tells that phone at once how to undo it. */
@Component
class Enrol {
    static final Duration UNDO_LIFE = Duration.ofDays(365);
    private static final Duration ANSWER_LIFE = Duration.ofDays(30);

    private final AddMember addMember;
    private final InvitationSql sql;
    private final Logins logins;
    private final Questions questions;
    private final SendTexts sendTexts;
    private final Words words;
    private final Settings settings;
    private final IncomingSettings incoming;
    private final Ids ids;
    private final Clock clock;

    Enrol(
            AddMember addMember,
            InvitationSql sql,
            Logins logins,
            Questions questions,
            SendTexts sendTexts,
            Words words,
            Settings settings,
            IncomingSettings incoming,
            Ids ids,
            Clock clock) {
        this.addMember = addMember;
        this.sql = sql;
        this.logins = logins;
        this.questions = questions;
        this.sendTexts = sendTexts;
        this.words = words;
        this.settings = settings;
        this.incoming = incoming;
        this.ids = ids;
        this.clock = clock;
    }

    /** A number that has joined before is that member still, and nothing changes. */
    @Transactional
    public Login enrol(Applicant applicant, PhoneNumber phone) {
        logins.waitForOthersWith(phone);
        Login known = logins.find(phone).orElse(null);
        if (known != null) {
            return known;
        }
        Instant now = clock.instant();
        Invitation invitation = applicant.invitation();
        Member member = new Member(
                UnitRef.constituencyOf(applicant.booth()),
                ids.next(),
                applicant.booth(),
                applicant.name().strip(),
                applicant.gender(),
                applicant.birthYear(),
                applicant.language(),
                false,
                now,
                applicant.how(),
                invitation == null ? null : invitation.inviterId());
        Login login = addMember.add(
                member,
                phone,
                invitation == null ? null : invitation.inviterConstituencyId(),
                applicant.noticeVersion(),
                invitation == null ? Map.of() : Map.of("invitation", invitation.id()));
        tell(member, phone, invitation, now);
        return login;
    }

    private void tell(Member member, PhoneNumber phone, @Nullable Invitation invitation, Instant now) {
        String undo = Tokens.fresh(15);
        sql.insertUndo(Tokens.hash(undo), member, invitation == null ? null : invitation.id(), now.plus(UNDO_LIFE));
        String organisation = member.language().equals("hi") ? settings.nameHi() : settings.nameEn();
        String link = settings.publicUrl() + "/undo/" + undo;
        String number = incoming.number();
        if (number == null) {
            sendTexts.afterCommit(phone, words.text(member.language(), "sms.joined", organisation, link));
            return;
        }
        questions.expect(phone, UndoByAnswer.KIND, UndoByAnswer.subject(member), ANSWER_LIFE);
        sendTexts.afterCommit(phone, words.text(member.language(), "sms.joined_answer", organisation, link, number));
    }
}
