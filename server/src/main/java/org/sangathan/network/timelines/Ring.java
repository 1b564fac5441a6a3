package org.sangathan.network.timelines;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * The newest ids of one source, the same for all its readers. It is known to the log before it is filled, so that nothing
 * that comes in between is missed.
 */
final class Ring {
    private final int most;
    private final CompletableFuture<Boolean> filled = new CompletableFuture<>();
    private final List<UUID> meanwhile = new ArrayList<>();
    private volatile State state = new State(new UUID[0], false);

    Ring(int most) {
        this.most = most;
    }

    /**
     * @param ids oldest first
     * @param whole whether there are no older ones
     */
    private record State(UUID[] ids, boolean whole) {}

    /** @param newest at most as many as are kept, in any order; fewer means that there are no more */
    synchronized void fill(List<UUID> newest) {
        TreeSet<UUID> all = new TreeSet<>(newest);
        all.addAll(meanwhile);
        meanwhile.clear();
        state = new State(all.toArray(UUID[]::new), newest.size() < most);
        filled.complete(true);
    }

    void fail() {
        filled.complete(false);
    }

    /** False when its filling failed. */
    boolean await() {
        return filled.join();
    }

    synchronized void append(UUID id) {
        if (!filled.isDone()) {
            meanwhile.add(id);
            return;
        }
        UUID[] ids = state.ids();
        if (ids.length > 0 && ids[ids.length - 1].compareTo(id) >= 0) {
            return;
        }
        int from = ids.length < 2 * most ? 0 : ids.length - most;
        UUID[] grown = Arrays.copyOfRange(ids, from, ids.length + 1);
        grown[grown.length - 1] = id;
        state = new State(grown, state.whole() && from == 0);
    }

    /** The ids of a range, if memory reaches far enough back to know. */
    Optional<List<UUID>> find(Range range) {
        State now = state;
        UUID[] ids = now.ids();
        boolean reaches = now.whole() || (ids.length > 0 && range.above().compareTo(ids[0]) >= 0);
        int from = above(ids, range.above());
        int to = below(ids, range.below());
        if (from >= to) {
            return reaches ? Optional.of(List.of()) : Optional.empty();
        }
        if (range.newestFirst()) {
            int start = Math.max(from, to - range.count());
            boolean enough = to - start == range.count();
            return reaches || enough ? Optional.of(Arrays.asList(ids).subList(start, to)) : Optional.empty();
        }
        return reaches
                ? Optional.of(Arrays.asList(ids).subList(from, Math.min(to, from + range.count())))
                : Optional.empty();
    }

    private static int above(UUID[] ids, UUID bound) {
        int at = Arrays.binarySearch(ids, bound);
        return at >= 0 ? at + 1 : -at - 1;
    }

    private static int below(UUID[] ids, UUID bound) {
        int at = Arrays.binarySearch(ids, bound);
        return at >= 0 ? at : -at - 1;
    }
}
