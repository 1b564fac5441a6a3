package org.sangathan.territory.booths;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Settings;
import org.springframework.stereotype.Component;

/** Uploaded lists on disk, under {@code imports} of the data folder, until they are applied or a week old. */
@Component
class ImportFiles {
    private static final Duration KEPT = Duration.ofDays(7);

    private final Path folder;
    private final ImportSettings limits;

    ImportFiles(Settings settings, ImportSettings limits) {
        folder = settings.data().resolve("imports");
        this.limits = limits;
    }

    Path of(UUID id) {
        return folder.resolve(id + ".list");
    }

    /** Keeps the whole body or nothing of it. */
    void keep(UUID id, InputStream body, Progress progress) throws IOException {
        Files.createDirectories(folder);
        deleteOld();
        Path draft = folder.resolve(id + ".draft");
        try (OutputStream out = Files.newOutputStream(draft)) {
            byte[] block = new byte[64 * 1024];
            for (int read = body.read(block); read >= 0; read = body.read(block)) {
                out.write(block, 0, read);
                refuseBeyondLimit(progress.bytesRead.addAndGet(read));
            }
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(draft);
            throw failed;
        }
        Files.move(draft, of(id), StandardCopyOption.ATOMIC_MOVE);
    }

    void refuseBeyondLimit(long bytes) {
        long limit = limits.fileLimit().toBytes();
        if (bytes > limit) {
            throw new Problem(ImportProblem.FILE_TOO_LARGE, Map.of("limit_bytes", limit));
        }
    }

    private void deleteOld() throws IOException {
        FileTime oldest = FileTime.from(Instant.now().minus(KEPT));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (Files.getLastModifiedTime(file).compareTo(oldest) < 0) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    void delete(UUID id) {
        try {
            Files.deleteIfExists(of(id));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
