package org.sangathan.platform.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.sangathan.platform.AfterRestore;
import org.sangathan.platform.Keys;
import org.sangathan.platform.Problem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads a backup into an empty database, all of it or nothing. Rows whose owner's key is destroyed are left out: who was
 * erased since does not come back.
 */
@Component
class RestoreBackup {
    private static final int KEYS_AT_ONCE = 5_000;

    private final DataSource database;
    private final TransactionTemplate transaction;
    private final TablePlan plan;
    private final Keys keys;
    private final ObjectProvider<AfterRestore> afterRestore;

    RestoreBackup(
            DataSource database,
            TransactionTemplate transaction,
            TablePlan plan,
            Keys keys,
            ObjectProvider<AfterRestore> afterRestore) {
        this.database = database;
        this.transaction = transaction;
        this.plan = plan;
        this.keys = keys;
        this.afterRestore = afterRestore;
    }

    /**
     * What was read back.
     *
     * @param leftOut rows of members who were erased since
     * @param erased how many members those were
     */
    record Restored(int tables, long rows, long leftOut, int erased, boolean demonstration) {}

    Restored restore(Path file, Path keyFile) throws IOException, SQLException {
        ReadBackup backup = new ReadBackup(file, keys);
        Archive header = backup.header();
        if (!header.keyCheck().equals(Archive.keyCheck(keys))) {
            throw new Problem(BackupProblem.OTHER_MASTER_KEY);
        }
        KeyFile known = KeyFile.open(keyFile, keys);
        if (known.madeAt().toEpochMilli() < header.madeAt()) {
            throw new Problem(BackupProblem.KEY_FILE_OLDER);
        }
        backup.read(new Nothing()); // the whole file is in order before anything is written
        try {
            Restored restored =
                    java.util.Objects.requireNonNull(transaction.execute(status -> load(backup, header, known)));
            afterRestore.orderedStream().forEach(AfterRestore::settle);
            return restored;
        } catch (UncheckedIOException unreadable) {
            throw new IOException(unreadable);
        }
    }

    private Restored load(ReadBackup backup, Archive header, KeyFile known) {
        Connection connection = DataSourceUtils.getConnection(database);
        BackupSql sql = new BackupSql(connection);
        try {
            refuseUnfit(sql, header);
            sql.truncate(header.tables().stream().map(Archive.TableForm::name).toList());
            Loading loading = new Loading(connection, known);
            backup.read(loading);
            restoreKeys(sql, known);
            List<String> faults = afterRestore
                    .orderedStream()
                    .flatMap(each -> each.check().stream())
                    .toList();
            if (!faults.isEmpty()) {
                throw new Problem(BackupProblem.RESTORED_NOT_WHOLE, java.util.Map.of("faults", faults));
            }
            return new Restored(
                    header.tables().size(),
                    loading.rows,
                    loading.leftOut,
                    loading.erased.size(),
                    header.demonstration());
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void refuseUnfit(BackupSql sql, Archive header) throws SQLException {
        if (!header.migration().equals(sql.migration())) {
            throw new Problem(
                    BackupProblem.OTHER_MIGRATION,
                    java.util.Map.of("backup", header.migration(), "program", sql.migration()));
        }
        if (sql.isUsed()) {
            throw new Problem(BackupProblem.DATABASE_NOT_EMPTY);
        }
        List<Archive.TableForm> here = plan.tables(sql).stream()
                .map(each ->
                        new Archive.TableForm(each.table().name(), each.table().columns()))
                .toList();
        if (!new HashSet<>(here).equals(new HashSet<>(header.tables()))) {
            throw new Problem(BackupProblem.OTHER_MIGRATION, java.util.Map.of("backup", "tables", "program", "tables"));
        }
    }

    private static void restoreKeys(BackupSql sql, KeyFile known) throws SQLException {
        List<KeyFile.Key> some = new ArrayList<>();
        for (long at = 0; at < known.count(); at++) {
            some.add(known.get(at));
            if (some.size() == KEYS_AT_ONCE || at == known.count() - 1) {
                sql.insertKeys(some);
                some.clear();
            }
        }
        sql.deleteKeysOfNobody();
    }

    /** Reads to the end and does nothing, for the refusal of a file that is not whole. */
    private static final class Nothing implements ReadBackup.Reader {
        @Override
        public void begin(Archive.TableForm table) {}

        @Override
        public void row(String owner, String rest) {}

        @Override
        public void end(long rows) {}
    }

    private final class Loading implements ReadBackup.Reader {
        private final Connection connection;
        private final KeyFile known;
        private final RowCipher cipher = new RowCipher(keys);
        private final Set<UUID> erased = new HashSet<>();
        private String table = "";
        private @Nullable CopyIn copy;
        private long written;
        private long rows;
        private long leftOut;

        Loading(Connection connection, KeyFile known) {
            this.connection = connection;
            this.known = known;
        }

        @Override
        public void begin(Archive.TableForm form) throws SQLException {
            table = form.name();
            written = 0;
            copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(BackupSql.copyIn(form.name(), form.columns()));
        }

        @Override
        public void row(String owner, String rest) throws SQLException {
            if (owner.equals(Archive.NOBODY)) {
                write((rest + "\n").getBytes(StandardCharsets.UTF_8));
                return;
            }
            UUID id = UUID.fromString(owner);
            Optional<KeyFile.Key> key = known.find(id);
            if (key.isEmpty()) {
                erased.add(id);
                leftOut++;
                return;
            }
            byte[] row = cipher.open(key.get().secret(), table + " " + id, rest);
            byte[] line = java.util.Arrays.copyOf(row, row.length + 1);
            line[row.length] = '\n';
            write(line);
        }

        private void write(byte[] line) throws SQLException {
            java.util.Objects.requireNonNull(copy).writeToCopy(line, 0, line.length);
            written++;
        }

        /** PostgreSQL says how many rows it took: all that were handed to it, or nothing is restored. */
        @Override
        public void end(long all) throws SQLException {
            long taken = java.util.Objects.requireNonNull(copy).endCopy();
            if (taken != written) {
                throw new Problem(BackupProblem.RESTORED_NOT_WHOLE, java.util.Map.of("table", table));
            }
            rows += taken;
        }
    }
}
