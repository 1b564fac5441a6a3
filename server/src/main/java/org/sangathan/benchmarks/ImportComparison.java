package org.sangathan.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.sangathan.benchmarks.Measured.Pair;
import org.sangathan.platform.Command;
import org.sangathan.platform.CommandLine;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Ours and the floor by turns, each on emptied tables after a checkpoint. */
final class ImportComparison {
    private static final int ROUNDS = 5;
    private static final double SECOND = 1e9;

    private final JdbcTemplate database;
    private final Command importBooths;
    private final Path file;

    ImportComparison(ApplicationContext throwAway, Path file) {
        database = throwAway.getBean(JdbcTemplate.class);
        importBooths = throwAway.getBeansOfType(Command.class).values().stream()
                .filter(command -> command.name().equals("import booths"))
                .findAny()
                .orElseThrow();
        this.file = file;
    }

    /**
     * What was measured.
     *
     * @param firstSeconds of the first import after the start, when nothing is compiled yet
     * @param ratio floor / ours: 1 would be as fast as plain COPY
     */
    record Report(
            String benchmark, long rows, double firstSeconds, double oursSeconds, double floorSeconds, double ratio) {}

    Report report() {
        double first = ours() / SECOND;
        byte[] rows = rows();
        database.execute(BoothFloorSql.CREATE);
        long count = copyIn(rows);
        Pair pair = Measured.byTurns(ROUNDS, this::ours, () -> floor(rows));
        return new Report(
                "import",
                count,
                Measured.rounded(first),
                Measured.rounded(pair.ours() / SECOND),
                Measured.rounded(pair.floor() / SECOND),
                Measured.rounded(pair.ratio()));
    }

    long ours() {
        database.execute(BoothFloorSql.EMPTY_BOOTHS);
        database.execute(BoothFloorSql.SETTLE);
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        long start = System.nanoTime();
        try {
            importBooths.run(new CommandLine(List.of(file.toString()), Map.of(), true, nowhere, nowhere));
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
        return System.nanoTime() - start;
    }

    private byte[] rows() {
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        copying(copy -> copy.copyOut(BoothFloorSql.COPY_OUT, rows));
        return rows.toByteArray();
    }

    private long floor(byte[] rows) {
        database.execute(BoothFloorSql.EMPTY_FLOOR);
        database.execute(BoothFloorSql.SETTLE);
        long start = System.nanoTime();
        copyIn(rows);
        return System.nanoTime() - start;
    }

    private long copyIn(byte[] rows) {
        return copying(copy -> copy.copyIn(BoothFloorSql.COPY_IN, new ByteArrayInputStream(rows)));
    }

    private long copying(Copying work) {
        ConnectionCallback<Long> callback = connection -> {
            try {
                return work.copy(connection.unwrap(PGConnection.class).getCopyAPI());
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        };
        return Objects.requireNonNull(database.execute(callback));
    }

    private interface Copying {
        long copy(CopyManager copy) throws IOException, SQLException;
    }
}
