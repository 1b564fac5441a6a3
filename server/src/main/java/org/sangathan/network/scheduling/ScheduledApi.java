package org.sangathan.network.scheduling;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.network.media.Attachments;
import org.sangathan.network.media.Media;
import org.sangathan.network.media.ShownMedia;
import org.sangathan.network.paging.Links;
import org.sangathan.network.statuses.PostStatus;
import org.sangathan.network.statuses.SendsLater;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Scope;
import org.sangathan.platform.Settings;
import org.sangathan.platform.SignedIn;
import org.sangathan.platform.parameters.Parameters;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** Statuses that are sent later, over HTTP. */
@RestController
class ScheduledApi implements SendsLater {
    private final ScheduleStatus schedule;
    private final Attachments attachments;
    private final Settings settings;

    ScheduledApi(ScheduleStatus schedule, Attachments attachments, Settings settings) {
        this.schedule = schedule;
        this.attachments = attachments;
        this.settings = settings;
    }

    @Override
    public Object later(Actor actor, PostStatus.Request request, String at) {
        return show(List.of(schedule.schedule(actor, request, time(at)))).getFirst();
    }

    /** Which page of them. */
    record ScheduledParameters(
            @Nullable String maxId,
            @Nullable String sinceId,
            @Nullable String minId,
            @Nullable Integer limit) {}

    @SignedIn
    @Scope("read:statuses")
    @GetMapping("/api/v1/scheduled_statuses")
    ResponseEntity<List<ShownScheduled>> list(Actor actor, @Parameters ScheduledParameters asked) {
        UUID above = id(asked.minId()).or(() -> id(asked.sinceId())).orElse(null);
        int limit = asked.limit() == null ? 20 : Math.clamp(asked.limit(), 1, 40);
        List<ShownScheduled> shown = show(schedule.list(actor, id(asked.maxId()).orElse(null), above, limit));
        return Links.answer(shown, shown.stream().map(ShownScheduled::id).toList());
    }

    @SignedIn
    @Scope("read:statuses")
    @GetMapping("/api/v1/scheduled_statuses/{id}")
    ShownScheduled get(Actor actor, @PathVariable String id) {
        return show(List.of(schedule.get(actor, known(id)))).getFirst();
    }

    /** When it is to be sent instead. */
    record MoveParameters(@Nullable String scheduledAt) {}

    @SignedIn
    @Scope("write:statuses")
    @PutMapping("/api/v1/scheduled_statuses/{id}")
    ShownScheduled move(Actor actor, @PathVariable String id, @Parameters MoveParameters asked) {
        String at = asked.scheduledAt() == null ? "" : asked.scheduledAt();
        return show(List.of(schedule.move(actor, known(id), time(at)))).getFirst();
    }

    @SignedIn
    @Scope("write:statuses")
    @DeleteMapping("/api/v1/scheduled_statuses/{id}")
    Map<String, Object> takeBack(Actor actor, @PathVariable String id) {
        schedule.takeBack(actor, known(id));
        return Map.of();
    }

    private List<ShownScheduled> show(List<LaterStatus> some) {
        Map<UUID, Media> media = attachments.find(
                some.stream().flatMap(one -> one.request().mediaIds().stream()).toList());
        return some.stream()
                .map(one -> ShownScheduled.of(
                        one,
                        one.request().mediaIds().stream()
                                .map(media::get)
                                .filter(Objects::nonNull)
                                .map(each -> ShownMedia.of(each, settings.publicUrl()))
                                .toList()))
                .toList();
    }

    private static Instant time(String at) {
        try {
            return OffsetDateTime.parse(at.strip()).toInstant();
        } catch (DateTimeParseException notATime) {
            throw new Problem(ScheduleProblem.SCHEDULED_TIME_NOT_VALID);
        }
    }

    private static Optional<UUID> id(@Nullable String text) {
        try {
            return text == null || text.length() != 36 ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private static UUID known(String id) {
        return id(id).orElseThrow(() -> new Problem(ScheduleProblem.SCHEDULED_UNKNOWN));
    }
}
