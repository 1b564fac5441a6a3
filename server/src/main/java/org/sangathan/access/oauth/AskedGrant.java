package org.sangathan.access.oauth;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an app asks a member for, found in order.
 *
 * @param codeChallenge SHA-256 of what the app alone knows until it fetches the token, in base64url (PKCE, RFC 7636)
 */
record AskedGrant(
        App app,
        String redirectUri,
        List<String> scopes,
        @Nullable String state,
        @Nullable String codeChallenge) {}
