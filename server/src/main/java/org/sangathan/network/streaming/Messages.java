package org.sangathan.network.streaming;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.network.conversations.ShowConversations;
import org.sangathan.network.filters.Filters;
import org.sangathan.network.notifications.ReadNotifications;
import org.sangathan.network.notifications.ShowNotifications;
import org.sangathan.network.polls.Polls;
import org.sangathan.network.publishing.LogLine;
import org.sangathan.network.statuses.ShowStatuses;
import org.sangathan.network.statuses.Status;
import org.sangathan.network.statuses.Statuses;
import org.sangathan.network.streaming.Stream.Seen;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Problem;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is sent. A status is put into words once for all its readers; only for its author, and for those who have already
 * done something to it or filter it, once more.
 */
@Component
class Messages {
    private final ShowStatuses show;
    private final ShowConversations showConversations;
    private final ReadNotifications notifications;
    private final ShowNotifications showNotifications;
    private final Statuses statuses;
    private final Filters filters;
    private final Polls polls;
    private final JsonMapper json;

    Messages(
            ShowStatuses show,
            ShowConversations showConversations,
            ReadNotifications notifications,
            ShowNotifications showNotifications,
            Statuses statuses,
            Filters filters,
            Polls polls,
            JsonMapper json) {
        this.filters = filters;
        this.show = show;
        this.showConversations = showConversations;
        this.notifications = notifications;
        this.showNotifications = showNotifications;
        this.statuses = statuses;
        this.polls = polls;
        this.json = json;
    }

    /** @param readers to whom each goes */
    Round round(IdentityHashMap<Happening, Set<UUID>> readers) {
        return new Round(readers);
    }

    /** Everything that is sent together. */
    final class Round {
        private final IdentityHashMap<Happening, Set<UUID>> readers;
        private final IdentityHashMap<Happening, Optional<Message>> shared = new IdentityHashMap<>();
        private final IdentityHashMap<Happening, Set<UUID>> marked = new IdentityHashMap<>();
        private final Map<Owned, Optional<Message>> own = new HashMap<>();

        private record Owned(UUID reader, String event, UUID id) {}

        Round(IdentityHashMap<Happening, Set<UUID>> readers) {
            this.readers = readers;
        }

        /** Null when there is nothing left to show. */
        @Nullable
        Message of(Happening what, Channel channel, Seen seen) {
            Status status = what.status();
            UUID reader = seen.reader().id();
            if (status == null) {
                return shared.computeIfAbsent(
                                what,
                                gone -> Optional.of(
                                        new Message(json, "delete", what.id().toString())))
                        .orElseThrow();
            }
            String event = what.kind() == LogLine.Kind.EDIT ? "status.update" : "update";
            if (channel.kind() == Channel.Kind.DIRECT) {
                return own(reader, "conversation", status.id(), () -> showConversations.show(seen.reader(), status));
            }
            if (reader.equals(what.author())
                    || whoMarked(what, status).contains(reader)
                    || !filters.matches(reader, Status.text(status, what.boosted()))
                            .isEmpty()) {
                return own(reader, event, status.id(), () -> firstOf(show.show(reader, List.of(status))));
            }
            return shared.computeIfAbsent(what, first -> forAnybody(what, status, event))
                    .orElse(null);
        }

        private Optional<Message> forAnybody(Happening what, Status status, String event) {
            Map<UUID, Status> known = new HashMap<>();
            if (what.boosted() != null) {
                known.put(what.boosted().id(), what.boosted());
            }
            return message(event, firstOf(show.showToAnybody(List.of(status), known)));
        }

        /** Nobody has done anything yet to what is new and stands alone. */
        private Set<UUID> whoMarked(Happening what, Status status) {
            if (what.kind() == LogLine.Kind.STATUS && what.boosted() == null && status.replyToId() == null) {
                return Set.of();
            }
            return marked.computeIfAbsent(what, key -> actedOn(what, status));
        }

        private Set<UUID> actedOn(Happening what, Status status) {
            Set<UUID> asked = readers.getOrDefault(what, Set.of());
            Set<UUID> acted = new HashSet<>(statuses.whoMarked(status, what.boosted(), asked));
            Status shown = what.boosted() == null ? status : what.boosted();
            if (shown.pollId() != null) {
                acted.addAll(polls.whoVoted(shown.id(), asked));
            }
            return acted;
        }

        @Nullable
        Message notification(Seen seen, UUID id) {
            return own(seen.reader().id(), "notification", id, () -> {
                Actor actor = seen.reader().actor();
                try {
                    ReadNotifications.Shown there = notifications.get(actor, id);
                    return there.held() ? null : firstOf(showNotifications.show(actor, List.of(there)));
                } catch (Problem goneOrNotWanted) {
                    return null;
                }
            });
        }

        private @Nullable Message own(
                UUID reader, String event, UUID id, java.util.function.Supplier<@Nullable Object> payload) {
            return own.computeIfAbsent(new Owned(reader, event, id), key -> message(event, payload.get()))
                    .orElse(null);
        }

        private Optional<Message> message(String event, @Nullable Object payload) {
            return Optional.ofNullable(payload)
                    .map(there -> new Message(json, event, json.writeValueAsString(Objects.requireNonNull(there))));
        }

        private static @Nullable Object firstOf(List<?> shown) {
            return shown.isEmpty() ? null : shown.getFirst();
        }
    }
}
