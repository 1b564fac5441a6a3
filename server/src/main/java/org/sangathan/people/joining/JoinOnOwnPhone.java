package org.sangathan.people.joining;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Logins;
import org.sangathan.access.Logins.Login;
import org.sangathan.access.PhoneNumber;
import org.sangathan.people.Gender;
import org.sangathan.people.joining.InviteToJoin.Invitation;
import org.sangathan.platform.FaultCode;
import org.sangathan.platform.Faults;
import org.sangathan.territory.Territory;
import org.sangathan.territory.Tree;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** A person's own act of joining in the browser of their own phone, with an invitation or without. */
@Component
class JoinOnOwnPhone {
    static final String NOTICE_VERSION = "2026-11";

    private final Enrol enrol;
    private final Logins logins;
    private final Territory territory;
    private final Clock clock;

    JoinOnOwnPhone(Enrol enrol, Logins logins, Territory territory, Clock clock) {
        this.enrol = enrol;
        this.logins = logins;
        this.territory = territory;
        this.clock = clock;
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

    /** All faults of the form at once; returns the phone that the code goes to. */
    PhoneNumber check(Form form, @Nullable Invitation invitation) {
        Faults faults = new Faults()
                .whenMissing(form.name(), "/name")
                .whenMissing(form.gender(), "/gender")
                .whenMissing(form.birthYear(), "/birth_year")
                .when(PhoneNumber.parse(form.phone()).isEmpty(), "/phone", FaultCode.PHONE_NOT_VALID)
                .when(!form.consent(), "/consent", FaultCode.CONSENT_REQUIRED);
        if (form.name() != null && !form.name().isBlank()) {
            Applicant.faultOfName(form.name()).ifPresent(fault -> faults.add("/name", fault));
        }
        if (form.birthYear() != null) {
            Applicant.faultOfBirthYear(form.birthYear(), LocalDate.now(clock).getYear())
                    .ifPresent(fault -> faults.add("/birth_year", fault));
        }
        faults.when(!fits(form.booth(), invitation), "/booth", FaultCode.NOT_A_BOOTH)
                .refuse();
        return PhoneNumber.parse(form.phone()).orElseThrow();
    }

    private boolean fits(@Nullable Integer booth, @Nullable Invitation invitation) {
        Tree tree = territory.tree();
        return booth != null
                && tree.isBooth(booth)
                && (invitation == null || tree.isWithin(booth, invitation.unitId()));
    }

    /** After the code has proved the phone. A number that has joined before signs in and changes nothing. */
    Login join(Form form, @Nullable Invitation invitation) {
        PhoneNumber phone = check(form, invitation);
        Applicant applicant = new Applicant(
                Objects.requireNonNull(form.name()),
                Objects.requireNonNull(form.gender()),
                Objects.requireNonNull(form.birthYear()),
                Objects.requireNonNull(form.booth()),
                form.language(),
                "link",
                NOTICE_VERSION,
                invitation);
        try {
            return enrol.enrol(applicant, phone);
        } catch (DuplicateKeyException joinedMeanwhile) {
            // by a way that does not wait in line, such as a slip
            return logins.find(phone).orElseThrow(() -> joinedMeanwhile);
        }
    }
}
