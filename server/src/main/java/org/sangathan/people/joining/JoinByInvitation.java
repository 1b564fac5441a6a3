package org.sangathan.people.joining;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Logins;
import org.sangathan.access.Logins.Login;
import org.sangathan.access.PhoneNumber;
import org.sangathan.access.TextMessages;
import org.sangathan.people.AddMember;
import org.sangathan.people.Gender;
import org.sangathan.people.Member;
import org.sangathan.people.NameKey;
import org.sangathan.people.joining.InviteToJoin.Invitation;
import org.sangathan.platform.FaultCode;
import org.sangathan.platform.Faults;
import org.sangathan.platform.Ids;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Settings;
import org.sangathan.platform.Tokens;
import org.sangathan.platform.Words;
import org.sangathan.territory.Territory;
import org.sangathan.territory.UnitRef;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person's own act of joining, on their own phone, with a way to undo it at once. */
@Component
class JoinByInvitation {
    static final String NOTICE_VERSION = "2026-11";
    private static final Duration UNDO_LIFE = Duration.ofDays(365);
    private static final int OLDEST = 120;
    private static final int ADULT = 18;
    private static final int NAME_MOST = 100;

    private final InviteToJoin invitations;
    private final AddMember addMember;
    private final InvitationSql invitationSql;
    private final Logins logins;
    private final Territory territory;
    private final Ids ids;
    private final Clock clock;
    private final TextMessages messages;
    private final Words words;
    private final Settings settings;

    JoinByInvitation(
            InviteToJoin invitations,
            AddMember addMember,
            InvitationSql invitationSql,
            Logins logins,
            Territory territory,
            Ids ids,
            Clock clock,
            TextMessages messages,
            Words words,
            Settings settings) {
        this.invitations = invitations;
        this.addMember = addMember;
        this.invitationSql = invitationSql;
        this.logins = logins;
        this.territory = territory;
        this.ids = ids;
        this.clock = clock;
        this.messages = messages;
        this.words = words;
        this.settings = settings;
    }

    /** What a person wrote into the form; anything may be missing. */
    record Form(
            @Nullable String name,
            @Nullable Gender gender,
            @Nullable Integer birthYear,
            @Nullable String phone,
            @Nullable Integer booth,
            boolean consent,
            String language) {}

    Invitation invitation(String code) {
        return invitations.find(code).orElseThrow(() -> new Problem(JoiningProblem.INVITATION_UNKNOWN));
    }

    /** All faults of the form at once; returns the phone that the code goes to. */
    PhoneNumber check(Form form, Invitation invitation) {
        Faults faults = new Faults()
                .whenMissing(form.name(), "/name")
                .whenMissing(form.gender(), "/gender")
                .whenMissing(form.birthYear(), "/birth_year")
                .when(PhoneNumber.parse(form.phone()).isEmpty(), "/phone", FaultCode.PHONE_NOT_VALID)
                .when(!form.consent(), "/consent", FaultCode.CONSENT_REQUIRED);
        if (form.name() != null && !form.name().isBlank()) {
            faults.when(form.name().length() > NAME_MOST, "/name", FaultCode.TOO_LONG)
                    .when(NameKey.of(form.name()).isEmpty(), "/name", FaultCode.NAME_NOT_VALID);
        }
        if (form.birthYear() != null) {
            int age = LocalDate.now(clock).getYear() - form.birthYear();
            faults.when(age > OLDEST || age < 0, "/birth_year", FaultCode.BIRTH_YEAR_NOT_VALID)
                    .when(age >= 0 && age < ADULT, "/birth_year", FaultCode.UNDER_18);
        }
        boolean boothFits = form.booth() != null
                && territory.tree().isBooth(form.booth())
                && territory.tree().isWithin(form.booth(), invitation.unitId());
        faults.when(!boothFits, "/booth", FaultCode.NOT_A_BOOTH).refuse();
        return PhoneNumber.parse(form.phone()).orElseThrow();
    }

    /** After the code has proved the phone. A number that has joined before signs in and changes nothing. */
    @Transactional
    public Login join(Form form, Invitation invitation) {
        PhoneNumber phone = check(form, invitation);
        Login known = logins.find(phone).orElse(null);
        if (known != null) {
            return known;
        }
        Instant now = clock.instant();
        int booth = Objects.requireNonNull(form.booth());
        Member member = new Member(
                UnitRef.constituencyOf(booth),
                ids.next(),
                booth,
                Objects.requireNonNull(form.name()).strip(),
                Objects.requireNonNull(form.gender()),
                Objects.requireNonNull(form.birthYear()),
                form.language(),
                false,
                now,
                "link",
                invitation.inviterId());
        Login login = addMember.add(
                member,
                phone,
                invitation.inviterConstituencyId(),
                NOTICE_VERSION,
                Map.of("invitation", invitation.id()));
        String undo = Tokens.fresh(15);
        invitationSql.insertUndo(Tokens.hash(undo), member, now.plus(UNDO_LIFE));
        messages.send(
                phone,
                words.in(
                        member.language(),
                        "sms.joined",
                        member.language().equals("hi") ? settings.nameHi() : settings.nameEn(),
                        settings.publicUrl() + "/undo/" + undo));
        return login;
    }
}
