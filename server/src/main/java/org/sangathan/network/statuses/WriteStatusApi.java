package org.sangathan.network.statuses;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.network.polls.PollAsk;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Scope;
import org.sangathan.platform.SignedIn;
import org.sangathan.platform.parameters.Parameters;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Writing statuses over HTTP. */
@RestController
class WriteStatusApi {
    private final PostStatus post;
    private final EditStatus edit;
    private final ActOnStatus act;
    private final ShowStatuses show;
    private final SendsLater later;

    WriteStatusApi(PostStatus post, EditStatus edit, ActOnStatus act, ShowStatuses show, SendsLater later) {
        this.post = post;
        this.edit = edit;
        this.act = act;
        this.show = show;
        this.later = later;
    }

    /** @param expiresIn in seconds */
    record PollParameters(
            @Nullable List<String> options,
            @Nullable Long expiresIn,
            @Nullable Boolean multiple,
            @Nullable Boolean hideTotals) {
        private @Nullable PollAsk ask() {
            return options == null || options.isEmpty()
                    ? null
                    : new PollAsk(
                            options,
                            expiresIn == null ? null : Duration.ofSeconds(expiresIn),
                            Boolean.TRUE.equals(multiple),
                            Boolean.TRUE.equals(hideTotals));
        }
    }

    /**
     * What is to be written.
     *
     * @param id the web app's own, under which it is written once
     * @param asUnit in the name of which unit; the web app alone asks it
     */
    record StatusParameters(
            @Nullable String status,
            @Nullable String visibility,
            @Nullable String inReplyToId,
            @Nullable String spoilerText,
            @Nullable Boolean sensitive,
            @Nullable String language,
            @Nullable List<UUID> mediaIds,
            @Nullable PollParameters poll,
            @Nullable String scheduledAt,
            @Nullable UUID id,
            @Nullable Integer asUnit) {
        PostStatus.Request request(@Nullable String key) {
            String spoiler = spoilerText == null ? "" : spoilerText;
            return new PostStatus.Request(
                    status == null ? "" : status,
                    visibility == null || visibility.isBlank() ? null : visibility,
                    parent(),
                    spoiler,
                    Boolean.TRUE.equals(sensitive),
                    language == null || language.isBlank() ? null : language,
                    mediaIds == null ? List.of() : mediaIds,
                    poll == null ? null : poll.ask(),
                    asUnit,
                    null,
                    id == null ? key : id.toString());
        }

        private @Nullable UUID parent() {
            return inReplyToId == null || inReplyToId.isBlank() ? null : known(inReplyToId);
        }
    }

    @ApiResponse(
            responseCode = "200",
            description = "the status, or with scheduled_at what waits for its time",
            content = @Content(schema = @Schema(implementation = ShownStatus.class)))
    @SignedIn
    @Scope("write:statuses")
    @PostMapping("/api/v1/statuses")
    Object post(
            Actor actor,
            @Parameters StatusParameters asked,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        String once = key == null || key.length() > 200 ? null : key;
        if (asked.scheduledAt() != null && !asked.scheduledAt().isBlank()) {
            return later.later(actor, asked.request(once), asked.scheduledAt());
        }
        return show.show(actor.memberId(), post.posted(actor, asked.request(once), null));
    }

    @SignedIn
    @Scope("write:statuses")
    @PutMapping("/api/v1/statuses/{id}")
    ShownStatus edit(Actor actor, @PathVariable String id, @Parameters StatusParameters asked) {
        return show.show(actor.memberId(), edit.edit(actor, known(id), asked.request(null)));
    }

    /** For whom a boost is. */
    record BoostParameters(@Nullable String visibility) {}

    @SignedIn
    @Scope("write:statuses")
    @PostMapping("/api/v1/statuses/{id}/reblog")
    ShownStatus boost(Actor actor, @PathVariable String id, @Parameters BoostParameters asked) {
        return show.show(actor.memberId(), act.boost(actor, known(id), asked.visibility()));
    }

    private static UUID known(String id) {
        return Statuses.id(id).orElseThrow(() -> new Problem(StatusProblem.STATUS_UNKNOWN));
    }
}
