package org.sangathan.access;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.sangathan.platform.Text;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Keeps what would have been sent, for people to read on a page; exists in demonstration mode alone. */
@Component
@ConditionalOnBooleanProperty("sangathan.demonstration")
class DemonstrationOutbox implements TextMessages {
    private static final int KEPT = 200;

    private final Clock clock;
    private final Deque<Message> messages = new ArrayDeque<>();

    DemonstrationOutbox(Clock clock) {
        this.clock = clock;
    }

    /**
     * One message that was not sent.
     *
     * @param channel always "sms"
     */
    record Message(Instant at, String to, String channel, String text) {}

    @Override
    public synchronized void send(PhoneNumber to, Text text) {
        messages.addFirst(new Message(clock.instant(), to.e164(), "sms", text.body()));
        if (messages.size() > KEPT) {
            messages.removeLast();
        }
    }

    /** Newest first. */
    synchronized List<Message> messages() {
        return new ArrayList<>(messages);
    }
}
