package org.sangathan.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The process of a running PostgreSQL, known by the postmaster.pid file of its data folder. */
record Postmaster(ProcessHandle process, int port) {

    static @Nullable Postmaster find(Path data) throws IOException {
        Path file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return null;
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.size() < 4) {
            return null;
        }
        int port = Integer.parseInt(lines.get(3).strip());
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(ProcessHandle::isAlive)
                .filter(Postmaster::isPostgres)
                .map(process -> new Postmaster(process, port))
                .orElse(null);
    }

    /** After a restart of the machine the number may belong to anybody. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.contains("postgres"))
                .orElse(true);
    }

    /** "Fast" shutdown: open transactions are rolled back, then a checkpoint; "immediate" when that takes too long. */
    void stop(Duration wait) throws IOException {
        if (!stopped("-INT", wait) && !stopped("-QUIT", wait)) {
            throw new IllegalStateException("PostgreSQL does not stop");
        }
    }

    private boolean stopped(String signal, Duration wait) throws IOException {
        new ProcessBuilder("kill", signal, Long.toString(process.pid())).start();
        try {
            process.onExit().get(wait.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillThere) {
            return false;
        } catch (InterruptedException | java.util.concurrent.ExecutionException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
