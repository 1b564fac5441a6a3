package org.sangathan.people.duplicates;

import java.util.UUID;
import org.sangathan.access.AnswerReader;
import org.sangathan.access.IncomingMessage;
import org.sangathan.access.Logins;
import org.sangathan.access.PhoneNumber;
import org.sangathan.access.SendTexts;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Text;
import org.sangathan.platform.Words;
import org.springframework.stereotype.Component;

/** "2", in any script, in answer to the message of a merge: these are two people. */
@Component
class AnswerToMerge implements AnswerReader {
    static final String KIND = "merge";
    private static final String DONE = "sms.taken_apart";
    private static final int APART = 2;

    private final TakeApart takeApart;
    private final Logins logins;
    private final SendTexts sendTexts;
    private final Words words;

    AnswerToMerge(TakeApart takeApart, Logins logins, SendTexts sendTexts, Words words) {
        this.takeApart = takeApart;
        this.logins = logins;
        this.sendTexts = sendTexts;
        this.words = words;
    }

    static String subject(MemberKey merge) {
        return merge.constituencyId() + " " + merge.id();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean read(String subject, IncomingMessage answer) {
        if (answer.digit().orElse(0) != APART) {
            return false;
        }
        String[] parts = subject.split(" ", 2);
        takeApart.byPerson(Integer.parseInt(parts[0]), UUID.fromString(parts[1]));
        sendTexts.afterCommit(answer.from(), done(answer.from()));
        return true;
    }

    /** The number may be somebody else's by now, or nobody's: then nobody knows its language. */
    private Text done(PhoneNumber from) {
        return logins.find(from)
                .map(login -> words.text(login.language(), DONE))
                .orElseGet(() -> words.textInBoth(DONE));
    }
}
