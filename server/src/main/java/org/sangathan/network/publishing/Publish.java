package org.sangathan.network.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The only writer of statuses, acts on them and notifications. What callers hand in while a commit is under way is written
 * together by the next one; if that fails, each alone, so that only the guilty one's caller hears of it.
 */
@Component
public class Publish implements DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(Publish.class);
    private static final int MOST_TOGETHER = 500;

    private final WriteBatch batch;
    private final NetworkLog networkLog;
    private final LinkedBlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private volatile boolean stopped;
    private boolean running;

    Publish(WriteBatch batch, NetworkLog networkLog) {
        this.batch = batch;
        this.networkLog = networkLog;
    }

    /**
     * @param id of the status, or of the act
     * @param fresh false when it had been done before
     */
    public record Outcome(UUID id, boolean fresh) {}

    private record Waiting(Act act, CompletableFuture<Outcome> outcome) {}

    /** Returns when it is committed and this process shows it. Not within a transaction: it has one of its own. */
    public Outcome write(Act act) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("publishing waits for a commit of its own");
        }
        Waiting mine = new Waiting(act, new CompletableFuture<>());
        runOnce();
        queue.add(mine);
        try {
            return mine.outcome().join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw failed;
        }
    }

    /** For what must not wait: after a commit, of a memory that should forget. */
    public void later(Act act) {
        runOnce();
        queue.add(new Waiting(act, new CompletableFuture<>()));
    }

    private synchronized void runOnce() {
        if (!running) {
            running = true;
            Thread.ofVirtual().name("publish").start(this::writeUntilStopped);
        }
    }

    private void writeUntilStopped() {
        List<Waiting> together = new ArrayList<>();
        while (!stopped) {
            try {
                together.add(queue.take());
                queue.drainTo(together, MOST_TOGETHER - 1);
                writeTogether(together);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return;
            } finally {
                together.clear();
            }
        }
    }

    private void writeTogether(List<Waiting> together) {
        try {
            answer(together, batch.write(together.stream().map(Waiting::act).toList()));
        } catch (RuntimeException refused) {
            if (together.size() == 1) {
                together.getFirst().outcome().completeExceptionally(refused);
            } else {
                together.forEach(each -> writeTogether(List.of(each)));
            }
        }
    }

    private void answer(List<Waiting> together, List<Outcome> outcomes) {
        try {
            networkLog.catchUp();
        } catch (RuntimeException unreadable) {
            log.warn("published, but the log could not be read yet: {}", unreadable.toString());
        }
        for (int at = 0; at < together.size(); at++) {
            together.get(at).outcome().complete(outcomes.get(at));
        }
    }

    @Override
    public void destroy() {
        stopped = true;
    }
}
