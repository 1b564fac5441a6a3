package org.sangathan.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every file store promises, asked of the folder and of a real object store alike. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FileStoreTest {
    private static final byte[] CONTENT = "नमस्ते, यह एक फ़ाइल है".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private static Path folder;

    private ObjectStore objectStore;
    private S3Store bucket;

    @BeforeAll
    void start() throws Exception {
        objectStore = ObjectStore.start(Files.createDirectories(folder.resolve("bucket")));
        bucket = FileConfiguration.bucketOf(objectStore.settings());
    }

    @AfterAll
    void stop() {
        bucket.close();
        objectStore.close();
    }

    Stream<FileStore> stores() {
        return Stream.of(new FolderStore(folder.resolve("files")), bucket);
    }

    @ParameterizedTest
    @MethodSource("stores")
    void gives_back_what_was_put_whole_and_in_part(FileStore store) throws IOException {
        store.put("media/one/a.txt", content(CONTENT), "text/plain");

        assertThat(read(store, "media/one/a.txt", null)).isEqualTo(CONTENT);
        FileStore.Range part = new FileStore.Range(3, 11);
        try (InputStream stream = store.open("media/one/a.txt", part).orElseThrow().stream()) {
            assertThat(stream.readNBytes((int) part.bytes())).isEqualTo(java.util.Arrays.copyOfRange(CONTENT, 3, 12));
        }
        FileStore.Opened opened = store.open("media/one/a.txt", part).orElseThrow();
        opened.stream().close();
        assertThat(opened.bytes()).isEqualTo(CONTENT.length);
    }

    @ParameterizedTest
    @MethodSource("stores")
    void puts_the_same_name_again_without_harm(FileStore store) throws IOException {
        store.put("media/two/a.txt", content(CONTENT), "text/plain");
        store.put("media/two/a.txt", content(CONTENT), "text/plain");

        assertThat(read(store, "media/two/a.txt", null)).isEqualTo(CONTENT);
    }

    @ParameterizedTest
    @MethodSource("stores")
    void knows_nothing_of_what_was_deleted_or_never_there(FileStore store) throws IOException {
        store.put("media/three/a.txt", content(CONTENT), "text/plain");
        store.delete("media/three/a.txt");
        store.delete("media/three/a.txt");

        assertThat(store.open("media/three/a.txt", null)).isEmpty();
        assertThat(store.open("media/three/b.txt", null)).isEmpty();
    }

    @Test
    void deletes_with_a_file_what_a_broken_writing_left_beside_it_and_nothing_else() throws IOException {
        Path beside = Files.createDirectories(folder.resolve("files/media/draft"));
        Path broken = Files.writeString(beside.resolve("a.txt.draft-123"), "half");
        Path ofAnother = Files.writeString(beside.resolve("b.txt.draft-123"), "half");
        FileStore store = new FolderStore(folder.resolve("files"));
        store.delete("media/draft/a.txt");

        assertThat(broken).doesNotExist();
        assertThat(ofAnother).exists();
    }

    @ParameterizedTest
    @MethodSource("stores")
    void refuses_names_that_leave_the_store(FileStore store) throws IOException {
        Path content = content(CONTENT);
        for (String name :
                List.of("../a", "a/../../b", "/etc/passwd", "a//b", "a/./b", "", "-rf", "A", "a\u0000b", "a ")) {
            assertThatThrownBy(() -> store.put(name, content, "text/plain"))
                    .as(name)
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> store.open(name, null)).as(name).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> store.delete(name)).as(name).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_folder_shows_no_file_before_it_is_whole() throws IOException {
        Path files = folder.resolve("whole");
        new FolderStore(files).put("media/a.txt", content(CONTENT), "text/plain");

        try (Stream<Path> found = Files.list(files.resolve("media"))) {
            assertThat(found).containsExactly(files.resolve("media/a.txt"));
        }
        assertThatThrownBy(() -> new FolderStore(files).put("media/b.txt", folder.resolve("missing"), "text/plain"))
                .isInstanceOf(IOException.class);
        try (Stream<Path> found = Files.list(files.resolve("media"))) {
            assertThat(found).containsExactly(files.resolve("media/a.txt"));
        }
    }

    @Test
    void says_so_when_the_object_store_is_away() {
        FileSettings nowhere =
                new FileSettings("none", java.net.URI.create("http://localhost:9"), "ap-south-1", "key", "secret");
        try (S3Store away = FileConfiguration.bucketOf(nowhere)) {
            assertThatThrownBy(() -> away.open("a.txt", null)).isInstanceOf(IOException.class);
        }
    }

    private static Path content(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(folder, "content", null), bytes);
    }

    private static byte[] read(FileStore store, String name, FileStore.@Nullable Range range) throws IOException {
        try (InputStream stream = store.open(name, range).orElseThrow().stream()) {
            return stream.readAllBytes();
        }
    }
}
