package org.sangathan.access.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sangathan.Caller;
import org.sangathan.Caller.Answer;
import tools.jackson.databind.JsonNode;

/** An app of others and the browser of a member who allows it something. */
record Apps(Caller tool, String id, String secret, String redirect) {
    static final String OWN_SCHEME = "oauth2redirect://com.keylesspalace.tusky/";
    private static final Pattern PROOF = Pattern.compile("name=\"proof\" value=\"([^\"]+)\"");

    static Apps register(Caller tool, String redirect, String scopes) {
        JsonNode app = tool.post(
                        "/api/v1/apps", Map.of("client_name", "Tusky", "redirect_uris", redirect, "scopes", scopes))
                .body();
        return new Apps(
                tool,
                app.path("client_id").asString(),
                app.path("client_secret").asString(),
                redirect);
    }

    Map<String, String> asking(String scope) {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("response_type", "code");
        asked.put("client_id", id);
        asked.put("redirect_uri", redirect);
        asked.put("scope", scope);
        return asked;
    }

    static String query(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    static Answer page(Caller browser, Map<String, String> asked) {
        return browser.send(browser.request("/oauth/authorize?" + query(asked))
                .header("Accept", "text/html")
                .header("Accept-Language", "en")
                .GET());
    }

    static String proof(Answer page) {
        Matcher proof = PROOF.matcher(page.text());
        assertThat(proof.find()).as(page.text()).isTrue();
        return proof.group(1);
    }

    Answer decide(Caller browser, Map<String, String> asked, String decision) {
        Map<String, String> form = new LinkedHashMap<>(asked);
        form.put("proof", proof(page(browser, asked)));
        form.put("decision", decision);
        return browser.form("/oauth/authorize", form);
    }

    static Map<String, String> told(Answer redirect) {
        assertThat(redirect.status()).as(redirect.text()).isEqualTo(302);
        Map<String, String> told = new LinkedHashMap<>();
        String query = URI.create(
                        redirect.raw().headers().firstValue("Location").orElseThrow())
                .getRawQuery();
        for (String each : query.split("&", -1)) {
            String[] both = each.split("=", 2);
            told.put(both[0], URLDecoder.decode(both[1], StandardCharsets.UTF_8));
        }
        return told;
    }

    String code(Caller browser, String scope) {
        return Objects.requireNonNull(
                told(decide(browser, asking(scope), "allow")).get("code"));
    }

    Map<String, String> bringing(String code) {
        Map<String, String> brought = new LinkedHashMap<>();
        brought.put("grant_type", "authorization_code");
        brought.put("client_id", id);
        brought.put("client_secret", secret);
        brought.put("redirect_uri", redirect);
        brought.put("code", code);
        return brought;
    }

    Answer exchange(String code) {
        return tool.form("/oauth/token", bringing(code));
    }

    String token(Caller browser, String scope) {
        return exchange(code(browser, scope)).body().path("access_token").asString();
    }

    String ownToken(String scope) {
        return tool.form(
                        "/oauth/token",
                        Map.of(
                                "grant_type", "client_credentials",
                                "client_id", id,
                                "client_secret", secret,
                                "scope", scope))
                .body()
                .path("access_token")
                .asString();
    }
}
