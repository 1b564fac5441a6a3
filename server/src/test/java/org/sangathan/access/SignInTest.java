package org.sangathan.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.Caller;
import org.sangathan.Callers;
import org.sangathan.MovingClock;
import org.sangathan.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class SignInTest {
    @Autowired
    Callers callers;

    @Autowired
    MovingClock clock;

    @Autowired
    JdbcClient database;

    String phone = "";

    @BeforeEach
    void nobodyHasTriedYet() {
        database.sql("delete from attempt").update();
        phone = callers.phone("Booth committee member");
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void signs_in_with_the_code_that_was_sent() {
        Caller device = callers.stranger();
        String code = askForCode(device);

        assertThat(signIn(device, code).status()).isEqualTo(204);
        assertThat(device.get("/api/org/me")
                        .body()
                        .path("posts")
                        .get(0)
                        .path("post_type")
                        .path("code")
                        .asString())
                .isEqualTo("booth_committee_member");
    }

    @Test
    void takes_a_code_written_in_devanagari_digits() {
        Caller device = callers.stranger();
        String code = askForCode(device);
        StringBuilder hindi = new StringBuilder();
        code.chars().forEach(digit -> hindi.append((char) ('०' + digit - '0')));

        assertThat(signIn(device, hindi.toString()).status()).isEqualTo(204);
    }

    @Test
    void refuses_a_wrong_code() {
        Caller device = callers.stranger();
        String code = askForCode(device);

        assertThat(signIn(device, code.equals("111111") ? "222222" : "111111").code())
                .isEqualTo("code_wrong");
    }

    @Test
    void refuses_a_code_typed_on_another_device() {
        String code = askForCode(callers.stranger());

        assertThat(signIn(callers.stranger(), code).code()).isEqualTo("other_device");
    }

    @Test
    void refuses_a_code_that_was_used_before() {
        Caller device = callers.stranger();
        String code = askForCode(device);
        signIn(device, code);
        assertThat(device.post("/api/org/sign-out", Map.of()).status()).isEqualTo(204);

        assertThat(signIn(device, code).code()).isEqualTo("code_expired");
    }

    @Test
    void refuses_a_code_where_somebody_is_signed_in() {
        Caller device = callers.stranger();
        signIn(device, askForCode(device));
        String code = askForCode(device);

        assertThat(signIn(device, code).code()).isEqualTo("sign_out_first");
    }

    @Test
    void refuses_a_code_after_five_minutes() {
        Caller device = callers.stranger();
        String code = askForCode(device);
        clock.advance(Duration.ofMinutes(6));

        assertThat(signIn(device, code).code()).isEqualTo("code_expired");
    }

    @Test
    void voids_a_code_after_five_wrong_guesses() {
        Caller device = callers.stranger();
        String code = askForCode(device);
        for (int guess = 0; guess < 5; guess++) {
            signIn(device, "00000x");
        }

        assertThat(signIn(device, code).code()).isEqualTo("code_expired");
    }

    @Test
    void limits_codes_per_number_and_says_when_to_try_again() {
        Caller device = callers.stranger();
        for (int each = 0; each < 5; each++) {
            askForCode(device);
        }

        Caller.Answer refused = device.post("/api/org/sign-in/codes", Map.of("phone", phone));
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.raw().headers().firstValueAsLong("Retry-After").orElse(0))
                .isPositive();
    }

    @Test
    void answers_alike_for_a_number_that_nobody_has() {
        Caller.Answer known = callers.stranger().post("/api/org/sign-in/codes", Map.of("phone", phone));
        Caller.Answer unknown = callers.stranger().post("/api/org/sign-in/codes", Map.of("phone", "+919812345670"));

        assertThat(unknown.status()).isEqualTo(known.status()).isEqualTo(202);
        assertThat(unknown.text()).isEqualTo(known.text());
        assertThat(unknown.raw().headers().firstValue("Set-Cookie")).isPresent();
    }

    @Test
    void refuses_what_is_no_mobile_number_with_its_place() {
        Caller.Answer refused = callers.stranger().post("/api/org/sign-in/codes", Map.of("phone", "12"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("faults").get(0).path("pointer").asString())
                .isEqualTo("/phone");
    }

    @Test
    void refuses_a_route_without_a_session() {
        assertThat(callers.stranger().get("/api/org/me").code()).isEqualTo("sign_in_required");
    }

    @Test
    void refuses_a_write_that_another_site_could_have_caused() {
        Caller device = callers.stranger();
        signIn(device, askForCode(device));

        assertThat(device.form("/api/org/sign-out", Map.of()).code()).isEqualTo("not_from_the_app");
    }

    @Test
    void keeps_neither_token_nor_phone_number_readable() {
        Caller device = callers.stranger();
        signIn(device, askForCode(device));

        assertThat(database.sql("select count(*) from session where length(token_hash) <> 32")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(database.sql("select count(*) from member where position(:phone::bytea in phone_sealed) > 0")
                        .param("phone", phone.substring(3))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private String askForCode(Caller device) {
        assertThat(device.post("/api/org/sign-in/codes", Map.of("phone", phone)).status())
                .isEqualTo(202);
        String text = callers.stranger()
                .get("/api/org/demonstration/outbox")
                .body()
                .get(0)
                .path("text")
                .asString();
        Matcher digits = Pattern.compile("\\d{6}").matcher(text);
        assertThat(digits.find()).isTrue();
        return digits.group();
    }

    private Caller.Answer signIn(Caller device, String code) {
        return device.post("/api/org/sign-in", Map.of("phone", phone, "code", code));
    }
}
