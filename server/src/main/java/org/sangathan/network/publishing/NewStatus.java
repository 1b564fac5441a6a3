package org.sangathan.network.publishing;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.platform.MemberNames.MemberKey;

/**
 * A status before it has an id.
 *
 * @param cell where its row lies for good: the home of its author, or the unit that speaks
 * @param acting who wrote it in the name of a unit
 * @param units whom it addresses
 * @param timelines of which units it stands in; the root's is the public one
 * @param threadId the first status of the thread; null begins one
 * @param requestKey sent twice with the same key of the same author, it is written once
 */
public record NewStatus(
        int cell,
        UUID authorId,
        @Nullable MemberKey acting,
        String visibility,
        List<Integer> units,
        List<Integer> timelines,
        List<UUID> mentionIds,
        List<String> mentionHandles,
        Said said,
        @Nullable UUID replyToId,
        @Nullable UUID replyToAuthorId,
        @Nullable UUID threadId,
        @Nullable UUID boostOfId,
        @Nullable NewPoll poll,
        @Nullable String application,
        @Nullable String requestKey) {

    /** What an edit may change. */
    public record Said(
            String text,
            String html,
            String spoiler,
            boolean sensitive,
            @Nullable String language,
            List<String> tags,
            List<UUID> mediaIds) {}
}
