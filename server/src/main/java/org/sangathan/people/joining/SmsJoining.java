package org.sangathan.people.joining;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sangathan.people.Gender;

/**
 * A joining by SMS that is under way.
 *
 * @param how sms or missed_call: how it began
 * @param language of what we write, "hi" until the person asks for "en"
 */
record SmsJoining(String how, String language, Step step, Answers answers, Instant askedAt) {

    /** What is asked, in this order. */
    enum Step {
        CONSENT,
        NAME,
        BIRTH_YEAR,
        GENDER,
        SEAT,
        BOOTH
    }

    /**
     * What the person has said so far.
     *
     * @param seat unit of their constituency
     * @param choices units that are offered by digits from 1; empty when nothing is
     * @param misunderstood answers that we could not read
     */
    record Answers(
            @Nullable String name,
            @Nullable Integer birthYear,
            @Nullable Gender gender,
            @Nullable Integer seat,
            List<Integer> choices,
            int misunderstood) {

        static Answers none() {
            return new Answers(null, null, null, null, List.of(), 0);
        }

        Answers withName(String given) {
            return new Answers(given, birthYear, gender, seat, List.of(), misunderstood);
        }

        Answers withBirthYear(int given) {
            return new Answers(name, given, gender, seat, List.of(), misunderstood);
        }

        Answers withGender(Gender given) {
            return new Answers(name, birthYear, given, seat, List.of(), misunderstood);
        }

        Answers withSeat(int given) {
            return new Answers(name, birthYear, gender, given, List.of(), misunderstood);
        }

        Answers withChoices(List<Integer> offered) {
            return new Answers(name, birthYear, gender, seat, offered, misunderstood);
        }

        Answers misunderstoodAgain() {
            return new Answers(name, birthYear, gender, seat, choices, misunderstood + 1);
        }
    }

    SmsJoining in(String chosen) {
        return new SmsJoining(how, chosen, step, answers, askedAt);
    }

    SmsJoining at(Step next, Answers known) {
        return new SmsJoining(how, language, next, known, askedAt);
    }
}
