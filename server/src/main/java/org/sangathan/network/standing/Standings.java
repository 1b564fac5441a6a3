package org.sangathan.network.standing;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.sangathan.network.publishing.FollowsLog;
import org.sangathan.network.publishing.LogLine;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Who is silenced or suspended. They are few, so all of them are in memory and asking costs nothing; a measure reaches every
 * process with the log, before any timeline shows what came after it.
 */
@Component
@Order(0)
public class Standings implements FollowsLog {
    private final StandingSql sql;
    private final Clock clock;
    private volatile @Nullable Map<UUID, Standing> known;

    Standings(StandingSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    public boolean isSensitive(UUID account) {
        return of(account).isSensitive(clock.instant());
    }

    /** Not heard by those who do not follow. */
    public boolean isSilenced(UUID account) {
        return of(account).isSilenced(clock.instant());
    }

    /** Neither heard nor let in. */
    public boolean isSuspended(UUID account) {
        return of(account).isSuspended(clock.instant());
    }

    public Standing of(UUID account) {
        return all().getOrDefault(account, Standing.CLEAR);
    }

    /** Ids of those against whom anything holds. */
    public Set<UUID> restrained() {
        return Set.copyOf(all().keySet());
    }

    /** As the tables have it, also within the transaction that changes it. */
    public Standing written(UUID account) {
        return sql.of(Set.of(account)).getOrDefault(account, Standing.CLEAR);
    }

    /** From the commit on; other processes hear of it by the log. */
    public void hold(UUID account, Standing standing) {
        all().put(account, standing);
    }

    private Map<UUID, Standing> all() {
        Map<UUID, Standing> all = known;
        return all == null ? load() : all;
    }

    private synchronized Map<UUID, Standing> load() {
        Map<UUID, Standing> all = known;
        if (all == null) {
            all = new ConcurrentHashMap<>(sql.all(clock.instant()));
            known = all;
        }
        return all;
    }

    @Override
    public synchronized void apply(List<LogLine> lines) {
        Map<UUID, Standing> all = known;
        Set<UUID> changed = new HashSet<>();
        for (LogLine line : lines) {
            if ((line.kind() == LogLine.Kind.ACCOUNT || line.kind() == LogLine.Kind.ERASED) && line.object() != null) {
                changed.add(line.object());
            }
        }
        if (all == null || changed.isEmpty()) {
            return;
        }
        Map<UUID, Standing> now = sql.of(changed);
        for (UUID id : changed) {
            Standing standing = now.get(id);
            if (standing == null) {
                all.remove(id);
            } else {
                all.put(id, standing);
            }
        }
    }

    @Override
    public void forget() {
        known = null;
    }
}
