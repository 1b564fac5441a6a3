package org.sangathan.access;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sangathan.platform.FaultCode;
import org.sangathan.platform.Faults;
import org.sangathan.platform.Ids;
import org.sangathan.platform.Open;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Plays a phone that texts or calls our number, so that people can try the talk by SMS. In demonstration mode alone:
 * elsewhere a message is believed only when an operator's gateway hands it over.
 */
@RestController
@ConditionalOnBooleanProperty("sangathan.demonstration")
class IncomingInDemonstration {
    private static final int TEXT_MOST = 1000;

    private final Questions questions;
    private final IncomingSettings settings;
    private final Ids ids;

    IncomingInDemonstration(Questions questions, IncomingSettings settings, Ids ids) {
        this.questions = questions;
        this.settings = settings;
        this.ids = ids;
    }

    /** @param text null for a missed call */
    record PlayedMessage(@Nullable String from, @Nullable String text) {}

    @Open("demonstration only: messages of made-up people")
    @PostMapping("/api/org/demonstration/incoming")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void hear(@RequestBody PlayedMessage message) {
        String text = message.text();
        new Faults()
                .whenMissing(message.from(), "/from")
                .when(
                        message.from() != null
                                && !message.from().isBlank()
                                && PhoneNumber.parse(message.from()).isEmpty(),
                        "/from",
                        FaultCode.PHONE_NOT_VALID)
                .when(text != null && text.length() > TEXT_MOST, "/text", FaultCode.TOO_LONG)
                .refuse();
        questions.hear(new IncomingMessage(
                "demonstration " + ids.next(),
                PhoneNumber.parse(message.from()).orElseThrow(),
                Objects.requireNonNullElse(settings.number(), ""),
                text));
    }
}
