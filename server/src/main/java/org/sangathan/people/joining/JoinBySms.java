package org.sangathan.people.joining;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.sangathan.access.AnswerReader;
import org.sangathan.access.IncomingMessage;
import org.sangathan.access.Logins;
import org.sangathan.access.Logins.Login;
import org.sangathan.access.PhoneNumber;
import org.sangathan.access.SendTexts;
import org.sangathan.access.StrangerReader;
import org.sangathan.people.JoiningBlocks;
import org.sangathan.people.joining.SmsJoining.Answers;
import org.sangathan.people.joining.SmsJoining.Step;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Words;
import org.springframework.stereotype.Component;

/**
 * Joining without a smartphone. An unknown number calls or texts, is told what joining means, and answers "1" in any
 * script; anything else is no. Then the person says who they are and where they vote, each answer from their own phone.
 */
@Component
class JoinBySms implements AnswerReader, StrangerReader {
    private static final Duration SAME_WISH = Duration.ofMinutes(1);
    private static final int JOIN = 1;
    private static final int ENGLISH = 3;
    /** From a blocked number, these words are its owner's own wish. */
    private static final Set<String> UNBLOCK = Set.of("unblock", "kholo", "kholen", "खोलो", "खोलें");
    /** From a member's number, long after the question: it was not me. */
    private static final Set<String> UNDO = Set.of("undo", "radd", "रद्द");

    private final AskBySms askBySms;
    private final ReadSmsAnswer readSmsAnswer;
    private final UndoJoining undoJoining;
    private final Logins logins;
    private final JoiningBlocks blocks;
    private final SendTexts sendTexts;
    private final Words words;
    private final Clock clock;

    JoinBySms(
            AskBySms askBySms,
            ReadSmsAnswer readSmsAnswer,
            UndoJoining undoJoining,
            Logins logins,
            JoiningBlocks blocks,
            SendTexts sendTexts,
            Words words,
            Clock clock) {
        this.askBySms = askBySms;
        this.readSmsAnswer = readSmsAnswer;
        this.undoJoining = undoJoining;
        this.logins = logins;
        this.blocks = blocks;
        this.sendTexts = sendTexts;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return AskBySms.KIND;
    }

    @Override
    public void read(IncomingMessage message) {
        PhoneNumber from = message.from();
        Login member = logins.find(from).orElse(null);
        if (member != null) {
            readOfMember(member, message);
        } else if (blocks.isBlocked(from)) {
            readOfBlocked(message);
        } else if (askBySms.find(from).isEmpty()) {
            String how = message.text() == null ? "missed_call" : "sms";
            askBySms.ask(from, new SmsJoining(how, "hi", Step.CONSENT, Answers.none(), clock.instant()));
        }
    }

    private void readOfMember(Login member, IncomingMessage message) {
        if (UNDO.contains(word(message))) {
            undoJoining.undoBySms(new MemberKey(member.constituencyId(), member.memberId()), message.from());
        }
    }

    private void readOfBlocked(IncomingMessage message) {
        if (UNBLOCK.contains(word(message))) {
            blocks.lift(message.from());
            sendTexts.afterCommit(message.from(), words.textInBoth("sms.unblocked"));
        }
    }

    private static String word(IncomingMessage message) {
        return message.text() == null ? "" : message.text().strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean read(String subject, IncomingMessage answer) {
        PhoneNumber from = answer.from();
        SmsJoining joining = askBySms.find(from).orElse(null);
        if (joining == null || blocks.isBlocked(from) || logins.find(from).isPresent()) {
            return false;
        }
        String text = answer.text();
        if (text == null) {
            boolean asksAgain = joining.askedAt().plus(SAME_WISH).isBefore(clock.instant());
            if (asksAgain) {
                askBySms.ask(from, joining);
            }
            return asksAgain;
        }
        if (joining.step() == Step.CONSENT) {
            readConsent(from, joining, answer);
        } else {
            readSmsAnswer.read(from, joining, text.strip());
        }
        return true;
    }

    private void readConsent(PhoneNumber from, SmsJoining joining, IncomingMessage answer) {
        switch (answer.digit().orElse(-1)) {
            case JOIN -> askBySms.ask(from, joining.at(Step.NAME, Answers.none()));
            case ENGLISH -> askBySms.ask(from, joining.in("en"));
            default -> askBySms.end(from, joining, "sms.not_joined");
        }
    }
}
