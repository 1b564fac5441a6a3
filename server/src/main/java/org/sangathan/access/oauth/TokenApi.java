package org.sangathan.access.oauth;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Attempts;
import org.sangathan.access.Attempts.Limit;
import org.sangathan.access.Attempts.Try;
import org.sangathan.platform.Open;
import org.sangathan.platform.Tokens;
import org.sangathan.platform.parameters.Parameters;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tokens are fetched and given back; answers and refusals are OAuth's (RFC 6749, RFC 7009). */
@RestController
@RequestMapping("/oauth")
class TokenApi {
    private static final String BASIC = "Basic ";
    /** Refusals of the app itself, not of what it brings. */
    private static final List<String> UNAUTHORIZED = List.of(OAuth2ErrorCodes.INVALID_CLIENT);

    private final ReadRequest readRequest;
    private final GiveToken giveToken;
    private final AppGrantSql sql;
    private final TestLogins testLogins;
    private final Attempts attempts;

    TokenApi(ReadRequest readRequest, GiveToken giveToken, AppGrantSql sql, TestLogins testLogins, Attempts attempts) {
        this.readRequest = readRequest;
        this.giveToken = giveToken;
        this.sql = sql;
        this.testLogins = testLogins;
        this.attempts = attempts;
    }

    record TokenRequest(
            @Nullable String grantType,
            @Nullable String clientId,
            @Nullable String clientSecret,
            @Nullable String code,
            @Nullable String redirectUri,
            @Nullable String codeVerifier,
            @Nullable String scope,
            @Nullable String username,
            @Nullable String password) {}

    record RevokeRequest(
            @Nullable String clientId,
            @Nullable String clientSecret,
            @Nullable String token) {}

    @Open("the app proves itself by its secret")
    @PostMapping({"/token", "/token/"})
    ResponseEntity<TokenAnswer> token(@Parameters TokenRequest asked, HttpServletRequest request) {
        App app = app(request, asked.clientId(), asked.clientSecret());
        GiveToken.Token token = switch (Objects.requireNonNullElse(asked.grantType(), "")) {
            case "authorization_code" -> forCode(app, asked);
            case "client_credentials" -> giveToken.forApp(app, null, ReadRequest.narrowed(app, asked.scope()));
            case "password" -> forPassword(app, asked, request);
            case "" -> throw ReadRequest.refused(OAuth2ErrorCodes.INVALID_REQUEST, "grant_type is missing");
            default ->
                throw ReadRequest.refused(
                        OAuth2ErrorCodes.UNSUPPORTED_GRANT_TYPE, "This kind of grant is not known here");
        };
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(TokenAnswer.of(token));
    }

    private GiveToken.Token forCode(App app, TokenRequest asked) {
        if (asked.code() == null || asked.redirectUri() == null) {
            throw ReadRequest.refused(OAuth2ErrorCodes.INVALID_REQUEST, "code or redirect_uri is missing");
        }
        return giveToken.forCode(app, asked.code(), asked.redirectUri(), asked.codeVerifier());
    }

    /** For test tools in a made-up world; elsewhere the grant is not known. */
    private GiveToken.Token forPassword(App app, TokenRequest asked, HttpServletRequest request) {
        if (!testLogins.areAllowed()) {
            throw ReadRequest.refused(OAuth2ErrorCodes.UNSUPPORTED_GRANT_TYPE, "This kind of grant is not known here");
        }
        attempts.count(new Try(Limit.GUESSES_PER_ADDRESS, request.getRemoteAddr()));
        return testLogins
                .find(asked.username(), asked.password())
                .map(member -> giveToken.forApp(app, member, ReadRequest.narrowed(app, asked.scope())))
                .orElseThrow(() -> ReadRequest.refused(OAuth2ErrorCodes.INVALID_GRANT, "Name or password is wrong"));
    }

    @Open("the app proves itself by its secret")
    @PostMapping({"/revoke", "/revoke/"})
    ResponseEntity<Map<String, String>> revoke(@Parameters RevokeRequest asked, HttpServletRequest request) {
        App app = app(request, asked.clientId(), asked.clientSecret());
        byte[] hash = Tokens.hash(Objects.requireNonNullElse(asked.token(), ""));
        if (!sql.revoke(hash, app.id()) && sql.isToken(hash)) {
            return ResponseEntity.status(403)
                    .body(told(OAuth2ErrorCodes.UNAUTHORIZED_CLIENT, "The token belongs to another app"));
        }
        return ResponseEntity.ok(Map.of());
    }

    private App app(HttpServletRequest request, @Nullable String clientId, @Nullable String clientSecret) {
        String id = clientId;
        String secret = clientSecret;
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization != null && authorization.startsWith(BASIC)) {
            String[] both = decoded(authorization.substring(BASIC.length())).split(":", 2);
            id = both[0];
            secret = both.length == 2 ? both[1] : null;
        }
        App app = readRequest.find(id);
        if (app == null || secret == null || !MessageDigest.isEqual(Tokens.hash(secret), app.secretHash())) {
            throw ReadRequest.refused(OAuth2ErrorCodes.INVALID_CLIENT, "The app is not known, or its secret is wrong");
        }
        return app;
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> refused(OAuth2AuthenticationException refusal) {
        String code = refusal.getError().getErrorCode();
        return ResponseEntity.status(UNAUTHORIZED.contains(code) ? 401 : 400)
                .cacheControl(CacheControl.noStore())
                .body(told(code, Objects.requireNonNullElse(refusal.getError().getDescription(), "")));
    }

    private static Map<String, String> told(String code, String description) {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("error", code);
        body.put("error_description", description);
        return body;
    }
}
