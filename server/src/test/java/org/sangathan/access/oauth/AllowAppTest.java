package org.sangathan.access.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sangathan.access.oauth.Apps.OWN_SCHEME;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.Caller;
import org.sangathan.Caller.Answer;
import org.sangathan.Callers;
import org.sangathan.MastodonShapes;
import org.sangathan.MovingClock;
import org.sangathan.ServerTest;
import org.sangathan.access.Sessions;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the registration of an app to the end of what a member allowed it. */
@ServerTest
class AllowAppTest {
    private static final String PAGE = "https://elk.example/api/callback?server=here";
    private static final String OUT_OF_BAND = "urn:ietf:wg:oauth:2.0:oob";
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    @Autowired
    Callers callers;

    @Autowired
    Sessions sessions;

    @Autowired
    MovingClock clock;

    @Autowired
    JdbcClient database;

    MemberKey member;
    Caller browser;
    Apps app;

    @BeforeEach
    void a_member_and_an_app() {
        member = callers.person("Booth mentor", 0);
        browser = callers.browserOf(member);
        app = Apps.register(callers.stranger(), PAGE, "read write");
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    private Answer statuses(String token) {
        return callers.bearing(token).get("/api/v1/probe/statuses");
    }

    // registration

    @Test
    void registers_an_app_by_json_form_and_multipart() {
        Caller tool = callers.stranger();
        Map<String, String> said =
                Map.of("client_name", "Phanpy", "redirect_uris", PAGE, "scopes", "read write follow push");
        String parts = said.entrySet().stream()
                .map(each -> "--X\r\nContent-Disposition: form-data; name=\"" + each.getKey() + "\"\r\n\r\n"
                        + each.getValue() + "\r\n")
                .reduce("", String::concat);
        List<Answer> answers = List.of(
                tool.post("/api/v1/apps", said),
                tool.form("/api/v1/apps", said),
                tool.send(tool.request("/api/v1/apps")
                        .header("Content-Type", "multipart/form-data; boundary=X")
                        .POST(BodyPublishers.ofString(parts + "--X--\r\n"))));

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body().path("client_id").asString()).isNotBlank();
            assertThat(answer.body().path("client_secret").asString()).hasSizeGreaterThan(40);
            assertThat(answer.body().path("redirect_uri").asString()).isEqualTo(PAGE);
            assertThat(answer.body().path("scopes").size()).isEqualTo(4);
        });
    }

    @Test
    void tells_all_faults_of_a_registration_at_once() {
        Answer refused = callers.stranger()
                .post("/api/v1/apps", Map.of("redirect_uris", "javascript:alert(1)", "scopes", "read everything"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("details").propertyNames())
                .containsExactlyInAnyOrder("client_name", "redirect_uris", "scopes");
    }

    // the way of a member

    @Test
    void gives_a_token_for_a_code_and_reads_with_it() {
        Answer answer = app.exchange(app.code(browser, "read"));

        assertThat(answer.body().propertyNames())
                .containsExactlyInAnyOrder("access_token", "token_type", "scope", "created_at");
        assertThat(answer.body().path("token_type").asString()).isEqualTo("Bearer");
        assertThat(answer.body().path("scope").asString()).isEqualTo("read");
        assertThat(statuses(answer.body().path("access_token").asString())
                        .body()
                        .path("member")
                        .asString())
                .isEqualTo(member.id().toString());
    }

    @Test
    void gives_back_the_state_and_keeps_the_query_of_the_address() {
        Map<String, String> asked = app.asking("read");
        asked.put("state", "a b&c=\r\n");

        assertThat(Apps.told(app.decide(browser, asked, "allow")))
                .containsEntry("state", "a b&c=\r\n")
                .containsEntry("server", "here")
                .containsKey("code");
    }

    @Test
    void takes_the_code_in_json_and_the_secret_as_basic_authentication() {
        Map<String, String> brought = app.bringing(app.code(browser, "read"));
        brought.remove("client_secret");
        Answer answer = app.tool()
                .send(app.tool()
                        .request("/oauth/token")
                        .header("Content-Type", "application/json")
                        .header(
                                "Authorization",
                                "Basic "
                                        + Base64.getEncoder()
                                                .encodeToString((app.id() + ":" + app.secret())
                                                        .getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                        .POST(BodyPublishers.ofString(
                                tools.jackson.databind.json.JsonMapper.shared().writeValueAsString(brought))));

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void proves_the_app_by_pkce() {
        Map<String, String> asked = app.asking("read");
        asked.put("code_challenge", GiveToken.challenge(VERIFIER));
        asked.put("code_challenge_method", "S256");
        Map<String, String> brought = app.bringing(Objects.requireNonNull(
                Apps.told(app.decide(browser, asked, "allow")).get("code")));

        brought.put("code_verifier", VERIFIER.replace('d', 'e'));
        assertThat(app.tool().form("/oauth/token", brought).body().path("error").asString())
                .isEqualTo("invalid_grant");
        brought.remove("code_verifier");
        assertThat(app.tool().form("/oauth/token", brought).status()).isEqualTo(400);
        brought.put("code_verifier", VERIFIER);
        assertThat(app.tool().form("/oauth/token", brought).status()).isEqualTo(200);
    }

    @Test
    void refuses_a_verifier_where_no_challenge_was_sent() {
        Map<String, String> brought = app.bringing(app.code(browser, "read"));
        brought.put("code_verifier", VERIFIER);

        assertThat(app.tool().form("/oauth/token", brought).status()).isEqualTo(400);
    }

    @Test
    void refuses_a_challenge_that_is_the_verifier_itself() {
        Map<String, String> asked = app.asking("read");
        asked.put("code_challenge", VERIFIER);

        assertThat(Apps.told(Apps.page(browser, asked))).containsEntry("error", "invalid_request");
    }

    @Test
    void shows_the_code_where_the_app_has_no_address() {
        Apps toot = Apps.register(callers.stranger(), OUT_OF_BAND, "read write follow");
        Answer shown = toot.decide(browser, toot.asking("read write follow"), "allow");
        var code = java.util.regex.Pattern.compile(">([\\w-]{43})</code>").matcher(shown.text());

        assertThat(code.find()).as(shown.text()).isTrue();
        assertThat(toot.exchange(code.group(1)).status()).isEqualTo(200);
    }

    @Test
    void leads_to_an_apps_own_scheme_and_lets_the_page_do_so() {
        Apps tusky = Apps.register(callers.stranger(), OWN_SCHEME, "read write");
        Answer page = Apps.page(browser, tusky.asking("read"));

        assertThat(page.raw().headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).endsWith("form-action 'self' oauth2redirect:"));
        assertThat(tusky.decide(browser, tusky.asking("read"), "allow")
                        .raw()
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(address -> assertThat(address).startsWith(OWN_SCHEME + "?code="));
    }

    @Test
    void lets_the_page_lead_to_the_apps_origin_and_no_other() {
        assertThat(Apps.page(browser, app.asking("read")).raw().headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).endsWith("form-action 'self' https://elk.example"));
    }

    @Test
    void says_who_asks_for_what_in_the_readers_language() {
        assertThat(Apps.page(browser, app.asking("read write:statuses")).text())
                .contains("Tusky", "read everything that you can read", "change: statuses", "elk.example");
        Map<String, String> hindi = app.asking("read");
        hindi.put("lang", "hi");
        assertThat(Apps.page(browser, hindi).text()).contains("अनुमति दें");
    }

    @Test
    void tells_the_app_that_the_member_did_not_allow_it() {
        assertThat(Apps.told(app.decide(browser, app.asking("read"), "deny"))).containsEntry("error", "access_denied");
    }

    @Test
    void leads_whoever_comes_from_another_site_by_a_page_of_its_own_before_asking_to_sign_in() {
        Caller nobody = callers.stranger();
        Map<String, String> asked = app.asking("read");
        assertThat(Apps.page(nobody, asked).text()).contains("http-equiv=\"refresh\"", "own&#x3D;1");
        asked.put("own", "1");
        Answer leads = Apps.page(nobody, asked);

        assertThat(leads.status()).isEqualTo(302);
        assertThat(leads.raw().headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).startsWith("/sign-in?to=%2Foauth%2Fauthorize%3F"));
    }

    // refusals of the page

    @Test
    void never_leads_to_an_address_that_the_app_did_not_register() {
        Map<String, String> asked = app.asking("read");
        asked.put("redirect_uri", "https://evil.example/");
        Answer refused = Apps.page(browser, asked);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.raw().headers().firstValue("Location")).isEmpty();
        asked.put("decision", "allow");
        assertThat(browser.form("/oauth/authorize", asked).status()).isEqualTo(400);
    }

    @Test
    void refuses_an_app_that_nobody_knows() {
        Map<String, String> asked = app.asking("read");
        asked.put("client_id", "nobody");

        assertThat(Apps.page(browser, asked).status()).isEqualTo(400);
    }

    @Test
    void refuses_a_wider_scope_than_the_apps() {
        assertThat(Apps.told(Apps.page(browser, app.asking("read admin:read"))))
                .containsEntry("error", "invalid_scope");
    }

    @Test
    void refuses_a_consent_that_its_own_page_did_not_send() {
        Map<String, String> form = new LinkedHashMap<>(app.asking("read"));
        form.put("decision", "allow");
        assertThat(browser.form("/oauth/authorize", form).status()).isEqualTo(403);

        form.put("proof", Apps.proof(Apps.page(callers.browserOf(member), app.asking("read"))));
        assertThat(browser.form("/oauth/authorize", form).status()).isEqualTo(403);

        form.put("proof", Apps.proof(Apps.page(browser, app.asking("read"))));
        form.put("scope", "read write");
        assertThat(browser.form("/oauth/authorize", form).status()).isEqualTo(403);
    }

    // refusals of the token endpoint

    @Test
    void ends_the_token_of_a_code_that_comes_twice() {
        String code = app.code(browser, "read");
        String token = app.exchange(code).body().path("access_token").asString();
        assertThat(statuses(token).status()).isEqualTo(200);

        assertThat(app.exchange(code).body().path("error").asString()).isEqualTo("invalid_grant");
        assertThat(statuses(token).status()).isEqualTo(401);
    }

    @Test
    void refuses_a_code_after_ten_minutes() {
        String code = app.code(browser, "read");
        clock.advance(GiveToken.CODE_LIFE.plusSeconds(1));

        assertThat(app.exchange(code).body().path("error").asString()).isEqualTo("invalid_grant");
    }

    @Test
    void refuses_a_code_of_another_app_and_leaves_it_good() {
        String code = app.code(browser, "read");
        Apps other = Apps.register(callers.stranger(), PAGE, "read");

        assertThat(other.exchange(code).body().path("error").asString()).isEqualTo("invalid_grant");
        assertThat(app.exchange(code).status()).isEqualTo(200);
    }

    @Test
    void refuses_a_code_for_another_address() {
        Map<String, String> brought = app.bringing(app.code(browser, "read"));
        brought.put("redirect_uri", OWN_SCHEME);

        assertThat(app.tool().form("/oauth/token", brought).body().path("error").asString())
                .isEqualTo("invalid_grant");
    }

    @Test
    void refuses_a_wrong_secret_and_a_grant_that_it_does_not_know() {
        Map<String, String> brought = app.bringing(app.code(browser, "read"));
        brought.put("grant_type", "password");
        assertThat(app.tool().form("/oauth/token", brought).body().path("error").asString())
                .isEqualTo("unsupported_grant_type");
        brought.put("client_secret", "guessed");

        Answer refused = app.tool().form("/oauth/token", brought);
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.body().path("error").asString()).isEqualTo("invalid_client");
    }

    // what a token may do

    @Test
    void refuses_a_token_of_another_scope() {
        Answer refused = statuses(app.token(browser, "write read:lists"));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body().path("error").asString()).isEqualTo("This action is outside the authorized scopes");
    }

    @Test
    void refuses_an_apps_own_token_where_a_member_is_needed() {
        Answer refused = statuses(app.ownToken("read"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("error").asString()).isEqualTo("This method requires an authenticated user");
    }

    @Test
    void tells_an_app_who_it_is() {
        Answer told = callers.bearing(app.ownToken("read")).get("/api/v1/apps/verify_credentials");

        assertThat(told.body().path("name").asString()).isEqualTo("Tusky");
        assertThat(told.text()).doesNotContain("secret");
    }

    @Test
    void answers_in_mastodons_shapes() {
        MastodonShapes shapes = MastodonShapes.read();
        shapes.hold(
                "POST",
                callers.stranger().post("/api/v1/apps", Map.of("client_name", "Elk", "redirect_uris", List.of(PAGE))));
        shapes.hold("POST", app.exchange(app.code(browser, "read")));
        shapes.hold("GET", callers.bearing(app.ownToken("read")).get("/api/v1/apps/verify_credentials"));
    }

    @Test
    void takes_the_web_apps_session_with_every_scope_but_a_moderators() {
        assertThat(browser.get("/api/v1/probe/statuses").status()).isEqualTo(200);
        assertThat(browser.get("/api/v1/probe/admin").status()).isEqualTo(403);
    }

    @Test
    void opens_nothing_of_the_organisation_to_an_app() {
        assertThat(callers.bearing(app.token(browser, "read write"))
                        .get("/api/org/me")
                        .status())
                .isEqualTo(401);
    }

    // ends

    @Test
    void ends_a_token_that_is_given_back_by_its_own_app_alone() {
        String token = app.token(browser, "read");
        Apps other = Apps.register(callers.stranger(), PAGE, "read");
        assertThat(other.tool()
                        .form(
                                "/oauth/revoke",
                                Map.of("client_id", other.id(), "client_secret", other.secret(), "token", token))
                        .status())
                .isEqualTo(403);
        assertThat(statuses(token).status()).isEqualTo(200);

        assertThat(app.tool()
                        .form(
                                "/oauth/revoke",
                                Map.of("client_id", app.id(), "client_secret", app.secret(), "token", token))
                        .text())
                .isEqualTo("{}");
        assertThat(statuses(token).status()).isEqualTo(401);
    }

    @Test
    void lists_connected_apps_and_ends_one_at_once() {
        String token = app.token(browser, "read");
        assertThat(browser.get("/api/org/apps").body().findValuesAsString("id")).contains(app.id());
        assertThat(callers.with("Booth president")
                        .delete("/api/org/apps/" + app.id())
                        .code())
                .isEqualTo("app_not_connected");

        assertThat(browser.delete("/api/org/apps/" + app.id()).status()).isEqualTo(204);
        assertThat(statuses(token).status()).isEqualTo(401);
    }

    @Test
    void ends_a_token_that_nobody_used_for_half_a_year() {
        String token = app.token(browser, "read");
        clock.advance(Duration.ofDays(181));

        assertThat(statuses(token).status()).isEqualTo(401);
    }

    @Test
    void keeps_neither_secret_nor_code_nor_token_readable() {
        app.token(browser, "read");
        assertThat(database.sql("""
                        select count(*) from oauth_grant g join oauth_app a on a.id = g.app_id
                        where a.id = cast(:id as uuid)
                          and length(a.secret_hash) = 32 and length(g.token_hash) = 32 and length(g.code_hash) = 32
                        """).param("id", app.id()).query(Integer.class).single())
                .isOne();
    }

    @Test
    void says_where_everything_is() {
        Answer found = callers.stranger().get("/.well-known/oauth-authorization-server");

        assertThat(found.body().path("code_challenge_methods_supported").get(0).asString())
                .isEqualTo("S256");
        assertThat(found.body().path("authorization_endpoint").asString()).endsWith("/oauth/authorize");
        assertThat(found.body().path("grant_types_supported").toString()).doesNotContain("password");
    }
}
