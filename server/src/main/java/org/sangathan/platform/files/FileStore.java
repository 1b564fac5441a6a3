package org.sangathan.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The port to the place where large files lie. A file never changes: another content is another name. */
public interface FileStore {
    /**
     * Whole or not at all, and on disk when this returns.
     *
     * @param name letters, digits, '-', '_', '.' and '/' between them
     */
    void put(String name, Path content, String mediaType) throws IOException;

    /** @param range null for all of it */
    Optional<Opened> open(String name, @Nullable Range range) throws IOException;

    /** Nothing happens where there is none. */
    void delete(String name) throws IOException;

    /** A part of a file, both ends included. */
    record Range(long first, long last) {
        public long bytes() {
            return last - first + 1;
        }
    }

    /**
     * A file that is being read, from where the range begins; it may go on where the range ends. Whoever asked for it
     * closes the stream.
     *
     * @param bytes of the whole file
     */
    record Opened(InputStream stream, long bytes) {}
}
