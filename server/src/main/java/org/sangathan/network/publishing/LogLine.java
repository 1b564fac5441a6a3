package org.sangathan.network.publishing;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened, in the order of commits.
 *
 * @param object a status, notification, account or announcement, by the kind
 * @param units whose timelines a new status stands in, or a deleted one stood
 * @param tags of a new, edited or deleted status; of a reaction its sign
 */
public record LogLine(
        long tick,
        Kind kind,
        @Nullable UUID object,
        @Nullable UUID actor,
        @Nullable UUID receiver,
        List<Integer> units,
        List<String> tags) {

    /** What a line tells. */
    public enum Kind {
        STATUS,
        EDIT,
        DELETE,
        /** Favourited, boosted, answered or the reverse: a count of the status has changed. */
        COUNT,
        NOTIFICATION,
        /** A profile, or what is shown with it. */
        ACCOUNT,
        /** Everything that an account wrote is gone. */
        ERASED,
        /** An account wants to read something else than before. */
        FILTERS,
        ANNOUNCED,
        /** An announcement was taken back. */
        WITHDRAWN,
        /** How many say a sign to an announcement has changed. */
        REACTION
    }
}
