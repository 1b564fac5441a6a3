package org.sangathan.access.oauth;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Scopes;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.stereotype.Component;

/** Reads what an app asks for, from the address to which it sent the member's browser. */
@Component
class ReadRequest {
    private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final int LONGEST_STATE = 4_000;

    private final AppSql sql;

    ReadRequest(AppSql sql) {
        this.sql = sql;
    }

    record Parts(
            @Nullable String responseType,
            @Nullable String clientId,
            @Nullable String redirectUri,
            @Nullable String scope,
            @Nullable String state,
            @Nullable String codeChallenge,
            @Nullable String codeChallengeMethod) {

        /** Those that were sent, by their names. */
        Map<String, String> sent() {
            Map<String, String> sent = new LinkedHashMap<>();
            put(sent, "response_type", responseType);
            put(sent, "client_id", clientId);
            put(sent, "redirect_uri", redirectUri);
            put(sent, "scope", scope);
            put(sent, "state", state);
            put(sent, "code_challenge", codeChallenge);
            put(sent, "code_challenge_method", codeChallengeMethod);
            return sent;
        }

        private static void put(Map<String, String> sent, String name, @Nullable String value) {
            if (value != null) {
                sent.put(name, value);
            }
        }
    }

    /** The app, once it is sure that the address is one of its own: only then may anything be told there. */
    App app(Parts parts) {
        App app = find(parts.clientId());
        if (app == null) {
            throw new Problem(OauthProblem.APP_NOT_KNOWN);
        }
        if (parts.redirectUri() == null || !app.redirectUris().contains(parts.redirectUri())) {
            throw new Problem(OauthProblem.REDIRECT_NOT_REGISTERED);
        }
        return app;
    }

    @Nullable
    App find(@Nullable String clientId) {
        try {
            return clientId == null ? null : sql.find(UUID.fromString(clientId)).orElse(null);
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }

    /** @throws OAuth2AuthenticationException with what the app is to be told */
    AskedGrant grant(App app, Parts parts) {
        if (!"code".equals(parts.responseType())) {
            throw refused(OAuth2ErrorCodes.UNSUPPORTED_RESPONSE_TYPE, "response_type must be code");
        }
        if (parts.state() != null && parts.state().length() > LONGEST_STATE) {
            throw refused(OAuth2ErrorCodes.INVALID_REQUEST, "state is too long");
        }
        if (parts.codeChallenge() != null || parts.codeChallengeMethod() != null) {
            boolean proper = "S256".equals(parts.codeChallengeMethod())
                    && parts.codeChallenge() != null
                    && CHALLENGE.matcher(parts.codeChallenge()).matches();
            if (!proper) {
                throw refused(OAuth2ErrorCodes.INVALID_REQUEST, "code_challenge must be made by S256");
            }
        }
        return new AskedGrant(
                app,
                Objects.requireNonNull(parts.redirectUri()),
                narrowed(app, parts.scope()),
                parts.state(),
                parts.codeChallenge());
    }

    /** What is asked must be held by what the app registered for. */
    static List<String> narrowed(App app, @Nullable String written) {
        List<String> scopes = RegisterApp.scopes(written);
        HashSet<String> held = new HashSet<>(Scopes.with(app.scopes()));
        if (!held.containsAll(scopes)) {
            throw refused(OAuth2ErrorCodes.INVALID_SCOPE, "the app did not register for this scope");
        }
        return scopes;
    }

    static OAuth2AuthenticationException refused(String code, String description) {
        return new OAuth2AuthenticationException(new OAuth2Error(code, description, null));
    }
}
