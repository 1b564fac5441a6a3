package org.sangathan.access.oauth;

import java.net.URI;
import java.util.Map;
import org.sangathan.platform.Open;
import org.sangathan.platform.Scopes;
import org.sangathan.platform.Settings;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationServerMetadata;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What clients find out by themselves (RFC 8414): where to send whom, and that PKCE is known. */
@RestController
class ServerMetadata {
    private final Map<String, Object> claims;

    ServerMetadata(Settings settings) {
        URI address = settings.publicUrl();
        OAuth2AuthorizationServerMetadata.Builder metadata = OAuth2AuthorizationServerMetadata.builder()
                .issuer(address.toString())
                .authorizationEndpoint(address + "/oauth/authorize")
                .tokenEndpoint(address + "/oauth/token")
                .tokenRevocationEndpoint(address + "/oauth/revoke")
                .responseType("code")
                .grantType(AuthorizationGrantType.AUTHORIZATION_CODE.getValue())
                .grantType(AuthorizationGrantType.CLIENT_CREDENTIALS.getValue())
                .tokenEndpointAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC.getValue())
                .tokenEndpointAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST.getValue())
                .codeChallengeMethod("S256")
                .claim("response_modes_supported", java.util.List.of("query"))
                .claim("app_registration_endpoint", address + "/api/v1/apps");
        Scopes.all().forEach(metadata::scope);
        this.claims = metadata.build().getClaims();
    }

    @Open("for every client, before anything else")
    @GetMapping("/.well-known/oauth-authorization-server")
    ResponseEntity<Map<String, Object>> metadata() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(java.time.Duration.ofHours(1)).cachePublic())
                .body(claims);
    }
}
