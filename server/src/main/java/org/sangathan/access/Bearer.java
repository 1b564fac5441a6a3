package org.sangathan.access;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Scopes;

/**
 * Whom a token stands for: a member in the web app, a member through an app of others, or such an app by itself.
 *
 * @param actor null for an app by itself
 * @param app null for the web app
 * @param scopes with all that the wide ones hold
 */
public record Bearer(
        UUID id, @Nullable Actor actor, @Nullable App app, Set<String> scopes) {
    private static final Set<String> OF_THE_WEB_APP =
            Set.copyOf(Scopes.with(List.of("read", "write", "follow", "push", "profile")));

    /** An app of others, as statuses name it. */
    public record App(UUID id, String name, @Nullable String website) {}

    static Bearer ofSession(Actor actor) {
        return new Bearer(actor.sessionId(), actor, null, OF_THE_WEB_APP);
    }

    /** None wanted is any. */
    public boolean hasOneOf(String... wanted) {
        return wanted.length == 0 || Arrays.stream(wanted).anyMatch(scopes::contains);
    }
}
