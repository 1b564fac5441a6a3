package org.sangathan.territory.booths;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import org.sangathan.platform.PlatformProblem;
import org.sangathan.platform.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Runs imports in the background, two at a time, and keeps telling the database that they are alive. */
@Component
class ImportWork {
    private static final Logger log = LoggerFactory.getLogger(ImportWork.class);
    private static final int AT_ONCE = 2;
    private static final Duration BEAT = Duration.ofMillis(500);

    private final Imports imports;
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    ImportWork(Imports imports) {
        this.imports = imports;
    }

    /** A refusal that the work throws becomes the import's. */
    void start(UUID id, Progress progress, Callable<?> work) {
        Thread.ofVirtual().name("import " + id).start(() -> {
            Thread beat = beating(id, progress);
            try {
                places.acquire();
                try {
                    work.call();
                } finally {
                    places.release();
                }
            } catch (Problem refused) {
                imports.refuse(id, refused, progress);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            } catch (Exception failed) {
                log.error("import {} was interrupted", id, failed);
                imports.interrupt(id, new Problem(PlatformProblem.UNEXPECTED));
            } finally {
                beat.interrupt();
            }
        });
    }

    Thread beating(UUID id, Progress progress) {
        return Thread.ofVirtual().start(() -> {
            try {
                while (true) {
                    Thread.sleep(BEAT);
                    imports.beat(id, progress);
                }
            } catch (InterruptedException done) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
