package org.sangathan.people.joining;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sangathan.people.Gender;
import org.sangathan.people.NameKey;
import org.sangathan.people.joining.InviteToJoin.Invitation;
import org.sangathan.platform.FaultCode;

/**
 * What a person who joins has said of themselves, checked.
 *
 * @param how link, sms or missed_call
 * @param invitation null for a person who came by themselves
 */
record Applicant(
        String name,
        Gender gender,
        int birthYear,
        int booth,
        String language,
        String how,
        String noticeVersion,
        @Nullable Invitation invitation) {
    static final int NAME_MOST = 100;
    private static final int OLDEST = 120;
    private static final int ADULT = 18;

    static Optional<FaultCode> faultOfBirthYear(int birthYear, int thisYear) {
        int age = thisYear - birthYear;
        if (age > OLDEST || age < 0) {
            return Optional.of(FaultCode.BIRTH_YEAR_NOT_VALID);
        }
        return age < ADULT ? Optional.of(FaultCode.UNDER_18) : Optional.empty();
    }

    static Optional<FaultCode> faultOfName(String name) {
        if (name.length() > NAME_MOST) {
            return Optional.of(FaultCode.TOO_LONG);
        }
        return NameKey.of(name).isEmpty() ? Optional.of(FaultCode.NAME_NOT_VALID) : Optional.empty();
    }
}
