package org.sangathan.territory.booths;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows of a file, one by one: a port with one reader for each format. */
interface Table extends Closeable {
    /** Null behind the last row. */
    @Nullable
    TableRow next() throws IOException;
}
