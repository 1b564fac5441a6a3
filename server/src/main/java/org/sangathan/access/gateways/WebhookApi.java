package org.sangathan.access.gateways;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.IncomingMessage;
import org.sangathan.access.PhoneNumber;
import org.sangathan.access.Questions;
import org.sangathan.platform.FaultCode;
import org.sangathan.platform.Faults;
import org.sangathan.platform.Open;
import org.sangathan.platform.PlatformProblem;
import org.sangathan.platform.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** SMS and missed calls from a gateway, which signs each; docs/operations.md describes the form. */
@RestController
class WebhookApi {
    private static final String MISSED_CALL = "missed_call";
    private static final int ID_MOST = 200;
    private static final int TEXT_MOST = 4000;

    private final WebhookSignature signature;
    private final MessageLimits limits;
    private final Questions questions;

    WebhookApi(WebhookSignature signature, MessageLimits limits, Questions questions) {
        this.signature = signature;
        this.limits = limits;
        this.questions = questions;
    }

    /**
     * What a gateway hands over.
     *
     * @param kind sms or missed_call
     */
    private record Message(
            @Nullable String id,
            @Nullable String kind,
            @Nullable String from,
            @Nullable String to,
            @Nullable String text) {}

    @Open("signed by the gateway with a secret of its own")
    @PostMapping("/webhooks/sms")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void hear(
            @RequestHeader(name = "X-Sangathan-Timestamp", required = false) @Nullable String timestamp,
            @RequestHeader(name = "X-Sangathan-Signature", required = false) @Nullable String signed,
            @RequestBody byte[] body) {
        signature.check(timestamp, signed, body);
        Message message = read(body);
        check(message);
        // letters, short codes and landlines cannot join or answer; to refuse them would only make a gateway repeat
        Optional<PhoneNumber> from = PhoneNumber.parse(message.from());
        from.filter(limits::admits)
                .ifPresent(number -> questions.hear(new IncomingMessage(
                        "webhook " + message.id(),
                        number,
                        Objects.requireNonNullElse(message.to(), ""),
                        MISSED_CALL.equals(message.kind()) ? null : message.text())));
    }

    private static Message read(byte[] body) {
        try {
            return JsonMapper.shared().readValue(body, Message.class);
        } catch (JacksonException notReadable) {
            throw new Problem(PlatformProblem.NOT_READABLE);
        }
    }

    private static void check(Message message) {
        boolean missedCall = MISSED_CALL.equals(message.kind());
        new Faults()
                .whenMissing(message.id(), "/id")
                .whenMissing(message.from(), "/from")
                .when(!missedCall && !"sms".equals(message.kind()), "/kind", FaultCode.NOT_VALID)
                .when(!missedCall && message.text() == null, "/text", FaultCode.REQUIRED)
                .when(message.id() != null && message.id().length() > ID_MOST, "/id", FaultCode.TOO_LONG)
                .when(message.text() != null && message.text().length() > TEXT_MOST, "/text", FaultCode.TOO_LONG)
                .refuse();
    }
}
