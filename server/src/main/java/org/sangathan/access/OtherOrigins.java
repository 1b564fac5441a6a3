package org.sangathan.access;

import java.util.List;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/**
 * Which paths a client in a browser may call from wherever it is served. Never with cookies: what such a client may do
 * is its token's to say.
 */
final class OtherOrigins {
    private static final List<String> PATHS = List.of(
            "/api/v1/**",
            "/api/v2/**",
            "/oauth/token",
            "/oauth/revoke",
            "/oauth/userinfo",
            "/.well-known/**",
            "/nodeinfo/**");
    private static final List<String> EXPOSED =
            List.of("Link", "X-RateLimit-Limit", "X-RateLimit-Remaining", "X-RateLimit-Reset", "X-Request-Id");

    private OtherOrigins() {}

    static CorsConfigurationSource allowed() {
        CorsConfiguration anywhere = new CorsConfiguration();
        anywhere.addAllowedOrigin(CorsConfiguration.ALL);
        anywhere.addAllowedHeader(CorsConfiguration.ALL);
        anywhere.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"));
        anywhere.setExposedHeaders(EXPOSED);
        anywhere.setMaxAge(86_400L);
        UrlBasedCorsConfigurationSource paths = new UrlBasedCorsConfigurationSource();
        PATHS.forEach(path -> paths.registerCorsConfiguration(path, anywhere));
        return paths;
    }
}
