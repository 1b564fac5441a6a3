package org.sangathan.network.relations;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an account wants of others and others of it, as far as reading depends on it. Kept in memory under its version.
 *
 * @param following accepted ones
 * @param blockedBy those who do not want to be seen
 */
public record Circle(
        long version,
        Map<UUID, Following> following,
        Set<UUID> requested,
        Set<UUID> blocking,
        Set<UUID> blockedBy,
        Map<UUID, Muting> muting,
        Set<String> tags) {
    /** Of most: they have never wished anything, and nobody has wished anything of them that they would read of. */
    static final Circle NONE = new Circle(0, Map.of(), Set.of(), Set.of(), Set.of(), Map.of(), Set.of());

    /** @param reblogs whether boosts by them are wanted */
    public record Following(boolean reblogs, boolean notifying) {}

    public record Muting(boolean notifications, @Nullable Instant endsAt) {
        boolean holds(Instant now) {
            return endsAt == null || endsAt.isAfter(now);
        }
    }

    public boolean follows(UUID account) {
        return following.containsKey(account);
    }

    /** Either does not want to meet the other. */
    public boolean apart(UUID account) {
        return blocking.contains(account) || blockedBy.contains(account);
    }

    public boolean mutes(UUID account, Instant now) {
        Muting muted = muting.get(account);
        return muted != null && muted.holds(now);
    }

    public boolean mutesNotificationsOf(UUID account, Instant now) {
        Muting muted = muting.get(account);
        return muted != null && muted.notifications() && muted.holds(now);
    }
}
