package org.sangathan.access.oauth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Bearers;
import org.sangathan.access.Logins.Login;
import org.sangathan.platform.Ids;
import org.sangathan.platform.Tokens;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.stereotype.Component;

/** Codes for apps that a member allowed, and tokens for codes. */
@Component
class GiveToken {
    static final Duration CODE_LIFE = Duration.ofMinutes(10);

    private final AppGrantSql sql;
    private final Ids ids;
    private final Clock clock;

    GiveToken(AppGrantSql sql, Ids ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param scopes what it may do, as they were asked for */
    record Token(String token, List<String> scopes, Instant createdAt) {}

    /** Returns the code, which exists nowhere else. */
    String code(AskedGrant asked, Login member) {
        String code = Tokens.fresh(32);
        Instant now = clock.instant();
        sql.insertCode(ids.next(), Tokens.hash(code), asked, member, now, now.plus(CODE_LIFE));
        return code;
    }

    /** A code that comes twice was read by somebody else: the token that it gave before ends. */
    Token forCode(App app, String code, String redirectUri, @Nullable String verifier) {
        String token = fresh();
        Instant now = clock.instant();
        byte[] codeHash = Tokens.hash(code);
        Optional<List<String>> scopes = sql.exchange(
                codeHash,
                Tokens.hash(token),
                app.id(),
                redirectUri,
                verifier == null ? null : challenge(verifier),
                now);
        if (scopes.isEmpty()) {
            sql.endUsed(codeHash, app.id());
            throw ReadRequest.refused(
                    OAuth2ErrorCodes.INVALID_GRANT,
                    "The code is unknown, used or too old, or was given for another app, address or verifier");
        }
        return new Token(token, scopes.get(), now);
    }

    /** @param member null for the app by itself */
    Token forApp(App app, @Nullable Login member, List<String> scopes) {
        String token = fresh();
        Instant now = clock.instant();
        sql.insertToken(ids.next(), Tokens.hash(token), app, member, scopes, now);
        return new Token(token, scopes, now);
    }

    private static String fresh() {
        return Bearers.APP_TOKEN + Tokens.fresh(32);
    }

    static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT15M")
    void forgetStale() {
        Instant now = clock.instant();
        sql.deleteStale(now.minus(Bearers.UNUSED), now.minus(Duration.ofDays(1)));
    }
}
