package org.sangathan.platform.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import org.sangathan.platform.Keys;
import org.sangathan.platform.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads a backup line by line, and refuses it at its end when it is not whole as it was written. */
final class ReadBackup {
    private final Path file;
    private final Keys keys;

    ReadBackup(Path file, Keys keys) {
        this.file = file;
        this.keys = keys;
    }

    /** What takes the rows; a table's begin and end are said too. */
    interface Reader {
        void begin(Archive.TableForm table) throws IOException, java.sql.SQLException;

        /** @param owner the member's id, or "-" */
        void row(String owner, String rest) throws IOException, java.sql.SQLException;

        void end(long rows) throws IOException, java.sql.SQLException;
    }

    Archive header() throws IOException {
        try (BufferedReader lines = open()) {
            return header(lines.readLine());
        }
    }

    private BufferedReader open() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new Problem(BackupProblem.BACKUP_FILE_MISSING);
        }
        try {
            return new BufferedReader(
                    new InputStreamReader(
                            new GZIPInputStream(Files.newInputStream(file), 1 << 16), StandardCharsets.UTF_8),
                    1 << 16);
        } catch (java.util.zip.ZipException otherFile) {
            throw new Problem(BackupProblem.BACKUP_DAMAGED);
        }
    }

    private static Archive header(@org.jspecify.annotations.Nullable String line) {
        try {
            Archive header = line == null ? null : JsonMapper.shared().readValue(line, Archive.class);
            if (header == null || header.format() != Archive.FORMAT) {
                throw new Problem(BackupProblem.BACKUP_DAMAGED);
            }
            return header;
        } catch (JacksonException otherFile) {
            throw new Problem(BackupProblem.BACKUP_DAMAGED);
        }
    }

    void read(Reader reader) throws IOException, java.sql.SQLException {
        try (BufferedReader lines = open()) {
            MessageDigest digest = Archive.sha256();
            String first = next(lines, digest);
            for (Archive.TableForm table : header(first).tables()) {
                need((Archive.TABLE + table.name()).equals(next(lines, digest)));
                reader.begin(table);
                long rows = 0;
                String line = next(lines, digest);
                while (!line.startsWith(Archive.ROWS)) {
                    int tab = line.indexOf('\t');
                    need(tab > 0);
                    reader.row(line.substring(0, tab), line.substring(tab + 1));
                    rows++;
                    line = next(lines, digest);
                }
                need(line.equals(Archive.ROWS + rows));
                reader.end(rows);
            }
            String hash = HexFormat.of().formatHex(digest.digest());
            need((Archive.END + hash + " " + Archive.seal(keys, hash)).equals(lines.readLine()));
            need(lines.readLine() == null);
        } catch (java.io.EOFException | java.util.zip.ZipException cutShort) {
            throw new Problem(BackupProblem.BACKUP_DAMAGED);
        }
    }

    private static String next(BufferedReader lines, MessageDigest digest) throws IOException {
        String line = lines.readLine();
        if (line == null) {
            throw new Problem(BackupProblem.BACKUP_DAMAGED);
        }
        digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
        return line;
    }

    private static void need(boolean whole) {
        if (!whole) {
            throw new Problem(BackupProblem.BACKUP_DAMAGED);
        }
    }
}
