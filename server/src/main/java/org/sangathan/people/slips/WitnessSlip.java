package org.sangathan.people.slips;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Audit;
import org.sangathan.access.Logins;
import org.sangathan.access.PhoneNumber;
import org.sangathan.access.Questions;
import org.sangathan.people.AddMember;
import org.sangathan.people.Member;
import org.sangathan.people.Members;
import org.sangathan.people.credits.RecordCredit;
import org.sangathan.people.joining.UndoJoining;
import org.sangathan.people.slips.Slip.Person;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Ids;
import org.sangathan.platform.Keys;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Settings;
import org.sangathan.platform.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Two other members confirm, each from their own session, that the person signed. With the second the person is a
 * member: claimed, not proven, and is told so on their own phone if they have one.
 */
@Component
class WitnessSlip {
    static final String NOTICE_VERSION = "2026-11-paper";
    private static final Duration QUESTION_LIFE = Duration.ofDays(30);

    private final SlipSql sql;
    private final SlipPhotoSql photoSql;
    private final SeeSlip seeSlip;
    private final Members members;
    private final AddMember addMember;
    private final RecordCredit recordCredit;
    private final UndoJoining undoJoining;
    private final Logins logins;
    private final Questions questions;
    private final Keys keys;
    private final Ids ids;
    private final Audit audit;
    private final Words words;
    private final Settings settings;
    private final Clock clock;

    WitnessSlip(
            SlipSql sql,
            SlipPhotoSql photoSql,
            SeeSlip seeSlip,
            Members members,
            AddMember addMember,
            RecordCredit recordCredit,
            UndoJoining undoJoining,
            Logins logins,
            Questions questions,
            Keys keys,
            Ids ids,
            Audit audit,
            Words words,
            Settings settings,
            Clock clock) {
        this.sql = sql;
        this.photoSql = photoSql;
        this.seeSlip = seeSlip;
        this.members = members;
        this.addMember = addMember;
        this.recordCredit = recordCredit;
        this.undoJoining = undoJoining;
        this.logins = logins;
        this.questions = questions;
        this.keys = keys;
        this.ids = ids;
        this.audit = audit;
        this.words = words;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    public Slip witness(Actor actor, Slip.Key key) {
        Slip slip = sql.lock(key)
                .filter(found -> seeSlip.maySee(actor, found))
                .orElseThrow(() -> new Problem(SlipProblem.SLIP_UNKNOWN));
        if (slip.enterer().id().equals(actor.memberId())) {
            throw new Problem(SlipProblem.WITNESS_IS_ENTERER);
        }
        if (slip.isWitnessedBy(actor.memberId())) {
            return slip; // the same request, sent again
        }
        if (!slip.isWaiting()) {
            throw new Problem(SlipProblem.SLIP_HAS_WITNESSES);
        }
        if (actor.constituencyId() != slip.constituencyId()) {
            throw new Problem(SlipProblem.SLIP_UNKNOWN);
        }
        if (members.get(actor).provenAt() == null) {
            throw new Problem(SlipProblem.WITNESS_NOT_PROVEN);
        }
        MemberKey witness = new MemberKey(actor.constituencyId(), actor.memberId());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (slip.witness1() == null) {
            sql.putFirstWitness(key, witness, now);
        } else {
            becomeMember(slip, witness, now);
        }
        audit.record(actor, "slip_witnessed", slip.boothId(), slip.id().toString(), Map.of());
        return sql.find(key).orElseThrow();
    }

    private void becomeMember(Slip slip, MemberKey witness, Instant now) {
        Person person = Objects.requireNonNull(slip.person());
        PhoneNumber phone = phone(person);
        if (phone != null && logins.find(phone).isPresent()) {
            throw new Problem(SlipProblem.SLIP_PHONE_JOINED);
        }
        Member member = new Member(
                slip.constituencyId(),
                ids.next(),
                slip.boothId(),
                person.name(),
                person.gender(),
                person.birthYear(),
                slip.language(),
                false,
                now,
                "paper",
                slip.enterer().id(),
                null);
        sql.putSecondWitness(slip.key(), witness, now, member.id());
        addMember.add(member, phone, slip.enterer().constituencyId(), NOTICE_VERSION, Map.of("slip", slip.id()));
        photoSql.giveLooksTo(member.id(), slip.key());
        if (slip.twinId() != null) {
            recordCredit.noteSamePhoto(member.id());
        }
        if (phone != null) {
            ask(member, phone);
        }
    }

    private @Nullable PhoneNumber phone(Person person) {
        return person.phoneSealed() == null
                ? null
                : new PhoneNumber(keys.open(EnterSlip.PHONE_PURPOSE, person.phoneSealed()));
    }

    private void ask(Member member, PhoneNumber phone) {
        String link = settings.publicUrl() + "/confirm/" + undoJoining.newToken(member);
        boolean hindi = member.language().equals("hi");
        questions.ask(
                phone,
                HearConfirmation.KIND,
                subject(member),
                words.text(member.language(), "sms.slip_confirm", hindi ? settings.nameHi() : settings.nameEn(), link),
                QUESTION_LIFE);
    }

    static String subject(Member member) {
        return member.constituencyId() + "/" + member.id();
    }

    static MemberKey member(String subject) {
        String[] parts = subject.split("/", 2);
        return new MemberKey(Integer.parseInt(parts[0]), UUID.fromString(parts[1]));
    }
}
