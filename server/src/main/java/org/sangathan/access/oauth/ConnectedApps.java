package org.sangathan.access.oauth;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Bearers;
import org.springframework.stereotype.Component;

/** The apps that a member has allowed, and the end of that. */
@Component
public class ConnectedApps {
    private final AppGrantSql sql;
    private final Clock clock;

    ConnectedApps(AppGrantSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    record Token(
            UUID appId,
            String name,
            @Nullable String website,
            List<String> scopes,
            Instant createdAt,
            Instant lastUsedAt) {}

    /** @param scopes of all its tokens together */
    public record ConnectedApp(
            UUID id,
            String name,
            @Nullable String website,
            List<String> scopes,
            Instant connectedAt,
            Instant lastUsedAt) {}

    /** Last used first. */
    public List<ConnectedApp> of(UUID memberId) {
        Map<UUID, List<Token>> byApp = new LinkedHashMap<>();
        sql.connected(memberId, clock.instant().minus(Bearers.UNUSED))
                .forEach(token -> byApp.computeIfAbsent(token.appId(), id -> new ArrayList<>())
                        .add(token));
        return byApp.values().stream().map(ConnectedApps::together).toList();
    }

    private static ConnectedApp together(List<Token> tokens) {
        Token last = tokens.getFirst();
        TreeSet<String> scopes = new TreeSet<>();
        tokens.forEach(token -> scopes.addAll(token.scopes()));
        return new ConnectedApp(
                last.appId(),
                last.name(),
                last.website(),
                List.copyOf(scopes),
                tokens.stream().map(Token::createdAt).min(Instant::compareTo).orElseThrow(),
                last.lastUsedAt());
    }

    /** Tokens of apps and codes for such; the member's own sessions in the web app go on. */
    public void endAll(UUID memberId) {
        sql.endAll(memberId);
    }

    boolean end(UUID memberId, UUID appId) {
        return sql.end(memberId, appId);
    }
}
