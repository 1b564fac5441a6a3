package org.sangathan.platform.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.sangathan.platform.Ids;
import org.sangathan.platform.Keys;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Settings;
import org.sangathan.platform.backup.TablePlan.Planned;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes everything into one file, as it was at one moment, and the secrets of members' keys into another. */
@Component
class MakeBackup {
    private static final int TRIES = 10;

    private final DataSource database;
    private final TablePlan plan;
    private final Keys keys;
    private final Ids ids;
    private final Settings settings;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    MakeBackup(DataSource database, TablePlan plan, Keys keys, Ids ids, Settings settings, Clock clock) {
        this.database = database;
        this.plan = plan;
        this.keys = keys;
        this.ids = ids;
        this.settings = settings;
        this.clock = clock;
    }

    /** What was written. */
    record Made(int tables, long rows, long keys) {}

    /** @param file must not be there yet; the key file is replaced */
    Made make(Path file, Path keyFile) throws IOException, SQLException {
        if (Files.exists(file)) {
            throw new Problem(BackupProblem.BACKUP_FILE_EXISTS);
        }
        Path draft = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                file.getFileName().toString(),
                ".draft",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (Connection connection = snapshotWithKeys()) {
            BackupSql sql = new BackupSql(connection);
            Instant now = clock.instant();
            Writing writing = new Writing(connection, sql, now);
            writing.write(draft);
            Files.move(draft, file);
            long written = KeyFile.write(keyFile, now, keys, sql);
            connection.rollback();
            return new Made(writing.tables, writing.rows, written);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** Replaces the key file alone, so that those erased since the last one are out of every backup. */
    long makeKeys(Path keyFile) throws IOException, SQLException {
        try (Connection connection = snapshotWithKeys()) {
            long written = KeyFile.write(keyFile, clock.instant(), keys, new BackupSql(connection));
            connection.rollback();
            return written;
        }
    }

    /** A snapshot in which every member has a key: somebody may join between making the keys and taking it. */
    private Connection snapshotWithKeys() throws SQLException {
        for (int tried = 0; tried < TRIES; tried++) {
            makeMissingKeys();
            Connection connection = database.getConnection();
            connection.setAutoCommit(false);
            BackupSql sql = new BackupSql(connection);
            sql.snapshot();
            if (sql.withoutKey().isEmpty()) {
                return connection;
            }
            connection.rollback();
            connection.close();
        }
        throw new IllegalStateException("members join faster than keys are made for them");
    }

    private void makeMissingKeys() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            BackupSql sql = new BackupSql(connection);
            for (List<BackupSql.Keyless> some = sql.withoutKey(); !some.isEmpty(); some = sql.withoutKey()) {
                sql.insertKeys(some.stream().map(this::fresh).toList());
                connection.commit();
            }
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private KeyFile.Key fresh(BackupSql.Keyless member) {
        byte[] secret = new byte[KeyFile.SECRET_BYTES];
        random.nextBytes(secret);
        return new KeyFile.Key(member.memberId(), member.constituencyId(), secret);
    }

    private final class Writing {
        private final Connection connection;
        private final BackupSql sql;
        private final Instant now;
        private final MessageDigest digest = Archive.sha256();
        private final RowCipher cipher = new RowCipher(keys);
        private int tables;
        private long rows;

        Writing(Connection connection, BackupSql sql, Instant now) {
            this.connection = connection;
            this.sql = sql;
            this.now = now;
        }

        void write(Path draft) throws IOException, SQLException {
            List<Planned> planned = plan.tables(sql);
            tables = planned.size();
            try (OutputStream out =
                    new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(draft), 1 << 16), 1 << 16)) {
                line(out, JsonMapper.shared().writeValueAsString(header(planned)));
                for (Planned table : planned) {
                    write(out, table);
                }
                String hash = HexFormat.of().formatHex(digest.digest());
                out.write((Archive.END + hash + " " + Archive.seal(keys, hash) + "\n")
                        .getBytes(StandardCharsets.US_ASCII));
            }
        }

        private Archive header(List<Planned> planned) throws SQLException {
            return new Archive(
                    Archive.FORMAT,
                    ids.next().toString(),
                    now.toEpochMilli(),
                    sql.migration(),
                    Archive.keyCheck(keys),
                    settings.demonstration(),
                    planned.stream()
                            .map(each -> new Archive.TableForm(
                                    each.table().name(), each.table().columns()))
                            .toList());
        }

        private void write(OutputStream out, Planned planned) throws IOException, SQLException {
            String table = planned.table().name();
            line(out, Archive.TABLE + table);
            long count = 0;
            CopyOut copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut(BackupSql.copyOut(table, planned.table().columns(), planned.owner()));
            for (byte[] row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
                line(out, locked(table, new String(row, 0, row.length - 1, StandardCharsets.UTF_8)));
                count++;
            }
            line(out, Archive.ROWS + count);
            rows += count;
        }

        /** Rows of a member who is erased but for an id have no owner any more. */
        private String locked(String table, String copied) {
            int owner = copied.indexOf('\t');
            int secret = copied.indexOf('\t', owner + 1);
            String row = copied.substring(secret + 1);
            if (copied.startsWith("\\N")) {
                return Archive.NOBODY + '\t' + row;
            }
            String id = UUID.fromString(copied.substring(0, owner)).toString();
            byte[] key = HexFormat.of().parseHex(copied.substring(owner + 1, secret));
            return id + '\t' + cipher.lock(key, table + " " + id, row.getBytes(StandardCharsets.UTF_8));
        }

        private void line(OutputStream out, String line) throws IOException {
            byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
            digest.update(bytes);
            out.write(bytes);
        }
    }
}
