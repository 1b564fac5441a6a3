package org.sangathan.network.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sangathan.Caller;
import org.sangathan.Caller.Answer;
import org.sangathan.Callers;
import org.sangathan.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Test tools make their own members where the server was started for it. */
@ServerTest
@TestPropertySource(properties = "sangathan.open-registration=true")
class OpenRegistrationTest {
    @Autowired
    Callers callers;

    private JsonNode app() {
        return callers.stranger()
                .post(
                        "/api/v1/apps",
                        Map.of(
                                "client_name", "masto",
                                "redirect_uris", "urn:ietf:wg:oauth:2.0:oob",
                                "scopes", "read write follow push"))
                .body();
    }

    private Answer token(JsonNode app, String grant, Map<String, String> more) {
        Map<String, String> form = new LinkedHashMap<>(more);
        form.put("grant_type", grant);
        form.put("client_id", app.path("client_id").asString());
        form.put("client_secret", app.path("client_secret").asString());
        form.put("scope", "read write");
        return callers.stranger().form("/oauth/token", form);
    }

    private static String bearer(Answer answer) {
        return answer.body().path("access_token").asString();
    }

    private static Map<String, Object> wish(String name) {
        return Map.of(
                "username",
                name,
                "email",
                name + "@test.example",
                "password",
                "correct horse",
                "agreement",
                true,
                "locale",
                "en");
    }

    @Test
    void makes_a_member_and_lets_them_in_by_name_and_password() {
        JsonNode app = app();
        Caller tool = callers.bearing(bearer(token(app, "client_credentials", Map.of())));
        Answer made = tool.post("/api/v1/accounts", wish("asha_test"));

        assertThat(made.status()).as(made.text()).isEqualTo(200);
        Answer read = callers.bearing(bearer(made)).get("/api/v1/probe/statuses");
        assertThat(read.status()).isEqualTo(200);
        Answer again =
                token(app, "password", Map.of("username", "asha_test@test.example", "password", "correct horse"));
        assertThat(callers.bearing(bearer(again))
                        .get("/api/v1/probe/statuses")
                        .body()
                        .path("member"))
                .isEqualTo(read.body().path("member"));
        assertThat(token(app, "password", Map.of("username", "asha_test", "password", "wrong horse"))
                        .body()
                        .path("error")
                        .asString())
                .isEqualTo("invalid_grant");
    }

    @Test
    void tells_all_faults_at_once() {
        Caller tool = callers.bearing(bearer(token(app(), "client_credentials", Map.of())));
        Answer refused = tool.post("/api/v1/accounts", Map.of("username", "no spaces", "password", "short"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("details").propertyNames())
                .containsExactlyInAnyOrder("username", "password", "agreement");
    }

    @Test
    void refuses_a_name_that_is_taken() {
        Caller tool = callers.bearing(bearer(token(app(), "client_credentials", Map.of())));
        tool.post("/api/v1/accounts", wish("twice"));

        assertThat(tool.post("/api/v1/accounts", wish("TWICE")).status()).isEqualTo(422);
    }

    @Test
    void refuses_whoever_comes_without_an_apps_token() {
        assertThat(callers.stranger().post("/api/v1/accounts", wish("nobody")).status())
                .isEqualTo(404);
    }
}
