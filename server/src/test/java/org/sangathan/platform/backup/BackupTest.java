package org.sangathan.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sangathan.Callers;
import org.sangathan.EmptyPosts;
import org.sangathan.Sangathan;
import org.sangathan.ServerTest;
import org.sangathan.platform.Command;
import org.sangathan.platform.CommandLine;
import org.sangathan.platform.Keys;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.NotInBackup;
import org.sangathan.platform.Settings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class BackupTest {
    private static final AtomicInteger DATABASES = new AtomicInteger();

    @TempDir
    Path folder;

    @Autowired
    List<Command> commands;

    @Autowired
    List<NotInBackup> leftOut;

    @Autowired
    Callers callers;

    @Autowired
    EmptyPosts emptyPosts;

    @Autowired
    JdbcClient database;

    @Autowired
    DataSource dataSource;

    @Autowired
    TablePlan plan;

    @Autowired
    Keys keys;

    @Autowired
    Settings settings;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void brings_everybody_back_but_who_was_erased_since() throws Exception {
        EmptyPosts.Candidate candidate = emptyPosts.boothWithoutPresident();
        MemberKey erased = candidate.member();
        MemberKey stays = emptyPosts.otherMember(candidate);
        callers.with("District president")
                .post(
                        "/api/org/appointments",
                        Map.of(
                                "id",
                                UUID.randomUUID(),
                                "unit_id",
                                candidate.boothId(),
                                "post_type",
                                "booth_president",
                                "member",
                                erased));
        callers.as(erased).post("/api/org/me/consents", Map.of("purpose", "messages", "allowed", false));
        String name = name(database, erased);
        Path old = folder.resolve("old.backup");
        backup(old.toString());
        long members = count(database, "member");

        assertThat(callers.as(erased).delete("/api/org/me").status()).isEqualTo(200);
        backup("--keys-only");

        try (ConfigurableApplicationContext other = emptyInstallation()) {
            assertThat(restore(other, old)).isZero();
            JdbcClient there = other.getBean(JdbcClient.class);
            assertThat(count(there, "member")).isEqualTo(members - 1);
            assertThat(name(there, stays)).isEqualTo(name(database, stays));
            assertThat(there.sql("select count(*) from member where id = :id")
                            .param("id", erased.id())
                            .query(Integer.class)
                            .single())
                    .isZero();
            for (String table : List.of("consent", "login", "member_appointment", "appointment", "member_key")) {
                assertThat(there.sql("select count(*) from " + table + " where member_id = :id")
                                .param("id", erased.id())
                                .query(Integer.class)
                                .single())
                        .as(table)
                        .isZero();
            }
            assertThat(count(there, "card")).isEqualTo(count(there, "appointment"));
            assertThat(count(there, "audit_entry")).isPositive();
            assertThat(count(there, "session")).isZero();
            assertThat(there.sql("select sum(members) from strength_unit")
                            .query(Long.class)
                            .single())
                    .isEqualTo(members - 1);
        }

        String open = new String(gunzipped(old), StandardCharsets.UTF_8);
        assertThat(open).contains(erased.id().toString()).doesNotContain(name);
        KeyFile newest = KeyFile.open(folder.resolve(BackupCommand.KEY_FILE), keys);
        assertThat(newest.find(erased.id())).isEmpty();
        assertThat(newest.find(stays.id())).isPresent();
    }

    @Test
    void has_no_readable_person_in_the_archive() throws Exception {
        Path file = folder.resolve("readable.backup");
        backup(file.toString());
        String open = new String(gunzipped(file), StandardCharsets.UTF_8);

        List<String> names = database.sql("select distinct name from member limit 2000")
                .query((row, number) -> row.getString(1))
                .list();
        assertThat(names).hasSizeGreaterThan(20).noneMatch(open::contains);
        byte[] sealed = database.sql("select phone_sealed from member limit 1")
                .query((row, number) -> row.getBytes(1))
                .single();
        assertThat(open).doesNotContain(HexFormat.of().formatHex(sealed));
    }

    @Test
    void refuses_a_database_that_has_anybody_in_it() throws Exception {
        Path file = folder.resolve("full.backup");
        backup(file.toString());

        assertThatThrownBy(() -> command("restore").run(line(file.toString()))).hasMessage("database_not_empty");
        assertThatThrownBy(() -> backup(file.toString())).hasMessage("backup_file_exists");
    }

    @Test
    void refuses_a_file_that_was_changed_or_cut_short_and_writes_nothing() throws Exception {
        Path file = folder.resolve("good.backup");
        backup(file.toString());
        byte[] whole = gunzipped(file);
        byte[] changed = whole.clone();
        int at = new String(whole, StandardCharsets.ISO_8859_1).indexOf("TABLE booth\n") + 20;
        changed[at] = (byte) (changed[at] == '7' ? '8' : '7');

        for (byte[] bad : List.of(changed, java.util.Arrays.copyOf(whole, whole.length / 2))) {
            Path other = Files.createTempFile(folder, "bad", ".backup");
            try (var gzip = new GZIPOutputStream(Files.newOutputStream(other))) {
                gzip.write(bad);
            }
            assertThatThrownBy(() -> command("restore").run(line(other.toString())))
                    .hasMessage("backup_damaged");
        }
        Path torn = folder.resolve("torn.backup");
        Files.write(torn, java.util.Arrays.copyOf(Files.readAllBytes(file), (int) Files.size(file) - 100));
        assertThatThrownBy(() -> command("restore").run(line(torn.toString()))).hasMessage("backup_damaged");
    }

    @Test
    void refuses_without_the_newest_key_file() throws Exception {
        Path first = folder.resolve("first.backup");
        backup(first.toString());
        Path keyFile = folder.resolve(BackupCommand.KEY_FILE);
        Path old = folder.resolve("old.keys");
        Files.copy(keyFile, old);
        Path second = folder.resolve("second.backup");
        backup(second.toString());

        assertThatThrownBy(() -> command("restore").run(line(second.toString(), "keys", old.toString())))
                .hasMessage("key_file_older");
        assertThatThrownBy(() -> command("restore").run(line(second.toString(), "keys", "/nowhere")))
                .hasMessage("key_file_missing");
        try (RandomAccessFile bytes = new RandomAccessFile(keyFile.toFile(), "rw")) {
            bytes.seek(54);
            int last = bytes.read();
            bytes.seek(54);
            bytes.write(last ^ 1);
        }
        assertThatThrownBy(() -> command("restore").run(line(second.toString())))
                .hasMessage("other_master_key");
    }

    @Test
    void leaves_out_only_what_is_named_and_what_there_is() {
        for (NotInBackup each : leftOut) {
            assertThat(each.reason()).isNotBlank();
            assertThat(count(database, each.table())).isNotNegative();
        }
    }

    @Test
    void locks_the_rows_of_every_table_that_is_not_of_nobody() throws Exception {
        List<String> ofNobody = Files.readAllLines(Path.of("src/test/resources/tables-of-nobody.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.strip().split("\\s+", 2)[0])
                .toList();
        try (var connection = dataSource.getConnection()) {
            List<String> open = plan.tables(new BackupSql(connection)).stream()
                    .filter(each -> each.owner().startsWith("null"))
                    .map(each -> each.table().name())
                    .toList();

            assertThat(open)
                    .as("tables whose rows lie open in a backup: name their owner in an OwnedTable, or say in"
                            + " tables-of-nobody.txt why they are of nobody")
                    .containsExactlyInAnyOrderElementsOf(ofNobody);
        }
    }

    private void backup(String operand) throws Exception {
        CommandLine line = operand.equals("--keys-only")
                ? line(
                        null,
                        "keys-only",
                        "true",
                        "keys",
                        folder.resolve(BackupCommand.KEY_FILE).toString())
                : line(operand);
        assertThat(command("backup").run(line)).isZero();
    }

    private int restore(ConfigurableApplicationContext other, Path file) throws Exception {
        return other.getBean(RestoreCommand.class).run(line(file.toString()));
    }

    private Command command(String name) {
        return commands.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private CommandLine line(@org.jspecify.annotations.Nullable String operand, String... options) {
        Map<String, String> given = new HashMap<>();
        for (int at = 0; at < options.length; at += 2) {
            given.put(options[at], options[at + 1]);
        }
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        return new CommandLine(operand == null ? List.of() : List.of(operand), given, true, print, print);
    }

    /** A second installation with the same master key and its own database, of plain tables. */
    private ConfigurableApplicationContext emptyInstallation() throws Exception {
        String name = "restored_" + DATABASES.incrementAndGet();
        database.sql("create database " + name + " template template0 encoding 'UTF8' locale 'C.UTF-8'")
                .update();
        String url = database.sql("select current_setting('port')")
                .query((row, number) -> row.getString(1))
                .single();
        String password = Files.readString(settings.data().resolve("postgres").resolve("password"))
                .strip();
        return new SpringApplicationBuilder(Sangathan.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .run(
                        "--sangathan.database.url=jdbc:postgresql://localhost:" + url + "/" + name
                                + "?user=postgres&password=" + password,
                        "--sangathan.database.partitions=0",
                        "--sangathan.demonstration=false",
                        "--sangathan.command=true",
                        "--sangathan.data=" + folder.resolve(name),
                        "--sangathan.master-key="
                                + Files.readString(settings.data().resolve("master.key"))
                                        .strip());
    }

    private static long count(JdbcClient database, String table) {
        return database.sql("select count(*) from " + table).query(Long.class).single();
    }

    private static String name(JdbcClient database, MemberKey member) {
        return database.sql("select name from member where id = :id")
                .param("id", member.id())
                .query((row, number) -> row.getString(1))
                .single();
    }

    private static byte[] gunzipped(Path file) throws Exception {
        try (var gzip = new GZIPInputStream(Files.newInputStream(file))) {
            return gzip.readAllBytes();
        }
    }
}
