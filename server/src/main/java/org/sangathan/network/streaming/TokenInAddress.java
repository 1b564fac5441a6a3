package org.sangathan.network.streaming;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Browsers cannot put a header on a stream: there the token comes as a parameter or as the protocol. From here on it is
 * as if it had come in the header.
 */
@Component
class TokenInAddress extends OncePerRequestFilter {
    static final String PATH = "/api/v1/streaming";
    static final String PROTOCOL = "Sec-WebSocket-Protocol";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(PATH) || request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String token = token(request);
        chain.doFilter(token == null ? request : new WithToken(request, token), response);
    }

    private static @Nullable String token(HttpServletRequest request) {
        String parameter = request.getParameter("access_token");
        String protocol = request.getHeader(PROTOCOL);
        if (parameter != null && !parameter.isBlank()) {
            return parameter;
        }
        return protocol == null || protocol.isBlank() ? null : protocol.split(",", 2)[0].strip();
    }

    private static final class WithToken extends HttpServletRequestWrapper {
        private final String authorization;

        WithToken(HttpServletRequest request, String token) {
            super(request);
            authorization = "Bearer " + token;
        }

        @Override
        public @Nullable String getHeader(String name) {
            return HttpHeaders.AUTHORIZATION.equalsIgnoreCase(name) ? authorization : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return HttpHeaders.AUTHORIZATION.equalsIgnoreCase(name)
                    ? Collections.enumeration(List.of(authorization))
                    : super.getHeaders(name);
        }
    }
}
