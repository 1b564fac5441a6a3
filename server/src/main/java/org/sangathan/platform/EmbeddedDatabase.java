package org.sangathan.platform;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * PostgreSQL in a folder of ours, started and stopped by us. The library's defaults are for tests; here an answered
 * write is on disk, and a password is asked for. PostgreSQL outlives a killed JVM, so a running one is adopted.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final Duration STOP_WAIT = Duration.ofSeconds(30);
    private static final String NAME = "sangathan";

    private final Path folder;
    private final String password;
    private final @Nullable FileLock ownership;
    private Postmaster postmaster;

    private EmbeddedDatabase(Path folder, String password, @Nullable FileLock ownership, Postmaster postmaster) {
        this.folder = folder;
        this.password = password;
        this.ownership = ownership;
        this.postmaster = postmaster;
    }

    /** The server's own use: nobody else may own the folder meanwhile. */
    public static EmbeddedDatabase own(Path folder, boolean durable) throws IOException {
        FileLock ownership = ownership(folder);
        if (ownership == null) {
            throw new IllegalStateException("another sangathan is already running on the folder " + folder);
        }
        return opened(folder, durable, ownership);
    }

    /** A command's use: beside a running server, or alone. */
    public static EmbeddedDatabase ownOrVisit(Path folder) throws IOException {
        FileLock ownership = ownership(folder);
        if (ownership != null) {
            return opened(folder, true, ownership);
        }
        for (long deadline = System.nanoTime() + STOP_WAIT.toNanos(); System.nanoTime() < deadline; ) {
            Postmaster running = Postmaster.find(folder.resolve("data"));
            if (running != null && answers(running, password(folder))) {
                return new EmbeddedDatabase(folder, password(folder), null, running);
            }
            pause();
        }
        throw new IllegalStateException("the server that owns the folder " + folder + " has no database yet");
    }

    private static EmbeddedDatabase opened(Path folder, boolean durable, FileLock ownership) throws IOException {
        String password = password(folder);
        Postmaster running = Postmaster.find(folder.resolve("data"));
        if (running != null && answers(running, password)) {
            log.info("using the PostgreSQL that an earlier run left behind");
            return new EmbeddedDatabase(folder, password, ownership, running).withDatabase();
        }
        if (running != null) {
            running.stop(STOP_WAIT);
        }
        return new EmbeddedDatabase(folder, password, ownership, start(folder, password, durable)).withDatabase();
    }

    private static @Nullable FileLock ownership(Path folder) throws IOException {
        Files.createDirectories(folder);
        FileChannel channel =
                FileChannel.open(folder.resolve("owner.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
            }
            return lock;
        } catch (OverlappingFileLockException ownedByThisProcess) {
            channel.close();
            return null;
        }
    }

    private static String password(Path folder) throws IOException {
        byte[] fresh = new byte[24];
        new SecureRandom().nextBytes(fresh);
        return OwnerOnlyFiles.readOrCreate(
                folder.resolve("password"), HexFormat.of().formatHex(fresh));
    }

    private static Postmaster start(Path folder, String password, boolean durable) throws IOException {
        Path data = folder.resolve("data");
        Path ready = folder.resolve("initialised");
        if (!Files.exists(ready)) {
            // a start that was killed while it initialised leaves a folder that PostgreSQL would half accept
            FileSystemUtils.deleteRecursively(data);
        }
        ProcessBuilder.Redirect logFile =
                ProcessBuilder.Redirect.appendTo(folder.resolve("postgres.log").toFile());
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setPgBinaryResolver(new OwnBinaries(folder))
                .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofMinutes(2))
                .setErrorRedirector(logFile)
                .setOutputRedirector(logFile)
                .setLocaleConfig("locale", "C.UTF-8")
                .setConnectConfig("password", password)
                .setDataDirectoryCustomizer(fresh -> EmbeddedDatabaseSetUp.askForPassword(folder, password));
        serverConfig(durable).forEach(builder::setServerConfig);
        builder.start();
        Files.writeString(ready, "");
        Postmaster started = Postmaster.find(data);
        if (started == null) {
            throw new IllegalStateException("PostgreSQL has started and left no process id");
        }
        return started;
    }

    /** The library keeps one set of binaries a resolver: ours are those of the folder. */
    private record OwnBinaries(Path folder) implements PgBinaryResolver {
        @Override
        public InputStream getPgBinary(String system, String machine) throws IOException {
            return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine);
        }
    }

    private static Map<String, String> serverConfig(boolean durable) {
        String onDisk = durable ? "on" : "off";
        return Map.ofEntries(
                Map.entry("fsync", onDisk),
                Map.entry("synchronous_commit", onDisk),
                Map.entry("full_page_writes", onDisk),
                Map.entry("unix_socket_directories", ""),
                Map.entry("shared_buffers", "256MB"),
                Map.entry("work_mem", "16MB"),
                Map.entry("maintenance_work_mem", "256MB"),
                Map.entry("max_wal_size", "4GB"),
                Map.entry("wal_compression", "on"),
                Map.entry("max_connections", "100"),
                Map.entry("random_page_cost", "1.1"),
                Map.entry("jit", "off"));
    }

    private EmbeddedDatabase withDatabase() {
        try (Connection connection = connect(postmaster, password, "postgres");
                Statement statement = connection.createStatement()) {
            boolean exists;
            try (ResultSet found = statement.executeQuery("select 1 from pg_database where datname = '" + NAME + "'")) {
                exists = found.next();
            }
            if (!exists) {
                statement.execute("create database " + NAME);
            }
            return this;
        } catch (SQLException refused) {
            throw new IllegalStateException("the embedded database refuses us", refused);
        }
    }

    private static boolean answers(Postmaster running, String password) {
        try (Connection connection = connect(running, password, "postgres")) {
            return connection.isValid(5);
        } catch (SQLException refused) {
            return false;
        }
    }

    private static Connection connect(Postmaster running, String password, String database) throws SQLException {
        return DriverManager.getConnection(url(running, database), user(), password);
    }

    private static String url(Postmaster running, String database) {
        return "jdbc:postgresql://127.0.0.1:" + running.port() + "/" + database;
    }

    public String url() {
        return url(postmaster, NAME);
    }

    public static String user() {
        return "postgres";
    }

    public String password() {
        return password;
    }

    public int port() {
        return postmaster.port();
    }

    /** Visitors leave the database running; the owner stops it. */
    @Override
    public void close() throws IOException {
        if (ownership == null) {
            return;
        }
        postmaster.stop(STOP_WAIT);
        ownership.channel().close();
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    Path folder() {
        return folder;
    }

    static List<String> asServerUser(List<String> command) {
        // PostgreSQL refuses to run as root; a user namespace in which root is nobody satisfies it
        return "root".equals(System.getProperty("user.name"))
                ? java.util.stream.Stream.concat(List.of("unshare", "-U").stream(), command.stream())
                        .toList()
                : command;
    }
}
