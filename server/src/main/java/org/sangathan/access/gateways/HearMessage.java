package org.sangathan.access.gateways;

import org.sangathan.access.Attempts;
import org.sangathan.access.Attempts.Limit;
import org.sangathan.access.IncomingMessage;
import org.sangathan.access.Questions;
import org.sangathan.platform.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Hands a message to whoever asked for it, unless its number sends too many: those are dropped, and nobody is told. */
@Component
class HearMessage {
    private static final Logger log = LoggerFactory.getLogger(HearMessage.class);

    private final Questions questions;
    private final Attempts attempts;

    HearMessage(Questions questions, Attempts attempts) {
        this.questions = questions;
        this.attempts = attempts;
    }

    void hear(IncomingMessage message) {
        try {
            // before the transaction of the message, so that each holds one connection at a time
            attempts.count(Limit.MESSAGES_IN_ALL, "");
            attempts.count(Limit.MESSAGES_PER_NUMBER, message.from().e164());
        } catch (Problem tooMany) {
            log.info("a message from a {} was dropped: too many within the hour", message.from());
            return;
        }
        questions.hear(message);
    }
}
