package org.sangathan.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.BearerSql.GrantRow;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Scopes;
import org.sangathan.platform.Tokens;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Knows sessions and tokens of apps by what their bearer shows. */
@Component
public class Bearers {
    /** What a token of an app begins with, so that a leaked one is recognised for what it is. */
    public static final String APP_TOKEN = "app_";
    /** A token that nobody used for so long has ended. */
    public static final Duration UNUSED = Duration.ofDays(180);

    private static final String BEARER = "Bearer ";
    private static final Duration USED_AGAIN_AFTER = Duration.ofHours(12);

    private final Sessions sessions;
    private final BearerSql sql;
    private final Clock clock;

    Bearers(Sessions sessions, BearerSql sql, Clock clock) {
        this.sessions = sessions;
        this.sql = sql;
        this.clock = clock;
    }

    /** For what comes without the usual headers, such as a stream. */
    public Optional<Bearer> find(String token) {
        Optional<Bearer> app = token.startsWith(APP_TOKEN) ? ofApp(token) : Optional.empty();
        return app.isPresent() ? app : sessions.find(token).map(Bearer::ofSession);
    }

    /**
     * By the header Authorization, else by the session cookie.
     *
     * @throws Problem where another site may have made the browser write
     */
    public Optional<Bearer> of(HttpServletRequest request) {
        String shown = shown(request);
        if (shown != null) {
            return find(shown);
        }
        return Optional.ofNullable(sessions.ofApp(request)).map(Bearer::ofSession);
    }

    /** Of those whose streams are open, who still are what they were, with the rights of this moment; by their ids. */
    public Map<UUID, Bearer> stillGood(Collection<Bearer> open) {
        Instant now = clock.instant();
        List<UUID> apps = new ArrayList<>();
        List<UUID> sessionIds = new ArrayList<>();
        Set<UUID> members = new HashSet<>();
        for (Bearer bearer : open) {
            (bearer.app() == null ? sessionIds : apps).add(bearer.id());
            Actor actor = bearer.actor();
            if (bearer.app() == null && actor != null) {
                members.add(actor.memberId());
            }
        }
        Map<UUID, Bearer> good = new HashMap<>();
        if (!apps.isEmpty()) {
            Map<UUID, List<GrantRow>> rows =
                    sql.liveGrants(apps, now.minus(UNUSED)).stream().collect(Collectors.groupingBy(GrantRow::id));
            rows.forEach((id, ofOne) -> good.put(id, bearer(ofOne)));
        }
        if (!sessionIds.isEmpty()) {
            sql.liveSessions(members, sessionIds, now).stream()
                    .collect(Collectors.groupingBy(AccessSql.SessionRow::id))
                    .forEach((id, ofOne) -> good.put(id, Bearer.ofSession(Sessions.actor(ofOne))));
        }
        return good;
    }

    static @Nullable String shown(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.startsWith(BEARER)
                ? authorization.substring(BEARER.length())
                : null;
    }

    private Optional<Bearer> ofApp(String token) {
        Instant now = clock.instant();
        byte[] hash = Tokens.hash(token);
        List<GrantRow> rows = sql.grant(hash, now.minus(UNUSED));
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        GrantRow row = rows.getFirst();
        if (row.lastUsedAt().plus(USED_AGAIN_AFTER).isBefore(now)) {
            sql.use(hash, now);
        }
        return Optional.of(bearer(rows));
    }

    private static Bearer bearer(List<GrantRow> rows) {
        GrantRow row = rows.getFirst();
        return new Bearer(row.id(), actor(row, rows), row.app(), Scopes.with(row.scopes()));
    }

    private static @Nullable Actor actor(GrantRow row, List<GrantRow> rows) {
        UUID memberId = row.memberId();
        Integer constituencyId = row.constituencyId();
        if (memberId == null || constituencyId == null) {
            return null;
        }
        return new Actor(
                memberId,
                constituencyId,
                row.id(),
                rows.stream().map(GrantRow::grant).filter(Objects::nonNull).toList());
    }
}
