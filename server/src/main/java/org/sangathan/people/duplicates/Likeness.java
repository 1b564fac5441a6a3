package org.sangathan.people.duplicates;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sangathan.people.Gender;

/**
 * Whether two members of a constituency may be one person, and why. Only people of the same booth or one whose number
 * is at most two away, born in the same year or one apart, are compared: that is the stated bound, and it is what keeps
 * the work linear in the members.
 *
 * @param score of a hundred
 * @param reasons codes, each of which the client has words for
 */
record Likeness(int score, List<String> reasons) {
    static final int NEIGHBOURHOOD = 2;
    private static final double LEAST = 0.78;
    private static final double SAME_AS_HEARD = 0.97;
    private static final double YEAR_APART = 0.94;
    private static final double BOOTH_APART = 0.96;
    private static final double OTHER_GENDER = 0.75;

    /** What is compared of a member. */
    record Profile(UUID id, int boothId, HeardName name, Gender gender, int birthYear) {}

    static Optional<Likeness> of(Profile one, Profile other) {
        int yearsApart = Math.abs(one.birthYear() - other.birthYear());
        int boothsApart = Math.abs(one.boothId() - other.boothId());
        if (yearsApart > 1 || boothsApart > NEIGHBOURHOOD) {
            return Optional.empty();
        }
        double name = NameLikeness.of(one.name(), other.name());
        boolean sameGender = one.gender() == other.gender();
        double score = name
                * (yearsApart == 0 ? 1 : YEAR_APART)
                * (boothsApart == 0 ? 1 : BOOTH_APART)
                * (sameGender ? 1 : OTHER_GENDER);
        if (score < LEAST) {
            return Optional.empty();
        }
        List<String> reasons = new ArrayList<>();
        reasons.add(name >= SAME_AS_HEARD ? "name_heard_same" : "name_heard_alike");
        reasons.add(yearsApart == 0 ? "same_year" : "year_apart");
        reasons.add(boothsApart == 0 ? "same_booth" : "near_booth");
        if (!sameGender) {
            reasons.add("other_gender");
        }
        return Optional.of(new Likeness((int) Math.round(score * 100), List.copyOf(reasons)));
    }
}
