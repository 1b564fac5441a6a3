package org.sangathan.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Between initialising and first start: the library sets up trust, we ask for a password from the first second. */
final class EmbeddedDatabaseSetUp {
    private static final String ACCESS = """
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128 scram-sha-256
            """;

    private EmbeddedDatabaseSetUp() {}

    static void askForPassword(Path folder, String password) {
        try {
            Path data = folder.resolve("data");
            singleUser(folder, data, "alter user " + EmbeddedDatabase.user() + " password '" + password + "'\n");
            Files.writeString(data.resolve("pg_hba.conf"), ACCESS);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    private static void singleUser(Path folder, Path data, String statement) throws IOException, InterruptedException {
        List<String> command = EmbeddedDatabase.asServerUser(
                List.of(postgres(folder).toString(), "--single", "-D", data.toString(), "postgres"));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("postgres.log").toFile()))
                .start();
        try (var input = process.getOutputStream()) {
            input.write(statement.getBytes(StandardCharsets.UTF_8));
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException("PostgreSQL could not set its password; see postgres.log");
        }
    }

    private static Path postgres(Path folder) throws IOException {
        try (Stream<Path> files = Files.find(
                folder.resolve("binaries"), 4, (file, attributes) -> file.endsWith(Path.of("bin", "postgres")))) {
            return files.findFirst().orElseThrow();
        }
    }
}
