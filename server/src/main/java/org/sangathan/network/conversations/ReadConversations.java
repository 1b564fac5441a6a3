package org.sangathan.network.conversations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sangathan.network.relations.Reader;
import org.sangathan.network.relations.Readers;
import org.sangathan.network.statuses.Status;
import org.sangathan.network.statuses.StatusProblem;
import org.sangathan.network.statuses.Statuses;
import org.sangathan.network.statuses.Visibility;
import org.sangathan.network.statuses.Visible;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Problem;
import org.springframework.stereotype.Component;

/** Direct statuses from and to a member, one entry a thread, the newest first. */
@Component
class ReadConversations {
    private static final int AT_ONCE = 200;
    private static final int MOST_ROUNDS = 10;

    private final Readers readers;
    private final Statuses statuses;
    private final Visible visible;
    private final ConversationPlaceSql sql;

    ReadConversations(Readers readers, Statuses statuses, Visible visible, ConversationPlaceSql sql) {
        this.readers = readers;
        this.statuses = statuses;
        this.visible = visible;
        this.sql = sql;
    }

    /** @param maxId of a last status: threads whose newest one is older */
    List<Conversation> list(Actor actor, @Nullable UUID maxId, int limit) {
        Reader reader = readers.of(actor);
        List<Conversation> found = new ArrayList<>();
        walk(reader, (fresh, place) -> {
            if ((maxId == null || fresh.id().compareTo(maxId) < 0) && !place.hasRemoved(fresh.id())) {
                found.add(conversation(reader, fresh, place));
            }
            return found.size() < limit;
        });
        return found;
    }

    /**
     * Also one that was removed.
     *
     * @throws Problem status_unknown when the reader is in no such conversation
     */
    Conversation get(Actor actor, UUID threadId) {
        Reader reader = readers.of(actor);
        List<Conversation> found = new ArrayList<>();
        walk(reader, (fresh, place) -> {
            if (fresh.threadId().equals(threadId)) {
                found.add(conversation(reader, fresh, place));
            }
            return found.isEmpty();
        });
        return found.stream().findFirst().orElseThrow(() -> new Problem(StatusProblem.STATUS_UNKNOWN));
    }

    /** Says whether to go on to the next thread. */
    private interface Newest {
        boolean take(Status newest, Place place);
    }

    /** The newest status of each thread with the reader's place in it, the newest thread first. */
    private void walk(Reader reader, Newest each) {
        Set<UUID> seen = new LinkedHashSet<>();
        UUID below = null;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<UUID> ids = statuses.fromAndTo(reader.id(), below, AT_ONCE);
            Map<UUID, Status> fresh = new LinkedHashMap<>();
            direct(reader, ids).stream()
                    .filter(status -> !seen.contains(status.threadId()))
                    .forEach(status -> fresh.putIfAbsent(status.threadId(), status));
            Map<UUID, Place> places = sql.places(reader.id(), fresh.keySet());
            Predicate<Status> goesOn = status -> each.take(status, places.getOrDefault(status.threadId(), Place.NONE));
            if (!fresh.values().stream().allMatch(goesOn) || ids.size() < AT_ONCE) {
                return;
            }
            seen.addAll(fresh.keySet());
            below = ids.getLast();
        }
    }

    private List<Status> direct(Reader reader, List<UUID> ids) {
        return statuses.findAll(ids).values().stream()
                .filter(status -> status.visibility() == Visibility.DIRECT && visible.may(reader, status, null))
                .sorted(Comparator.comparing(Status::id).reversed())
                .toList();
    }

    private static Conversation conversation(Reader reader, Status last, Place place) {
        boolean unread = !last.isBy(reader.id()) && !place.hasRead(last.id());
        return new Conversation(last.threadId(), last, others(reader, last), unread);
    }

    static Set<UUID> others(Reader reader, Status status) {
        Set<UUID> others = new LinkedHashSet<>();
        others.add(status.authorId());
        others.addAll(status.mentionIds());
        others.remove(reader.id());
        return others;
    }
}
