package org.sangathan.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person who joined by their own act, or who is said to have by a paper slip and two witnesses.
 *
 * @param birthYear of the common era; the day is nobody's business
 * @param joinedHow link, sms, missed_call, paper, or demonstration for a made-up person
 * @param provenAt by an act of their own; until then the membership is claimed only
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
        @Nullable UUID inviterId,
        @Nullable Instant provenAt) {
    private static final int YOUTH_FROM = 18;
    private static final int YOUTH_TO = 35;

    /** Who joins by their own act is proven with it. */
    public Member(
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
        this(
                constituencyId,
                id,
                homeUnitId,
                name,
                gender,
                birthYear,
                language,
                worker,
                joinedAt,
                joinedHow,
                inviterId,
                joinedAt);
    }

    /** The same member, proven at another moment or not at all. */
    Member provenAt(@Nullable Instant moment) {
        return copy(id, inviterId, moment);
    }

    /** Whoever invited them is not there any more. */
    Member withoutInviter() {
        return copy(id, null, provenAt);
    }

    /** The same member under an id from before a merge: for rows of what that record did. */
    public Member under(UUID formerId) {
        return copy(formerId, inviterId, provenAt);
    }

    private Member copy(UUID otherId, @Nullable UUID otherInviter, @Nullable Instant otherProof) {
        return new Member(
                constituencyId,
                otherId,
                homeUnitId,
                name,
                gender,
                birthYear,
                language,
                worker,
                joinedAt,
                joinedHow,
                otherInviter,
                otherProof);
    }

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
