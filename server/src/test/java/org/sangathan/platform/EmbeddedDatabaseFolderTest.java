package org.sangathan.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The promises about a folder with a PostgreSQL in it: on disk, one owner, and no way of dying that loses it. */
class EmbeddedDatabaseFolderTest {
    @TempDir
    Path folder;

    /** Another JVM that writes a row and dies at once, as by kill -9; PostgreSQL lives on. */
    static final class DiesAtOnce {
        private DiesAtOnce() {}

        public static void main(String[] arguments) throws Exception {
            EmbeddedDatabase database = EmbeddedDatabase.own(Path.of(arguments[0]), true);
            run(database, "create table kept (word text)");
            run(database, "insert into kept values ('रमेश')");
            Runtime.getRuntime().halt(137);
        }
    }

    @Test
    void writes_what_it_answers_to_disk_and_has_one_owner() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.own(folder, true)) {
            assertThat(read(database, "show fsync")).isEqualTo("on");
            assertThat(read(database, "show synchronous_commit")).isEqualTo("on");
            assertThat(read(database, "show full_page_writes")).isEqualTo("on");

            assertThatThrownBy(() -> EmbeddedDatabase.own(folder, true)).hasMessageContaining("already running");

            EmbeddedDatabase.ownOrVisit(folder).close();
            assertThat(read(database, "select 'still there'")).isEqualTo("still there");
        }
        assertThat(Postmaster.find(folder.resolve("data"))).isNull();
    }

    @Test
    void adopts_with_its_data_what_a_dead_jvm_left_running() throws Exception {
        Process dead = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        DiesAtOnce.class.getName(),
                        folder.toString())
                .inheritIO()
                .start();
        assertThat(dead.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(dead.exitValue()).isEqualTo(137);
        Postmaster left = Postmaster.find(folder.resolve("data"));
        assertThat(left).isNotNull();

        try (EmbeddedDatabase adopted = EmbeddedDatabase.own(folder, true)) {
            assertThat(Postmaster.find(folder.resolve("data"))).isEqualTo(left);
            assertThat(read(adopted, "select word from kept")).isEqualTo("रमेश");
        }
        assertThat(Postmaster.find(folder.resolve("data"))).isNull();
    }

    @Test
    void starts_anew_where_an_initialisation_was_killed() throws Exception {
        Files.createDirectories(folder.resolve("data").resolve("base"));
        Files.writeString(folder.resolve("data").resolve("PG_VERSION"), "18\n");

        try (EmbeddedDatabase database = EmbeddedDatabase.own(folder, false)) {
            assertThat(read(database, "select 'well'")).isEqualTo("well");
        }
    }

    private static String read(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void run(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.url(), EmbeddedDatabase.user(), database.password());
    }
}
