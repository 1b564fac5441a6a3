package org.sangathan.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sangathan.Caller.Answer;
import org.sangathan.Callers;
import org.sangathan.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A client that another site serves may call the client API, and nothing else; refusals there are JSON of one shape. */
@ServerTest
class OtherOriginsTest {
    @Autowired
    Callers callers;

    private Answer preflight(String path) {
        return callers.stranger()
                .send(callers.stranger()
                        .request(path)
                        .header("Origin", "https://phanpy.example")
                        .header("Access-Control-Request-Method", "POST")
                        .header("Access-Control-Request-Headers", "authorization,content-type,idempotency-key")
                        .method("OPTIONS", BodyPublishers.noBody()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/statuses",
                "/api/v2/instance",
                "/oauth/token",
                "/oauth/revoke",
                "/.well-known/oauth-authorization-server"
            })
    void answers_the_question_before_the_request(String path) {
        Answer answer = preflight(path);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.raw().headers().firstValue("Access-Control-Allow-Origin"))
                .contains("*");
        assertThat(answer.raw().headers().firstValue("Access-Control-Allow-Headers"))
                .contains("authorization, content-type, idempotency-key");
        assertThat(answer.raw().headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/org/me", "/api/org/sign-in/code", "/oauth/authorize"})
    void lets_no_other_site_at_the_organisation_nor_at_the_consent(String path) {
        assertThat(preflight(path).raw().headers().firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    @Test
    void shows_the_headers_that_clients_page_by() {
        Answer answer = callers.stranger()
                .send(callers.stranger()
                        .request("/api/v1/nothing")
                        .header("Origin", "https://phanpy.example")
                        .GET());
        assertThat(answer.raw().headers().firstValue("Access-Control-Expose-Headers"))
                .hasValueSatisfying(names -> assertThat(names).contains("Link").contains("X-RateLimit-Remaining"));
    }

    @Test
    void tells_a_client_what_is_not_there_as_mastodon_does() {
        Answer answer = callers.stranger().get("/api/v1/nothing");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.raw().headers().firstValue("Content-Type")).contains("application/json");
        assertThat(answer.body().path("error").asString()).isEqualTo("Record not found");
    }

    @Test
    void keeps_problem_details_for_the_organisation() {
        Answer answer = callers.stranger().get("/api/org/nothing");
        assertThat(answer.raw().headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.code()).isEqualTo("not_found");
    }
}
