package org.sangathan.network.statuses;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.network.relations.Reader;
import org.sangathan.network.relations.Readers;
import org.sangathan.platform.Actor;
import org.springframework.stereotype.Component;

/** Direct statuses from and to a member, one entry a thread, the newest first. */
@Component
class ReadConversations {
    private static final int AT_ONCE = 200;
    private static final int MOST_ROUNDS = 10;

    private final Readers readers;
    private final Statuses statuses;
    private final Visible visible;
    private final StatusSql sql;

    ReadConversations(Readers readers, Statuses statuses, Visible visible, StatusSql sql) {
        this.readers = readers;
        this.statuses = statuses;
        this.visible = visible;
        this.sql = sql;
    }

    /** @param others who takes part beside the reader, as its newest status says */
    record Conversation(UUID threadId, Status last, Set<UUID> others) {}

    /** @param maxId of a last status: threads whose newest one is older */
    List<Conversation> list(Actor actor, @Nullable UUID maxId, int limit) {
        Reader reader = readers.of(actor);
        Map<UUID, Conversation> found = new LinkedHashMap<>();
        Set<UUID> newer = new HashSet<>();
        UUID below = null;
        for (int round = 0; round < MOST_ROUNDS && found.size() < limit; round++) {
            List<UUID> ids = sql.fromAndTo(reader.id(), below, AT_ONCE);
            for (Status status : direct(reader, ids)) {
                boolean before = maxId == null || status.id().compareTo(maxId) < 0;
                if (!before) {
                    newer.add(status.threadId());
                } else if (found.size() < limit && !newer.contains(status.threadId())) {
                    found.putIfAbsent(
                            status.threadId(), new Conversation(status.threadId(), status, others(reader, status)));
                }
            }
            if (ids.size() < AT_ONCE) {
                break;
            }
            below = ids.getLast();
        }
        return new ArrayList<>(found.values());
    }

    private List<Status> direct(Reader reader, List<UUID> ids) {
        return statuses.findAll(ids).values().stream()
                .filter(status -> status.visibility() == Visibility.DIRECT && visible.may(reader, status, null))
                .sorted(Comparator.comparing(Status::id).reversed())
                .toList();
    }

    static Set<UUID> others(Reader reader, Status status) {
        Set<UUID> others = new LinkedHashSet<>();
        others.add(status.authorId());
        others.addAll(status.mentionIds());
        others.remove(reader.id());
        return others;
    }
}
