package org.sangathan.demonstration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** Rows on their way into one table by COPY, in PostgreSQL's text form. */
final class CopyTable implements AutoCloseable {
    private final PGCopyOutputStream output;
    private final StringBuilder row = new StringBuilder();

    /** @param tableAndColumns such as "member (constituency_id, id)", written in code */
    CopyTable(Connection connection, String tableAndColumns) throws SQLException {
        output = new PGCopyOutputStream(
                connection.unwrap(PGConnection.class), "copy " + tableAndColumns + " from stdin", 1 << 16);
    }

    void row(@Nullable Object... values) {
        row.setLength(0);
        for (Object value : values) {
            row.append(row.isEmpty() ? "" : "\t").append(text(value));
        }
        row.append('\n');
        try {
            output.write(row.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "\\N";
            case byte[] bytes -> "\\\\x" + HexFormat.of().formatHex(bytes);
            case Instant instant -> instant.toString();
            case Boolean truth -> truth ? "t" : "f";
            default ->
                value.toString().replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
        };
    }

    @Override
    public void close() {
        try {
            output.close();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
