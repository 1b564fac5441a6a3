package org.sangathan.people.duplicates;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sangathan.people.Gender;

/**
 * Whether two members of a constituency may be one person, and why. People of the same booth, or of one whose number is
 * at most two away, are compared when they were born in the same year or one apart. Further away only a name counts that
 * sounds the same, with a family's name, that hardly anybody else of the constituency has, and the same year.
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
    private static final double FAR_APART = 0.85;
    private static final double OTHER_GENDER = 0.75;

    /** What is compared of a member. */
    record Profile(UUID id, int boothId, HeardName name, Gender gender, int birthYear) {}

    /** Of two who live near each other. */
    static Optional<Likeness> near(Profile one, Profile other) {
        int yearsApart = Math.abs(one.birthYear() - other.birthYear());
        if (yearsApart > 1 || !isNear(one, other)) {
            return Optional.empty();
        }
        boolean sameBooth = one.boothId() == other.boothId();
        double name = NameLikeness.of(one.name(), other.name());
        return judged(one, other, name, sameBooth ? 1 : BOOTH_APART, sameBooth ? "same_booth" : "near_booth");
    }

    static boolean isNear(Profile one, Profile other) {
        return Math.abs(one.boothId() - other.boothId()) <= NEIGHBOURHOOD;
    }

    /** Of two in different parts of a constituency who share a name that is rare there. */
    static Optional<Likeness> far(Profile one, Profile other) {
        if (one.birthYear() != other.birthYear()
                || one.gender() != other.gender()
                || one.name().words().size() < 2
                || other.name().words().size() < 2) {
            return Optional.empty();
        }
        double name = NameLikeness.of(one.name(), other.name());
        return name < SAME_AS_HEARD ? Optional.empty() : judged(one, other, name, FAR_APART, "rare_name");
    }

    private static Optional<Likeness> judged(Profile one, Profile other, double name, double place, String where) {
        boolean sameYear = one.birthYear() == other.birthYear();
        boolean sameGender = one.gender() == other.gender();
        double score = name * place * (sameYear ? 1 : YEAR_APART) * (sameGender ? 1 : OTHER_GENDER);
        if (score < LEAST) {
            return Optional.empty();
        }
        List<String> reasons = new ArrayList<>();
        reasons.add(name >= SAME_AS_HEARD ? "name_heard_same" : "name_heard_alike");
        reasons.add(sameYear ? "same_year" : "year_apart");
        reasons.add(where);
        if (!sameGender) {
            reasons.add("other_gender");
        }
        return Optional.of(new Likeness((int) Math.round(score * 100), List.copyOf(reasons)));
    }
}
