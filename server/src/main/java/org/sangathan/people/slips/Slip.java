package org.sangathan.people.slips;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.people.Gender;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.territory.UnitRef;

/**
 * A paper slip and who vouches for it.
 *
 * @param person what the slip says; null once there is a member
 * @param memberId null until two have witnessed
 * @param twinId another slip of the constituency whose photo looks the same
 */
record Slip(
        UUID id,
        int boothId,
        @Nullable Person person,
        String language,
        Instant enteredAt,
        MemberKey enterer,
        @Nullable MemberKey witness1,
        @Nullable MemberKey witness2,
        @Nullable UUID memberId,
        @Nullable UUID twinId) {

    /** @param phoneSealed null for a person without a phone */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Person(String name, Gender gender, int birthYear, byte @Nullable [] phoneSealed) {}

    /** Where the row lives. */
    record Key(int constituencyId, UUID id) {}

    Key key() {
        return new Key(constituencyId(), id);
    }

    int constituencyId() {
        return UnitRef.constituencyOf(boothId);
    }

    boolean isWaiting() {
        return memberId == null;
    }

    boolean isWitnessedBy(UUID member) {
        return is(witness1, member) || is(witness2, member);
    }

    boolean involves(UUID member) {
        return is(enterer, member) || isWitnessedBy(member);
    }

    private static boolean is(@Nullable MemberKey key, UUID member) {
        return key != null && key.id().equals(member);
    }
}
