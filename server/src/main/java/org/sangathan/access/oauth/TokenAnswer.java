package org.sangathan.access.oauth;

/**
 * A token, as clients of the client API are answered.
 *
 * @param createdAt in seconds since 1970
 */
public record TokenAnswer(String accessToken, String tokenType, String scope, long createdAt) {
    static TokenAnswer of(GiveToken.Token token) {
        return new TokenAnswer(
                token.token(),
                "Bearer",
                String.join(" ", token.scopes()),
                token.createdAt().getEpochSecond());
    }
}
