package org.sangathan.people.joining;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.sangathan.access.IncomingSettings;
import org.sangathan.access.Logins;
import org.sangathan.access.PhoneNumber;
import org.sangathan.access.Questions;
import org.sangathan.access.SendTexts;
import org.sangathan.platform.Settings;
import org.sangathan.platform.Text;
import org.sangathan.platform.Tokens;
import org.sangathan.platform.Words;
import org.sangathan.territory.Territory;
import org.sangathan.territory.Tree;
import org.sangathan.territory.UnitRef;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps where a joining by SMS stands, and asks what comes next. */
@Component
class AskBySms {
    static final String KIND = "joining_by_sms";
    private static final Duration LIFE = Duration.ofDays(3);

    private final SmsJoiningSql sql;
    private final Logins logins;
    private final Questions questions;
    private final SendTexts sendTexts;
    private final Words words;
    private final Settings settings;
    private final IncomingSettings incoming;
    private final Territory territory;
    private final Clock clock;

    AskBySms(
            SmsJoiningSql sql,
            Logins logins,
            Questions questions,
            SendTexts sendTexts,
            Words words,
            Settings settings,
            IncomingSettings incoming,
            Territory territory,
            Clock clock) {
        this.sql = sql;
        this.logins = logins;
        this.questions = questions;
        this.sendTexts = sendTexts;
        this.words = words;
        this.settings = settings;
        this.incoming = incoming;
        this.territory = territory;
        this.clock = clock;
    }

    Optional<SmsJoining> find(PhoneNumber phone) {
        return sql.find(logins.hash(phone), clock.instant());
    }

    void ask(PhoneNumber phone, SmsJoining joining) {
        ask(phone, joining, question -> question);
    }

    void askAgain(PhoneNumber phone, SmsJoining joining) {
        ask(phone, joining, words.text(joining.language(), "sms.not_understood")::followedBy);
    }

    private void ask(PhoneNumber phone, SmsJoining joining, UnaryOperator<Text> said) {
        Instant now = clock.instant();
        SmsJoining asked = new SmsJoining(joining.how(), joining.language(), joining.step(), joining.answers(), now);
        sql.put(logins.hash(phone), asked, now.plus(LIFE));
        questions.expect(phone, KIND, Tokens.fresh(6), LIFE);
        sendTexts.afterCommit(phone, said.apply(question(asked)));
    }

    private Text question(SmsJoining joining) {
        String language = joining.language();
        List<Integer> choices = joining.answers().choices();
        if (!choices.isEmpty()) {
            return words.text(language, "sms.choose", lines(choices, language));
        }
        return switch (joining.step()) {
            case CONSENT ->
                words.text(
                        language,
                        "sms.ask_to_join",
                        language.equals("hi") ? settings.nameHi() : settings.nameEn(),
                        Objects.requireNonNullElse(incoming.number(), ""),
                        settings.publicUrl() + "/notice");
            case NAME -> words.text(language, "sms.ask_name");
            case BIRTH_YEAR -> words.text(language, "sms.ask_birth_year");
            case GENDER -> words.text(language, "sms.ask_gender");
            case SEAT -> words.text(language, "sms.ask_seat");
            case BOOTH ->
                words.text(
                        language,
                        "sms.ask_booth",
                        Optional.ofNullable(joining.answers().seat())
                                .map(seat -> name(territory.tree().get(seat), language))
                                .orElse(""));
        };
    }

    private String lines(List<Integer> choices, String language) {
        Tree tree = territory.tree();
        StringBuilder lines = new StringBuilder();
        for (int at = 0; at < choices.size(); at++) {
            lines.append('\n').append(at + 1).append(" = ").append(name(tree.get(choices.get(at)), language));
        }
        return lines.toString();
    }

    private static String name(UnitRef unit, String language) {
        String name = language.equals("hi") ? unit.nameHi() : unit.nameEn();
        return unit.number() == null ? name : unit.number() + " " + name;
    }

    /** The end, with a word why; nothing of the person is kept. */
    void end(PhoneNumber phone, SmsJoining joining, String why) {
        sql.forget(logins.hash(phone));
        sendTexts.afterCommit(phone, words.text(joining.language(), why));
    }

    void forget(PhoneNumber phone) {
        sql.forget(logins.hash(phone));
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT17M")
    public void forgetEnded() {
        sql.deleteEnded(clock.instant());
    }
}
