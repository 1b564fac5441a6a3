package org.sangathan.network.statuses;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.sangathan.network.publishing.FollowsLog;
import org.sangathan.network.publishing.LogLine;
import org.sangathan.network.publishing.StatusId;
import org.sangathan.network.relations.Reader;
import org.sangathan.network.statuses.Status.Counts;
import org.sangathan.platform.Problem;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Statuses by id, those that are read often from memory. What is edited, deleted or erased drops out with the log, before
 * any timeline shows what came after it.
 */
@Component
@Order(1)
public class Statuses implements FollowsLog {
    private static final int KEPT = 100_000;
    private static final Duration KEPT_FOR = Duration.ofHours(1);
    /** More at once is a process that comes back after a while: it reads what it is asked for. */
    private static final int MOST_NEW_AT_ONCE = 1_000;

    private final StatusSql sql;
    private final Visible visible;
    private final Cache<UUID, Status> memory =
            Caffeine.newBuilder().maximumSize(KEPT).expireAfterWrite(KEPT_FOR).build();
    /** Ids that timelines still know and behind which there is nothing any more. */
    private final Cache<UUID, Boolean> gone =
            Caffeine.newBuilder().maximumSize(KEPT).build();
    /** Bumped by each line that drops something: what was read before must not be kept after. */
    private final AtomicLong dropped = new AtomicLong();

    Statuses(StatusSql sql, Visible visible) {
        this.sql = sql;
        this.visible = visible;
    }

    /** Deleted ones are absent. With each boost comes what it boosts. */
    public Map<UUID, Status> findAll(Collection<UUID> ids) {
        Map<UUID, Status> found = findEach(ids);
        Set<UUID> behind = new HashSet<>(StatusSql.boosted(found.values()));
        behind.removeAll(found.keySet());
        if (!behind.isEmpty()) {
            found.putAll(findEach(behind));
        }
        return found;
    }

    private Map<UUID, Status> findEach(Collection<UUID> ids) {
        Map<UUID, Status> found = new HashMap<>(memory.getAllPresent(ids));
        List<UUID> missing = ids.stream()
                .distinct()
                .filter(id -> !found.containsKey(id) && gone.getIfPresent(id) == null)
                .toList();
        if (!missing.isEmpty()) {
            long before = dropped.get();
            for (Status status : sql.findAll(missing)) {
                found.put(status.id(), status);
                memory.put(status.id(), status);
            }
            missing.stream().filter(id -> !found.containsKey(id)).forEach(id -> gone.put(id, true));
            if (before != dropped.get()) {
                memory.invalidateAll(missing);
            }
        }
        return found;
    }

    public Optional<Status> find(UUID id) {
        return Optional.ofNullable(findAll(List.of(id)).get(id));
    }

    /**
     * For a reader who named it.
     *
     * @throws Problem status_unknown when it is gone, or not for them
     */
    public Status get(Reader reader, UUID id) {
        Map<UUID, Status> found = findAll(List.of(id));
        Status status = found.get(id);
        if (status == null || !visible.may(reader, status, boosted(found, status))) {
            throw new Problem(StatusProblem.STATUS_UNKNOWN);
        }
        return status;
    }

    /** The status itself, or what it boosts. */
    Status original(Reader reader, UUID id) {
        Status status = get(reader, id);
        return status.boostOfId() == null ? status : get(reader, status.boostOfId());
    }

    public static @Nullable Status boosted(Map<UUID, Status> found, Status status) {
        return status.boostOfId() == null ? null : found.get(status.boostOfId());
    }

    /** Marks of an account on statuses, by kind. */
    Map<UUID, Set<String>> marks(UUID account, Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : sql.marks(account, ids);
    }

    /** Of several readers, whose marks on a status, on what it boosts or on its thread make it look different to them. */
    public Set<UUID> whoMarked(Status status, @Nullable Status boosted, Collection<UUID> readers) {
        Set<UUID> ids = new HashSet<>(List.of(status.id(), status.threadId()));
        if (boosted != null) {
            ids.add(boosted.id());
            ids.add(boosted.threadId());
        }
        return sql.whoMarked(ids, readers);
    }

    /** Ids of what an account wrote or was mentioned in, the newest first. */
    public List<UUID> fromAndTo(UUID account, @Nullable UUID below, int limit) {
        return sql.fromAndTo(account, below, limit);
    }

    /** What an account pinned, newest pin first. */
    public List<UUID> pins(UUID account) {
        return sql.pins(account, ActOnStatus.MOST_PINS);
    }

    @Override
    public void apply(List<LogLine> lines) {
        Set<UUID> counted = new HashSet<>();
        Set<UUID> fresh = new HashSet<>();
        for (LogLine line : lines) {
            UUID object = line.object();
            if (object == null) {
                continue;
            }
            switch (line.kind()) {
                case EDIT, DELETE -> drop(object);
                case COUNT -> counted.add(object);
                case ERASED -> dropAllOf(object);
                case STATUS -> fresh.add(object);
                case NOTIFICATION, ACCOUNT, FILTERS, ANNOUNCED, WITHDRAWN, REACTION -> {
                    // read when it is asked for
                }
            }
        }
        counted.retainAll(memory.asMap().keySet());
        if (!counted.isEmpty()) {
            Map<UUID, Counts> counts = sql.counts(counted);
            counted.forEach(id -> memory.asMap()
                    .computeIfPresent(id, (key, status) -> status.with(counts.getOrDefault(id, Counts.NONE))));
        }
        readNew(fresh);
    }

    /** What was just written is read next, by its writer first: one statement for all instead of one for each. */
    private void readNew(Set<UUID> fresh) {
        if (!fresh.isEmpty() && fresh.size() <= MOST_NEW_AT_ONCE) {
            sql.findAll(fresh).forEach(status -> memory.put(status.id(), status));
        }
    }

    private void drop(UUID id) {
        dropped.incrementAndGet();
        memory.invalidate(id);
    }

    private void dropAllOf(UUID author) {
        dropped.incrementAndGet();
        memory.asMap()
                .values()
                .removeIf(status -> status.authorId().equals(author)
                        || (status.acting() != null && status.acting().id().equals(author)));
    }

    @Override
    public void forget() {
        dropped.incrementAndGet();
        memory.invalidateAll();
    }

    /** Is it an id that we could have given? */
    public static Optional<UUID> id(@Nullable String text) {
        if (text == null || text.length() != 36) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(text)).filter(id -> StatusId.tickOf(id) > 0);
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
