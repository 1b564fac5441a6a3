package org.sangathan.canvass.sync;

import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.sangathan.platform.Problem;
import org.springframework.stereotype.Component;

/**
 * Keeps a storm of phones in order. What has been read but not applied is bounded in bytes; of that, as many uploads at a
 * time as the database serves well are applied, first come, first served. Beyond, a phone is told to come again when its
 * turn would have come, and a moment of its own later, so that they do not all come back together.
 */
@Component
class UploadPlaces {
    private static final int KILOBYTE = 1024;
    private static final int LONGEST_WAIT_SECONDS = 20;
    private static final long SPREAD_SECONDS = 6;

    private final SyncSettings settings;
    private final Semaphore kilobytes;
    private final Semaphore working;
    private final Turns turns;

    UploadPlaces(SyncSettings settings) {
        this.settings = settings;
        kilobytes = new Semaphore(settings.megabytes() * KILOBYTE, false);
        working = new Semaphore(settings.workers(), true);
        turns = new Turns(settings.workers());
    }

    /** Something that an upload does in a place. */
    @FunctionalInterface
    interface Step<T> {
        T run() throws java.io.IOException;
    }

    /** @param length of the body as the request says it; negative where it does not */
    <T> T reading(long length, Step<T> step) throws java.io.IOException {
        long most = length < 0 || length > UploadBody.MOST_BYTES ? UploadBody.MOST_BYTES : length;
        int permits = (int) (most / KILOBYTE) + 1;
        if (!kilobytes.tryAcquire(permits)) {
            throw full();
        }
        try {
            return step.run();
        } finally {
            kilobytes.release(permits);
        }
    }

    <T> T working(Step<T> step) throws java.io.IOException {
        if (waiting() >= settings.waiting()) {
            throw full();
        }
        try {
            if (!working.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw full();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw full();
        }
        long began = System.nanoTime();
        try {
            return step.run();
        } finally {
            working.release();
            turns.took(System.nanoTime() - began);
        }
    }

    /** Uploads that have been read and wait for their turn. */
    int waiting() {
        return working.getQueueLength();
    }

    private Problem full() {
        long turn = turns.next(waiting(), System.nanoTime());
        long seconds = turn + ThreadLocalRandom.current().nextLong(1, SPREAD_SECONDS + turn / 2);
        return new Problem(SyncProblem.UPLOADS_TOO_MANY, Map.of("retry_after_seconds", seconds));
    }
}
