package org.sangathan.network.streaming;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Bearer;
import org.sangathan.network.relations.Reader;

/**
 * One open connection. What is for it waits in a queue of its own, from which its own writer takes; whoever hands
 * something in never waits. A reader who is so slow that the queue is full is let go: it comes again and reads what it
 * missed.
 */
final class Stream {
    /** Some minutes of a busy public timeline. */
    static final int MOST_WAITING = 1_024;

    private final ArrayBlockingQueue<String> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final AtomicBoolean ended = new AtomicBoolean();
    private final Set<Channel> channels = ConcurrentHashMap.newKeySet();
    private final boolean framed;
    private final Ending ending;
    private volatile Seen seen;

    /** Why a stream ends. */
    enum Reason {
        LEFT,
        TOO_SLOW,
        NO_LONGER_PERMITTED,
        COME_AGAIN,
        MISUSED
    }

    /** Told once, and never while a lock is held. */
    @FunctionalInterface
    interface Ending {
        void ended(Stream stream, Reason reason);
    }

    /**
     * The reader as last looked up.
     *
     * @param units whose timelines are theirs
     * @param lists who stands in each of their own lists that they listen to
     */
    record Seen(Bearer bearer, Reader reader, Set<Integer> units, Map<UUID, Set<UUID>> lists) {
        static Seen of(Bearer bearer, Reader reader, Map<UUID, Set<UUID>> lists) {
            return new Seen(bearer, reader, Set.copyOf(reader.units()), lists);
        }
    }

    /** @param framed a WebSocket, whose messages name their channel */
    Stream(boolean framed, Seen seen, Ending ending) {
        this.framed = framed;
        this.seen = seen;
        this.ending = ending;
    }

    Seen seen() {
        return seen;
    }

    void see(Seen now) {
        seen = now;
    }

    UUID memberId() {
        return seen.reader().id();
    }

    Set<Channel> channels() {
        return channels;
    }

    boolean hasEnded() {
        return ended.get();
    }

    void send(Message message, Channel channel) {
        put(framed ? message.framed(channel) : message.sent());
    }

    void put(String text) {
        if (!ended.get() && !waiting.offer(text)) {
            end(Reason.TOO_SLOW);
        }
    }

    /** For the writer alone; null when nothing came for so long, or when the stream has ended. */
    @Nullable
    String next(Duration wait) throws InterruptedException {
        String text = waiting.poll(wait.toMillis(), TimeUnit.MILLISECONDS);
        return ended.get() ? null : text;
    }

    /** What else waits already. */
    void drain(Collection<String> into, int most) {
        waiting.drainTo(into, most);
    }

    void end(Reason reason) {
        if (ended.compareAndSet(false, true)) {
            waiting.clear();
            // wakes the writer
            boolean woken = waiting.offer("");
            assert woken;
            ending.ended(this, reason);
        }
    }
}
