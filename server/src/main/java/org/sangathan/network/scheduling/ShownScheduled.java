package org.sangathan.network.scheduling;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.network.media.ShownMedia;
import org.sangathan.network.polls.PollAsk;
import org.sangathan.network.statuses.PostStatus;

/**
 * A status that waits, as clients read it.
 *
 * @param refused the code of the problem for which it could not be sent
 */
record ShownScheduled(
        String id,
        Instant scheduledAt,
        ScheduledParams params,
        List<ShownMedia> mediaAttachments,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String refused) {

    record ScheduledPoll(List<String> options, long expiresIn, boolean multiple, boolean hideTotals) {
        static @Nullable ScheduledPoll of(@Nullable PollAsk poll) {
            return poll == null
                    ? null
                    : new ScheduledPoll(
                            poll.options(),
                            poll.lasts() == null ? 0 : poll.lasts().toSeconds(),
                            poll.multiple(),
                            poll.hideTotals());
        }
    }

    record ScheduledParams(
            String text,
            String visibility,
            @Nullable String inReplyToId,
            String spoilerText,
            boolean sensitive,
            @Nullable String language,
            @Nullable List<String> mediaIds,
            @Nullable ScheduledPoll poll,
            @Nullable String idempotency,
            @Nullable Instant scheduledAt,
            boolean withRateLimit,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer applicationId,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer asUnit) {}

    static ShownScheduled of(LaterStatus one, List<ShownMedia> media) {
        PostStatus.Request request = one.request();
        ScheduledParams params = new ScheduledParams(
                request.text(),
                request.visibility() == null ? "public" : request.visibility(),
                request.replyToId() == null ? null : request.replyToId().toString(),
                request.spoiler(),
                request.sensitive(),
                request.language(),
                request.mediaIds().isEmpty()
                        ? null
                        : request.mediaIds().stream().map(UUID::toString).toList(),
                ScheduledPoll.of(request.poll()),
                null,
                null,
                false,
                0,
                request.asUnit());
        return new ShownScheduled(one.id().toString(), one.dueAt(), params, media, one.refused());
    }
}
