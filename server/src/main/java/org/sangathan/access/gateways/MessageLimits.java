package org.sangathan.access.gateways;

import org.sangathan.access.Attempts;
import org.sangathan.access.Attempts.Limit;
import org.sangathan.access.Attempts.Try;
import org.sangathan.access.PhoneNumber;
import org.sangathan.platform.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** How much one number, and all together, may send: what is beyond is dropped, and nobody is told. */
@Component
class MessageLimits {
    private static final Logger log = LoggerFactory.getLogger(MessageLimits.class);

    private final Attempts attempts;

    MessageLimits(Attempts attempts) {
        this.attempts = attempts;
    }

    /** Counts a message; outside of its transaction, so that each holds one connection at a time. */
    boolean admits(PhoneNumber from) {
        try {
            attempts.count(new Try(Limit.MESSAGES_IN_ALL, ""), new Try(Limit.MESSAGES_PER_NUMBER, from.e164()));
            return true;
        } catch (Problem tooMany) {
            log.info("a message from a {} is dropped: too many within the hour", from);
            return false;
        }
    }
}
