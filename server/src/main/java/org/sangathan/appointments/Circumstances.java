package org.sangathan.appointments;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sangathan.people.Member;

/**
 * What the rules of a post ask about one member.
 *
 * @param live the member's appointments, claimed and accepted
 * @param termsBegun of this very post of this unit, in a row until now
 * @param said what the member says at this moment
 */
record Circumstances(
        Member member, @Nullable Declaration declaration, List<Appointment> live, int termsBegun, Said said) {

    /**
     * Answers of the appointee, from their own session. Nothing of it is kept but what {@link Declaration} has.
     *
     * @param birthDate asked when the year alone cannot decide
     * @param relatives of other holders of the unit
     */
    record Said(
            @Nullable LocalDate birthDate,
            @Nullable Integer electorUnitId,
            @Nullable Boolean governmentServant,
            @Nullable Boolean relatives) {
        static final Said NOTHING = new Said(null, null, null, null);
    }

    int electorUnitId() {
        if (said.electorUnitId() != null) {
            return said.electorUnitId();
        }
        return declaration == null ? member.homeUnitId() : declaration.electorUnitId();
    }

    @Nullable
    Boolean governmentServant() {
        if (said.governmentServant() != null) {
            return said.governmentServant();
        }
        return declaration == null ? null : declaration.governmentServant();
    }

    Circumstances saying(Said now) {
        return new Circumstances(member, declaration, live, termsBegun, now);
    }
}
