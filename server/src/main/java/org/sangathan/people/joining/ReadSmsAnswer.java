package org.sangathan.people.joining;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sangathan.access.PhoneNumber;
import org.sangathan.people.Gender;
import org.sangathan.people.joining.SmsJoining.Answers;
import org.sangathan.people.joining.SmsJoining.Step;
import org.sangathan.platform.FaultCode;
import org.sangathan.territory.Level;
import org.sangathan.territory.Territory;
import org.sangathan.territory.UnitRef;
import org.springframework.stereotype.Component;

/** What each answer of a joining by SMS means, and what is asked next; whoever is under 18 is refused and forgotten. */
@Component
class ReadSmsAnswer {
    static final String NOTICE_VERSION = "2026-11-sms";
    private static final Pattern NAME_AND_YEAR = Pattern.compile("(.*\\p{L}.*?)[\\s,]+(\\p{Nd}{4})");
    private static final Pattern SEAT_AND_BOOTH = Pattern.compile("(\\p{Nd}{1,3})[\\s,/-]+(\\p{Nd}{1,4}\\p{L}{0,2})");
    private static final int CHOICES = 9;
    private static final int MISUNDERSTOOD_MOST = 8;

    private final AskBySms askBySms;
    private final FindBooths findBooths;
    private final Enrol enrol;
    private final Territory territory;
    private final Clock clock;

    ReadSmsAnswer(AskBySms askBySms, FindBooths findBooths, Enrol enrol, Territory territory, Clock clock) {
        this.askBySms = askBySms;
        this.findBooths = findBooths;
        this.enrol = enrol;
        this.territory = territory;
        this.clock = clock;
    }

    void read(PhoneNumber from, SmsJoining joining, String text) {
        switch (joining.step()) {
            case CONSENT -> throw new IllegalStateException("agreed to before");
            case NAME -> readName(from, joining, text);
            case BIRTH_YEAR -> readBirthYear(from, joining, text);
            case GENDER -> readGender(from, joining, text);
            case SEAT, BOOTH -> readPlace(from, joining, text);
        }
    }

    private void readName(PhoneNumber from, SmsJoining joining, String text) {
        Matcher both = NAME_AND_YEAR.matcher(text);
        String name = both.matches() ? both.group(1).strip() : text;
        if (Applicant.faultOfName(name).isPresent()) {
            misunderstood(from, joining);
            return;
        }
        SmsJoining named = joining.at(Step.BIRTH_YEAR, joining.answers().withName(name));
        if (both.matches()) {
            readBirthYear(from, named, both.group(2));
        } else {
            askBySms.ask(from, named);
        }
    }

    private void readBirthYear(PhoneNumber from, SmsJoining joining, String text) {
        OptionalInt year = fourDigits(text);
        if (year.isEmpty()) {
            misunderstood(from, joining);
            return;
        }
        Optional<FaultCode> fault =
                Applicant.faultOfBirthYear(year.getAsInt(), LocalDate.now(clock).getYear());
        if (fault.isEmpty()) {
            askBySms.ask(from, joining.at(Step.GENDER, joining.answers().withBirthYear(year.getAsInt())));
        } else if (fault.get() == FaultCode.UNDER_18) {
            askBySms.end(from, joining, "sms.under_18");
        } else {
            misunderstood(from, joining);
        }
    }

    private static OptionalInt fourDigits(String text) {
        return text.matches("\\p{Nd}{4}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }

    private void readGender(PhoneNumber from, SmsJoining joining, String text) {
        OptionalInt choice = digit(text);
        if (choice.isEmpty() || choice.getAsInt() < 1 || choice.getAsInt() > 3) {
            misunderstood(from, joining);
            return;
        }
        Gender gender = List.of(Gender.WOMAN, Gender.MAN, Gender.OTHER).get(choice.getAsInt() - 1);
        askBySms.ask(from, joining.at(Step.SEAT, joining.answers().withGender(gender)));
    }

    private static OptionalInt digit(String text) {
        return text.matches("\\p{Nd}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }

    private void readPlace(PhoneNumber from, SmsJoining joining, String text) {
        Answers answers = joining.answers();
        OptionalInt choice = digit(text);
        if (!answers.choices().isEmpty() && choice.isPresent()) {
            choose(from, joining, choice.getAsInt());
            return;
        }
        Matcher both = SEAT_AND_BOOTH.matcher(text);
        if (both.matches()) {
            Optional<UnitRef> booth = findBooths.seats(both.group(1), 1).stream()
                    .findFirst()
                    .flatMap(seat -> findBooths.byNumber(seat.id(), both.group(2)));
            if (booth.isPresent()) {
                take(from, joining, booth.get());
                return;
            }
        }
        offer(from, joining, found(joining, text));
    }

    private List<UnitRef> found(SmsJoining joining, String text) {
        return joining.step() == Step.SEAT
                ? findBooths.seats(text, CHOICES)
                : findBooths.within(Objects.requireNonNull(joining.answers().seat()), text, CHOICES);
    }

    private void offer(PhoneNumber from, SmsJoining joining, List<UnitRef> found) {
        switch (found.size()) {
            case 0 ->
                misunderstood(from, joining.at(joining.step(), joining.answers().withChoices(List.of())));
            case 1 -> take(from, joining, found.getFirst());
            default ->
                askBySms.ask(
                        from,
                        joining.at(
                                joining.step(),
                                joining.answers()
                                        .withChoices(
                                                found.stream().map(UnitRef::id).toList())));
        }
    }

    private void choose(PhoneNumber from, SmsJoining joining, int choice) {
        List<Integer> choices = joining.answers().choices();
        if (choice > choices.size()) {
            misunderstood(from, joining);
        } else if (choice == 0) {
            askBySms.ask(from, joining.at(joining.step(), joining.answers().withChoices(List.of())));
        } else {
            take(from, joining, territory.tree().get(choices.get(choice - 1)));
        }
    }

    private void take(PhoneNumber from, SmsJoining joining, UnitRef unit) {
        if (unit.level().equals(Level.BOOTH)) {
            join(from, joining, unit.id());
        } else {
            askBySms.ask(from, joining.at(Step.BOOTH, joining.answers().withSeat(unit.id())));
        }
    }

    private void join(PhoneNumber from, SmsJoining joining, int booth) {
        Answers answers = joining.answers();
        askBySms.forget(from);
        enrol.enrol(
                new Applicant(
                        Objects.requireNonNull(answers.name()),
                        Objects.requireNonNull(answers.gender()),
                        Objects.requireNonNull(answers.birthYear()),
                        booth,
                        joining.language(),
                        joining.how(),
                        NOTICE_VERSION,
                        null),
                from);
    }

    private void misunderstood(PhoneNumber from, SmsJoining joining) {
        Answers answers = joining.answers().misunderstoodAgain();
        if (answers.misunderstood() > MISUNDERSTOOD_MOST) {
            askBySms.end(from, joining, "sms.ended");
        } else {
            askBySms.askAgain(from, joining.at(joining.step(), answers));
        }
    }
}
