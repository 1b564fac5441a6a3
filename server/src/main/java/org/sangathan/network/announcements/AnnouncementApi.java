package org.sangathan.network.announcements;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.network.announcements.ShowAnnouncements.ShownAnnouncement;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Requires;
import org.sangathan.platform.Scope;
import org.sangathan.platform.SignedIn;
import org.sangathan.platform.parameters.Parameters;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Announcements over HTTP: read by everybody, made by the state. */
@RestController
class AnnouncementApi {
    private final ShowAnnouncements show;
    private final Announce announce;
    private final ReactToAnnouncement react;

    AnnouncementApi(ShowAnnouncements show, Announce announce, ReactToAnnouncement react) {
        this.show = show;
        this.announce = announce;
        this.react = react;
    }

    record AnnouncementParameters(@Nullable Boolean withDismissed) {}

    @SignedIn
    @Scope
    @GetMapping("/api/v1/announcements")
    List<ShownAnnouncement> list(Actor actor, @Parameters AnnouncementParameters asked) {
        return show.current(actor, !Boolean.FALSE.equals(asked.withDismissed()));
    }

    @SignedIn
    @Scope("write:accounts")
    @PostMapping("/api/v1/announcements/{id}/dismiss")
    Map<String, Object> dismiss(Actor actor, @PathVariable UUID id) {
        react.dismiss(actor, id);
        return Map.of();
    }

    @SignedIn
    @Scope("write:favourites")
    @PutMapping("/api/v1/announcements/{id}/reactions/{name}")
    Map<String, Object> react(Actor actor, @PathVariable UUID id, @PathVariable String name) {
        react.react(actor, id, name);
        return Map.of();
    }

    @SignedIn
    @Scope("write:favourites")
    @DeleteMapping("/api/v1/announcements/{id}/reactions/{name}")
    Map<String, Object> takeBack(Actor actor, @PathVariable UUID id, @PathVariable String name) {
        react.takeBack(actor, id, name);
        return Map.of();
    }

    record MadeAnnouncement(
            UUID id,
            String text,
            @Nullable Instant startsAt,
            @Nullable Instant endsAt,
            Instant publishedAt,
            @Nullable Instant withdrawnAt) {
        static MadeAnnouncement of(Announcement each) {
            return new MadeAnnouncement(
                    each.id(), each.text(), each.startsAt(), each.endsAt(), each.publishedAt(), each.withdrawnAt());
        }
    }

    record AnnouncementBody(
            @Nullable UUID id,
            @Nullable String text,
            @Nullable Instant startsAt,
            @Nullable Instant endsAt,
            @Nullable Boolean allDay) {}

    @Requires(Permission.SPEAK_AS_UNIT)
    @GetMapping("/api/org/announcements")
    List<MadeAnnouncement> all(Actor actor) {
        return announce.all(actor).stream().map(MadeAnnouncement::of).toList();
    }

    @Requires(Permission.SPEAK_AS_UNIT)
    @PostMapping("/api/org/announcements")
    @ResponseStatus(HttpStatus.CREATED)
    MadeAnnouncement announce(Actor actor, @RequestBody AnnouncementBody body) {
        return MadeAnnouncement.of(announce.announce(
                actor,
                new Announce.Request(
                        body.id(),
                        Objects.requireNonNullElse(body.text(), ""),
                        body.startsAt(),
                        body.endsAt(),
                        Boolean.TRUE.equals(body.allDay()))));
    }

    @Requires(Permission.SPEAK_AS_UNIT)
    @DeleteMapping("/api/org/announcements/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(Actor actor, @PathVariable UUID id) {
        announce.withdraw(actor, id);
    }
}
