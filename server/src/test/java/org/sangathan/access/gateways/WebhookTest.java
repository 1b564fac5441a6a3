package org.sangathan.access.gateways;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.Caller;
import org.sangathan.Callers;
import org.sangathan.SentTexts;
import org.sangathan.ServerTest;
import org.sangathan.access.IncomingSettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class WebhookTest {
    private static final AtomicLong PHONES = new AtomicLong(9_812_000_000L);

    @Autowired
    Callers callers;

    @Autowired
    SentTexts sent;

    @Autowired
    IncomingSettings settings;

    @Autowired
    JdbcClient database;

    final String phone = "+91" + PHONES.incrementAndGet();

    @BeforeEach
    void forgetAttempts() {
        database.sql("delete from attempt").update();
    }

    @Test
    void hears_a_missed_call_that_is_signed() {
        assertThat(send(missedCall(phone)).status()).isEqualTo(204);
        assertThat(sent.last(phone, "56161")).contains("1 लिखकर");
    }

    @Test
    void hears_what_is_delivered_twice_once() {
        String body = missedCall(phone);
        send(body);
        sent.last(phone, "1 लिखकर");
        database.sql("delete from joining_by_sms").update();
        database.sql("delete from sms_question").update();

        assertThat(send(body).status()).isEqualTo(204);
        assertThat(sent.to(phone)).hasSize(1);
    }

    @Test
    void refuses_a_signature_that_is_not_ours() {
        String now = Long.toString(Instant.now().getEpochSecond());
        String body = missedCall(phone);
        String ours = signature(now, body);

        assertThat(send(now, WebhookSignature.of("another secret of them", now, bytes(body)), body)
                        .code())
                .isEqualTo("webhook_not_signed");
        assertThat(send(now, ours, body.replace("missed_call", "sms")).status()).isEqualTo(401);
        assertThat(send(Long.toString(Long.parseLong(now) + 1), ours, body).status())
                .isEqualTo(401);
        assertThat(send(null, ours, body).status()).isEqualTo(401);
        assertThat(send(now, null, body).status()).isEqualTo(401);
        assertThat(send(now, ours, body).status()).isEqualTo(204);
    }

    @Test
    void refuses_what_was_signed_long_ago_or_for_later() {
        for (Duration away : new Duration[] {Duration.ofMinutes(-6), Duration.ofMinutes(6)}) {
            String moment = Long.toString(Instant.now().plus(away).getEpochSecond());
            String body = missedCall(phone);
            assertThat(send(moment, signature(moment, body), body).status()).isEqualTo(401);
        }
        String huge = "9".repeat(30);
        assertThat(send(huge, signature(huge, "{}"), "{}").status()).isEqualTo(401);
    }

    @Test
    void takes_nothing_where_no_secret_is_set() {
        WebhookSignature none = new WebhookSignature(new IncomingSettings("56161", null), java.time.Clock.systemUTC());
        String now = Long.toString(Instant.now().getEpochSecond());

        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> none.check(now, WebhookSignature.of("null", now, bytes("{}")), bytes("{}")))
                .hasMessage("webhook_not_configured");
    }

    @Test
    void tells_every_fault_of_a_message_at_once() {
        assertThat(send("{\"kind\":\"fax\"}").text())
                .contains("/id")
                .contains("/from")
                .contains("/kind");
        assertThat(send("no json").code()).isEqualTo("not_readable");
    }

    @Test
    void takes_and_drops_what_no_person_sent() {
        assertThat(send("{\"id\":\"%s\",\"kind\":\"sms\",\"from\":\"VM-HDFCBK\",\"to\":\"56161\",\"text\":\"1\"}"
                                .formatted(UUID.randomUUID()))
                        .status())
                .isEqualTo(204);
    }

    @Test
    void drops_what_one_number_sends_too_often() {
        for (int call = 0; call < 30; call++) {
            assertThat(send("{\"id\":\"%s\",\"kind\":\"sms\",\"from\":\"%s\",\"to\":\"56161\",\"text\":\"नहीं\"}"
                                    .formatted(UUID.randomUUID(), phone))
                            .status())
                    .isEqualTo(204);
        }
        sent.last(phone, "आप नहीं जुड़े");
        assertThat(sent.to(phone)).hasSizeLessThanOrEqualTo(20);
    }

    static String missedCall(String from) {
        return "{\"id\":\"%s\",\"kind\":\"missed_call\",\"from\":\"%s\",\"to\":\"56161\"}"
                .formatted(UUID.randomUUID(), from);
    }

    private Caller.Answer send(String body) {
        String now = Long.toString(Instant.now().getEpochSecond());
        return send(now, signature(now, body), body);
    }

    private Caller.Answer send(
            @org.jspecify.annotations.Nullable String moment,
            @org.jspecify.annotations.Nullable String signature,
            String body) {
        Caller gateway = callers.stranger();
        HttpRequest.Builder request = gateway.request("/webhooks/sms")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (moment != null) {
            request.header("X-Sangathan-Timestamp", moment);
        }
        if (signature != null) {
            request.header("X-Sangathan-Signature", signature);
        }
        return gateway.send(request);
    }

    private String signature(String moment, String body) {
        return WebhookSignature.of(java.util.Objects.requireNonNull(settings.webhookSecret()), moment, bytes(body));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
