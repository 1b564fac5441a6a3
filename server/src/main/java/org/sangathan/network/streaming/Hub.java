package org.sangathan.network.streaming;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.sangathan.network.publishing.FollowsLog;
import org.sangathan.network.publishing.LogLine;
import org.sangathan.network.publishing.NetworkLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Carries the log to the open streams. It never holds up the log: a thread of its own takes what has come, all at once, and
 * in quiet moments looks whether those who read still may. What it cannot tell it does not guess: then all streams end,
 * and their readers come again and read what they missed.
 */
@Component
@Order(3)
class Hub implements FollowsLog {
    private static final Logger log = LoggerFactory.getLogger(Hub.class);
    private static final long LOOK_AGAIN_AFTER = Duration.ofSeconds(1).toNanos();
    /** What comes within this time is looked at together: the readers are looked up once for all of it. */
    private static final long ROUND = Duration.ofMillis(50).toNanos();

    private final Streams streams;
    private final Deliver deliver;
    private final TellNews tellNews;
    private final LookAgain lookAgain;
    private final ObjectProvider<NetworkLog> networkLog;
    private final LinkedBlockingQueue<List<LogLine>> queue = new LinkedBlockingQueue<>();
    private volatile @Nullable Thread carrier;
    private volatile boolean stopped;

    Hub(
            Streams streams,
            Deliver deliver,
            TellNews tellNews,
            LookAgain lookAgain,
            ObjectProvider<NetworkLog> networkLog) {
        this.tellNews = tellNews;
        this.streams = streams;
        this.deliver = deliver;
        this.lookAgain = lookAgain;
        this.networkLog = networkLog;
    }

    /** From now on everything that is for it goes to that stream. */
    void open(Stream stream) {
        networkLog.getObject().seen();
        start();
        streams.add(stream);
        if (stopped) {
            stream.end(Stream.Reason.COME_AGAIN);
        }
    }

    private synchronized void start() {
        if (carrier == null && !stopped) {
            carrier = Thread.ofVirtual().name("streams").start(this::carry);
        }
    }

    @Override
    public void apply(List<LogLine> lines) {
        if (!streams.all().isEmpty()) {
            queue.add(lines);
        }
    }

    @Override
    public void forget() {
        streams.endAll(Stream.Reason.COME_AGAIN);
    }

    private void carry() {
        long lookAt = System.nanoTime() + LOOK_AGAIN_AFTER;
        while (!stopped) {
            try {
                List<LogLine> lines = queue.poll(Math.max(0, lookAt - System.nanoTime()), TimeUnit.NANOSECONDS);
                long begun = System.nanoTime();
                if (lines != null) {
                    List<LogLine> all = together(lines);
                    deliver.deliver(all, streams);
                    tellNews.tell(all, streams);
                }
                if (System.nanoTime() >= lookAt) {
                    lookAgain.at(streams.all());
                    lookAt = System.nanoTime() + LOOK_AGAIN_AFTER;
                }
                TimeUnit.NANOSECONDS.sleep(begun + ROUND - System.nanoTime());
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException failed) {
                log.warn("what happened could not be carried to open streams: {}", failed.toString());
                streams.endAll(Stream.Reason.COME_AGAIN);
            }
        }
    }

    private List<LogLine> together(List<LogLine> first) {
        List<List<LogLine>> more = new ArrayList<>();
        queue.drainTo(more);
        List<LogLine> all = new ArrayList<>(first);
        more.forEach(all::addAll);
        return all;
    }

    /** Before the server waits for its requests: open streams would keep it waiting. */
    @EventListener(ContextClosedEvent.class)
    synchronized void stop() {
        stopped = true;
        if (carrier != null) {
            carrier.interrupt();
        }
        streams.endAll(Stream.Reason.COME_AGAIN);
    }
}
