package org.sangathan.access;

import java.util.List;
import org.sangathan.access.DemonstrationOutbox.Message;
import org.sangathan.platform.Open;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What would have been sent by SMS, in demonstration mode alone. */
@RestController
@ConditionalOnBooleanProperty("sangathan.demonstration")
class OutboxApi {
    private final DemonstrationOutbox outbox;

    OutboxApi(DemonstrationOutbox outbox) {
        this.outbox = outbox;
    }

    @Open("demonstration only: messages to made-up people")
    @GetMapping("/api/org/demonstration/outbox")
    List<Message> messages() {
        return outbox.messages();
    }
}
