package org.sangathan.network.timelines;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sangathan.network.publishing.NetworkLog;
import org.sangathan.network.publishing.StatusId;
import org.sangathan.network.statuses.Status;
import org.sangathan.network.statuses.Statuses;
import org.springframework.stereotype.Component;

/**
 * One page out of several sources: ids first, merged; then the statuses; then whoever may not see or does not want one is
 * asked for, and the next ids come until the page is full. It ends at what this process has seen of the log.
 */
@Component
class Merge {
    private static final int MOST_ROUNDS = 200;
    private static final int MOST_AT_ONCE = 400;

    private final Rings rings;
    private final Statuses statuses;
    private final NetworkLog log;

    Merge(Rings rings, Statuses statuses, NetworkLog log) {
        this.rings = rings;
        this.statuses = statuses;
        this.log = log;
    }

    /** @param shown told the status and what it boosts, decides */
    Timeline page(Collection<Source> sources, PageAsk ask, BiPredicate<Status, @Nullable Status> shown) {
        int chunk = Math.max(ask.limit() + 5, 20);
        Range range = ask.range(StatusId.last(log.seen()), chunk);
        List<Status> page = new ArrayList<>(ask.limit());
        Map<UUID, Status> known = new java.util.HashMap<>();
        for (int round = 0; round < MOST_ROUNDS && page.size() < ask.limit(); round++) {
            List<UUID> ids = merged(rings.find(sources, range), range);
            Map<UUID, Status> found = statuses.findAll(ids);
            known.putAll(found);
            for (UUID id : ids) {
                Status status = found.get(id);
                if (status != null
                        && page.size() < ask.limit()
                        && shown.test(status, Statuses.boosted(found, status))) {
                    page.add(status);
                }
            }
            if (ids.size() < range.count()) {
                break;
            }
            range = range.after(ids.getLast(), Math.min(range.count() * 2, MOST_AT_ONCE));
        }
        return new Timeline(range.newestFirst() ? page : page.reversed(), known);
    }

    /** The first so many of all: they cannot be missing among the first so many of each. */
    private static List<UUID> merged(List<List<UUID>> each, Range range) {
        Stream<UUID> all = each.stream().flatMap(List::stream).distinct();
        Comparator<UUID> order = range.newestFirst() ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return all.sorted(order).limit(range.count()).toList();
    }
}
