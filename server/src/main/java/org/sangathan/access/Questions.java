package org.sangathan.access;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.sangathan.platform.AgainAfterDeadlock;
import org.sangathan.platform.Text;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One open question a number, asked by SMS: an answer or a missed call goes to the feature that asked last. */
@Component
public class Questions {
    private static final Duration HEARD_KEPT = Duration.ofDays(7);

    private final QuestionSql sql;
    private final Logins logins;
    private final TextMessages messages;
    private final ObjectProvider<AnswerReader> answerReaders;
    private final ObjectProvider<StrangerReader> strangerReaders;
    private final Clock clock;

    Questions(
            QuestionSql sql,
            Logins logins,
            TextMessages messages,
            ObjectProvider<AnswerReader> answerReaders,
            ObjectProvider<StrangerReader> strangerReaders,
            Clock clock) {
        this.sql = sql;
        this.logins = logins;
        this.messages = messages;
        this.answerReaders = answerReaders;
        this.strangerReaders = strangerReaders;
        this.clock = clock;
    }

    /**
     * Sends a text that asks something; an earlier question to the number is void.
     *
     * @param kind of the {@link AnswerReader}
     * @param subject what it is about, an id
     */
    @Transactional
    public void ask(PhoneNumber to, String kind, String subject, Text text, Duration life) {
        expect(to, kind, subject, life);
        messages.send(to, text);
    }

    /** Like {@link #ask} for a caller who sends the text after the commit. */
    @Transactional
    public void expect(PhoneNumber from, String kind, String subject, Duration life) {
        sql.put(
                logins.hash(from),
                new QuestionSql.Question(kind, subject),
                clock.instant(),
                clock.instant().plus(life));
    }

    /** Hears a message once, however often a gateway delivers it. */
    @AgainAfterDeadlock
    @Transactional
    public void hear(IncomingMessage message) {
        logins.waitForOthersWith(message.from());
        if (!sql.note(message.id(), clock.instant())) {
            return;
        }
        byte[] phone = logins.hash(message.from());
        Optional<QuestionSql.Question> question = sql.find(phone, clock.instant());
        if (question.isPresent() && isAnswered(question.get(), message)) {
            sql.close(phone, question.get());
            return;
        }
        strangerReaders.orderedStream().forEach(reader -> reader.read(message));
    }

    private boolean isAnswered(QuestionSql.Question question, IncomingMessage message) {
        List<AnswerReader> readers = answerReaders
                .orderedStream()
                .filter(reader -> reader.kind().equals(question.kind()))
                .toList();
        return readers.stream().anyMatch(reader -> reader.read(question.subject(), message));
    }

    /** With the person who is erased. */
    public void forget(PhoneNumber phone) {
        sql.forget(logins.hash(phone));
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT15M")
    void forgetOld() {
        sql.deleteOld(clock.instant(), clock.instant().minus(HEARD_KEPT));
    }
}
