package org.sangathan.platform;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Small secrets kept in files that only their owner may read. */
final class OwnerOnlyFiles {
    private OwnerOnlyFiles() {}

    /** The file appears whole or not at all, so that a crash cannot leave half a key. */
    static String readOrCreate(Path file, String fresh) throws IOException {
        if (!Files.exists(file)) {
            Files.createDirectories(file.getParent());
            Path draft = Files.createTempFile(
                    file.getParent(),
                    file.getFileName().toString(),
                    ".draft",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(draft, fresh);
            try {
                Files.createLink(file, draft);
            } catch (FileAlreadyExistsException otherWasFaster) {
                return Files.readString(file).strip();
            } finally {
                Files.delete(draft);
            }
        }
        return Files.readString(file).strip();
    }
}
