package org.sangathan.network.streaming;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sangathan.network.publishing.LogLine;
import org.sangathan.network.statuses.Status;
import org.sangathan.network.statuses.Statuses;
import org.sangathan.network.streaming.Channel.Kind;
import org.springframework.stereotype.Component;

/**
 * Takes what has happened to those whom it is for. Chosen first from what is in memory; then the chosen are looked up
 * again, so that a block, a lost post or a revoked token that was there before the status acts on it; then chosen once more.
 */
@Component
class Deliver {
    private static final int BOOSTED_KNOWN = 50_000;

    private final Statuses statuses;
    private final Matches matches;
    private final LookAgain lookAgain;
    private final Messages messages;
    /** Who boosted: their readers hear that it is gone, though its own author is nobody to them. */
    private final Cache<UUID, Set<UUID>> boosters = Caffeine.newBuilder()
            .maximumSize(BOOSTED_KNOWN)
            .expireAfterWrite(Duration.ofDays(1))
            .build();

    Deliver(Statuses statuses, Matches matches, LookAgain lookAgain, Messages messages) {
        this.statuses = statuses;
        this.matches = matches;
        this.lookAgain = lookAgain;
        this.messages = messages;
    }

    /** Something that seems to be for a channel of a stream: of the two one is there. */
    private record Due(
            Stream stream,
            Channel channel,
            @Nullable Happening what,
            @Nullable UUID notification) {}

    void deliver(List<LogLine> lines, Streams streams) {
        List<Due> due = choose(lines, streams);
        if (due.isEmpty()) {
            return;
        }
        lookAgain.at(due.stream().map(Due::stream).collect(Collectors.toSet()));
        List<Due> certain = due.stream().filter(this::isCertain).toList();
        Messages.Round round = messages.round(readersByHappening(certain));
        for (Due each : certain) {
            Message message = each.what() == null
                    ? round.notification(each.stream().seen(), java.util.Objects.requireNonNull(each.notification()))
                    : round.of(each.what(), each.channel(), each.stream().seen());
            if (message != null) {
                each.stream().send(message, each.channel());
            }
        }
    }

    private List<Due> choose(List<LogLine> lines, Streams streams) {
        Map<UUID, Status> known = statuses.findAll(lines.stream()
                .filter(line -> line.kind() == LogLine.Kind.STATUS || line.kind() == LogLine.Kind.EDIT)
                .map(line -> java.util.Objects.requireNonNull(line.object()))
                .distinct()
                .toList());
        List<Due> due = new ArrayList<>();
        for (LogLine line : lines) {
            UUID id = line.object();
            if (id == null) {
                continue;
            }
            switch (line.kind()) {
                case STATUS, EDIT -> {
                    Status status = known.get(id);
                    if (status != null) {
                        Status boosted = Statuses.boosted(known, status);
                        remember(status, boosted);
                        addTo(due, Happening.of(line, id, status, boosted), streams);
                    }
                }
                case DELETE -> addTo(due, gone(line, id), streams);
                case NOTIFICATION -> addNotification(due, line, id, streams);
                case COUNT, ACCOUNT, ERASED, FILTERS, ANNOUNCED, WITHDRAWN, REACTION -> {
                    // no status; of some of them TellNews tells
                }
            }
        }
        return due;
    }

    private void remember(Status status, @Nullable Status boosted) {
        if (boosted != null) {
            boosters.get(boosted.id(), key -> ConcurrentHashMap.newKeySet()).add(status.authorId());
        }
    }

    private Happening gone(LogLine line, UUID id) {
        Happening gone = Happening.of(line, id, null, null);
        Set<UUID> also = boosters.getIfPresent(id);
        if (also != null) {
            gone.standsIn().addAll(also);
            boosters.invalidate(id);
        }
        return gone;
    }

    private void addTo(List<Due> due, Happening what, Streams streams) {
        for (Stream stream : streams.all()) {
            Stream.Seen seen = stream.seen();
            for (Channel channel : stream.channels()) {
                if (matches.isFor(seen, channel, what)) {
                    due.add(new Due(stream, channel, what, null));
                }
            }
        }
    }

    private static void addNotification(List<Due> due, LogLine line, UUID id, Streams streams) {
        UUID receiver = line.receiver();
        for (Stream stream : receiver == null ? Set.<Stream>of() : streams.of(receiver)) {
            for (Channel channel : stream.channels()) {
                if (channel.kind() == Kind.USER || channel.kind() == Kind.NOTIFICATIONS) {
                    due.add(new Due(stream, channel, null, id));
                }
            }
        }
    }

    private boolean isCertain(Due due) {
        if (due.stream().hasEnded()) {
            return false;
        }
        return due.what() == null
                ? due.stream().seen().bearer().hasOneOf("read:notifications")
                : matches.isFor(due.stream().seen(), due.channel(), due.what());
    }

    private static IdentityHashMap<Happening, Set<UUID>> readersByHappening(List<Due> certain) {
        IdentityHashMap<Happening, Set<UUID>> readers = new IdentityHashMap<>();
        for (Due due : certain) {
            if (due.what() != null) {
                readers.computeIfAbsent(due.what(), key -> new HashSet<>())
                        .add(due.stream().memberId());
            }
        }
        return readers;
    }
}
