package org.sangathan.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.AccessSql.SessionRow;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Ids;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Tokens;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Opaque session tokens: the bearer has the token, the database only its hash. */
@Component
public class Sessions {
    static final String COOKIE = "sangathan_session";
    private static final String BEARER = "Bearer ";
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Duration LIFE = Duration.ofDays(90);
    private static final Duration SEEN_AGAIN_AFTER = Duration.ofMinutes(10);

    private final AccessSql sql;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Sessions(AccessSql sql, Ids ids, Clock clock, ApplicationEventPublisher events) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /** Returns the token, which exists nowhere else. */
    public String begin(Logins.Login login, String device) {
        String token = Tokens.fresh(32);
        Instant now = clock.instant();
        sql.insertSession(Tokens.hash(token), ids.next(), login, device, now, now.plus(LIFE));
        return token;
    }

    /** Signs this browser in. */
    public void begin(Logins.Login login, HttpServletRequest request, HttpServletResponse response) {
        setCookie(request, response, COOKIE, begin(login, device(request)), LIFE);
        events.publishEvent(new MemberSignedIn(login));
    }

    static String device(HttpServletRequest request) {
        String agent = Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), "");
        return agent.length() > 200 ? agent.substring(0, 200) : agent;
    }

    static void setCookie(
            HttpServletRequest request, HttpServletResponse response, String name, String value, Duration life) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name, value)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Strict")
                        .path("/")
                        .maxAge(life)
                        .build()
                        .toString());
    }

    static @Nullable String cookie(HttpServletRequest request, String name) {
        if (request.getCookies() == null) {
            return null;
        }
        for (Cookie cookie : request.getCookies()) {
            if (cookie.getName().equals(name)) {
                return cookie.getValue();
            }
        }
        return null;
    }

    Optional<Actor> find(String token) {
        Instant now = clock.instant();
        byte[] hash = Tokens.hash(token);
        List<SessionRow> rows = sql.sessionWithGrants(hash, now);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        SessionRow session = rows.getFirst();
        if (session.lastSeenAt().plus(SEEN_AGAIN_AFTER).isBefore(now)) {
            sql.seeSession(hash, now);
        }
        return Optional.of(actor(rows));
    }

    static Actor actor(List<SessionRow> rows) {
        SessionRow session = rows.getFirst();
        return new Actor(
                session.memberId(),
                session.constituencyId(),
                session.id(),
                rows.stream().map(SessionRow::grant).filter(Objects::nonNull).toList());
    }

    /** Does this browser or tool carry a live session, whoever's? */
    public boolean isSignedIn(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        String token = authorization != null && authorization.startsWith(BEARER)
                ? authorization.substring(BEARER.length())
                : cookie(request, COOKIE);
        return token != null && find(token).isPresent();
    }

    /** The member of this browser, for pages that another site may lead to; whatever they write needs a proof of its own. */
    public Optional<Actor> ofBrowser(HttpServletRequest request) {
        String cookie = cookie(request, COOKIE);
        return cookie == null ? Optional.empty() : find(cookie);
    }

    /** The member of the web app by its cookie; refused where another site may have made the browser write. */
    @Nullable
    Actor ofApp(HttpServletRequest request) {
        String cookie = cookie(request, COOKIE);
        if (cookie == null) {
            return null;
        }
        // another site can make a browser send the cookie, but not this header
        if (!SAFE.contains(request.getMethod()) && request.getHeader("X-Sangathan") == null) {
            throw new Problem(AccessProblem.NOT_FROM_THE_APP);
        }
        return find(cookie).orElse(null);
    }

    boolean end(UUID memberId, UUID sessionId) {
        return sql.deleteSession(memberId, sessionId);
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void forgetExpired() {
        sql.deleteExpiredSessions(clock.instant());
    }
}
