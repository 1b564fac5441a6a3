package org.sangathan.network.filters;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One filter of a reader.
 *
 * @param contexts where it holds: home, notifications, public, thread, account
 * @param action warn, blur (pictures) or hide
 */
public record Filter(
        UUID id,
        String title,
        List<String> contexts,
        String action,
        @Nullable Instant expiresAt,
        List<Word> words,
        List<Entry> statuses) {
    static final List<String> CONTEXTS = List.of("home", "notifications", "public", "thread", "account");
    static final List<String> ACTIONS = List.of("warn", "hide", "blur");

    /** A word of a filter. */
    public record Word(UUID id, String keyword, boolean whole) {}

    /** A single status of a filter. */
    public record Entry(UUID id, UUID statusId) {}

    boolean holds(Instant now) {
        return expiresAt == null || expiresAt.isAfter(now);
    }

    boolean hides() {
        return action.equals("hide");
    }
}
