package org.sangathan.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person who joined by their own act.
 *
 * @param birthYear of the common era; the day is nobody's business
 * @param joinedHow link, sms, missed_call, paper, or demonstration for a made-up person
 */
public record Member(
        int constituencyId,
        UUID id,
        int homeUnitId,
        String name,
        Gender gender,
        int birthYear,
        String language,
        boolean worker,
        Instant joinedAt,
        String joinedHow,
        @Nullable UUID inviterId) {
    private static final int YOUTH_FROM = 18;
    private static final int YOUTH_TO = 35;

    /** In whole years by the year alone: at most one too many. */
    public int age(LocalDate today) {
        return today.getYear() - birthYear;
    }

    /** Counted among the young (18 to 35) in every figure. */
    public static boolean isYouth(int birthYear, int year) {
        int age = year - birthYear;
        return age >= YOUTH_FROM && age <= YOUTH_TO;
    }
}
