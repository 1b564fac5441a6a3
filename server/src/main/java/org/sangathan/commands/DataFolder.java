package org.sangathan.commands;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The folder that {@code run} keeps everything in. Its first start decides for good whether it holds the demonstration
 * world, so that sign-in links for everybody can never open a folder with real people in it.
 */
record DataFolder(Path path) {
    private static final String DEMONSTRATION = "demonstration";
    private static final String REAL = "real";

    static DataFolder of(Words words) {
        String asked = words.options().get("data");
        String folder = asked == null ? Environment.get("SANGATHAN_DATA", "sangathan-data") : asked;
        return new DataFolder(Path.of(folder).toAbsolutePath());
    }

    boolean isDemonstration() {
        return DEMONSTRATION.equals(kind());
    }

    /** Whether the first start was an empty one. */
    boolean isReal() {
        return REAL.equals(kind());
    }

    /** Keeps to what the first start decided; refuses to call the demonstration world an empty one. */
    boolean startsDemonstration(boolean askedForEmpty) {
        String kind = kind();
        if (kind == null) {
            kind = askedForEmpty ? REAL : DEMONSTRATION;
            write(kind);
        }
        if (askedForEmpty && kind.equals(DEMONSTRATION)) {
            throw new Refusal(
                    ExitCode.NOT_UNDERSTOOD,
                    "not_empty",
                    "इस फ़ोल्डर में प्रदर्शन की दुनिया है: " + path + "। --data से दूसरा फ़ोल्डर दें।",
                    "This folder holds the demonstration world: " + path + ". Give another with --data.");
        }
        return kind.equals(DEMONSTRATION);
    }

    private @Nullable String kind() {
        try {
            return Files.exists(file()) ? Files.readString(file()).strip() : null;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void write(String kind) {
        try {
            Files.createDirectories(path);
            Files.writeString(file(), kind + "\n");
        } catch (IOException unwritable) {
            throw new Refusal(
                    ExitCode.NOT_AVAILABLE,
                    "folder_not_writable",
                    "इस फ़ोल्डर में लिखा नहीं जा सकता: " + path + "।",
                    "This folder cannot be written to: " + path + ".");
        }
    }

    private Path file() {
        return path.resolve("world");
    }
}
