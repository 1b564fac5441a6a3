package org.sangathan.network.announcements;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.platform.Actor;
import org.springframework.stereotype.Component;

/** Announcements in the words of clients. */
@Component
public class ShowAnnouncements {
    private final AnnouncementSql sql;
    private final Clock clock;

    ShowAnnouncements(AnnouncementSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** How many say a sign, and whether the reader does. */
    public record ShownReaction(
            String name,
            int count,
            boolean me,
            @Nullable String url,
            @Nullable String staticUrl) {}

    /** One as clients read it. */
    public record ShownAnnouncement(
            String id,
            String content,
            @Nullable Instant startsAt,
            @Nullable Instant endsAt,
            boolean allDay,
            Instant publishedAt,
            Instant updatedAt,
            boolean read,
            List<Object> mentions,
            List<Object> statuses,
            List<Object> tags,
            List<Object> emojis,
            List<ShownReaction> reactions) {}

    /** How many say a sign now, as an open stream tells it. */
    public record ReactionCount(String name, int count, String announcementId) {}

    /** What holds now, newest first. */
    List<ShownAnnouncement> current(Actor actor, boolean withDismissed) {
        List<Announcement> current = sql.current(clock.instant());
        if (current.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = current.stream().map(Announcement::id).toList();
        Set<UUID> read = sql.read(actor.memberId(), ids);
        Map<UUID, Set<String>> own = sql.ownReactions(actor.memberId(), ids);
        List<AnnouncementSql.Count> counts = sql.counts(ids);
        return current.stream()
                .filter(each -> withDismissed || !read.contains(each.id()))
                .map(each -> shown(each, read.contains(each.id()), own.getOrDefault(each.id(), Set.of()), counts))
                .toList();
    }

    /** To somebody who has not put it away yet; empty when it does not hold now. */
    public Optional<ShownAnnouncement> toAnybody(UUID id) {
        return sql.current(clock.instant()).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .map(each -> shown(each, false, Set.of(), sql.counts(List.of(id))));
    }

    public Optional<ReactionCount> reaction(UUID id, String sign) {
        int count = sql.counts(List.of(id)).stream()
                .filter(each -> each.name().equals(sign))
                .mapToInt(AnnouncementSql.Count::count)
                .sum();
        return Optional.of(new ReactionCount(sign, count, id.toString()));
    }

    /** Which began by themselves in that time. */
    public List<UUID> begun(Instant after, Instant upTo) {
        return sql.begun(after, upTo);
    }

    public List<UUID> ended(Instant after, Instant upTo) {
        return sql.ended(after, upTo);
    }

    private static ShownAnnouncement shown(
            Announcement each, boolean read, Set<String> own, List<AnnouncementSql.Count> counts) {
        return new ShownAnnouncement(
                each.id().toString(),
                each.html(),
                each.startsAt(),
                each.endsAt(),
                each.allDay(),
                each.publishedAt(),
                each.updatedAt(),
                read,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                counts.stream()
                        .filter(count -> count.announcementId().equals(each.id()))
                        .map(count ->
                                new ShownReaction(count.name(), count.count(), own.contains(count.name()), null, null))
                        .toList());
    }
}
