package org.sangathan.network.standing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What holds against an account; the end of each is {@link Instant#MAX} where it has none, and null where it does not hold.
 */
public record Standing(
        @Nullable Instant sensitiveUntil,
        @Nullable Instant silencedUntil,
        @Nullable Instant suspendedUntil) {
    public static final Standing CLEAR = new Standing(null, null, null);

    Standing with(String kind, @Nullable Instant until) {
        Instant end = until == null ? Instant.MAX : until;
        return switch (kind) {
            case "sensitive" -> new Standing(later(sensitiveUntil, end), silencedUntil, suspendedUntil);
            case "silence" -> new Standing(sensitiveUntil, later(silencedUntil, end), suspendedUntil);
            case "suspend" -> new Standing(sensitiveUntil, silencedUntil, later(suspendedUntil, end));
            default -> this;
        };
    }

    private static Instant later(@Nullable Instant one, Instant other) {
        return one == null || one.isBefore(other) ? other : one;
    }

    boolean isSensitive(Instant now) {
        return sensitiveUntil != null && sensitiveUntil.isAfter(now);
    }

    boolean isSilenced(Instant now) {
        return silencedUntil != null && silencedUntil.isAfter(now);
    }

    boolean isSuspended(Instant now) {
        return suspendedUntil != null && suspendedUntil.isAfter(now);
    }
}
