package org.sangathan.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Problem;
import org.sangathan.platform.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A member's own sessions: listed, and ended one by one. */
@RestController
@RequestMapping("/api/org")
class SessionApi {
    private final AccessSql sql;
    private final Sessions sessions;
    private final Clock clock;

    SessionApi(AccessSql sql, Sessions sessions, Clock clock) {
        this.sql = sql;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** @param device what the browser said of itself at sign-in */
    record SessionView(UUID id, Instant createdAt, Instant lastSeenAt, String device, boolean current) {}

    @SignedIn
    @GetMapping("/sessions")
    List<SessionView> sessions(Actor actor) {
        return sql.sessionsOf(actor.memberId(), actor.sessionId(), clock.instant());
    }

    @SignedIn
    @DeleteMapping("/sessions/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(Actor actor, @PathVariable UUID id) {
        if (!sessions.end(actor.memberId(), id)) {
            throw new Problem(AccessProblem.SESSION_UNKNOWN);
        }
    }

    @SignedIn
    @PostMapping("/sign-out")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(Actor actor, HttpServletRequest request, HttpServletResponse response) {
        sessions.end(actor.memberId(), actor.sessionId());
        Sessions.setCookie(request, response, Sessions.COOKIE, "", Duration.ZERO);
    }
}
