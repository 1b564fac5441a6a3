package org.sangathan.network.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sangathan.MovingClock;
import org.sangathan.ServerTest;
import org.sangathan.network.NetworkPeople;
import org.sangathan.platform.Actor;
import org.sangathan.platform.files.FileStore;
import org.sangathan.platform.files.ObjectStore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An upload that broke off at any point leaves nothing behind, in a folder and in an object store. */
@ServerTest
class BrokenUploadTest {
    @TempDir
    private Path folder;

    @Autowired
    TakeUpload takeUpload;

    @Autowired
    DescribeMedia describeMedia;

    @Autowired
    MediaSql sql;

    @Autowired
    FileStore files;

    @Autowired
    MovingClock clock;

    @Autowired
    NetworkPeople people;

    @Autowired
    JdbcClient database;

    private Actor sender;

    @BeforeEach
    void someone() {
        sender = people.member(people.booth(NetworkPeople.CITY, 8));
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    /** Ends as a killed process does: after so many files, without a word to anybody. */
    private static final class Breaking implements FileStore {
        private final FileStore whole;
        private int left;
        private final List<String> names = new ArrayList<>();

        private Breaking(FileStore whole, int left) {
            this.whole = whole;
            this.left = left;
        }

        @Override
        public void put(String name, Path content, String mediaType) throws IOException {
            names.add(name);
            if (left-- == 0) {
                throw new IOException("killed");
            }
            whole.put(name, content, mediaType);
        }

        @Override
        public Optional<Opened> open(String name, @Nullable Range range) throws IOException {
            return whole.open(name, range);
        }

        @Override
        public void delete(String name) throws IOException {
            whole.delete(name);
        }
    }

    private static boolean isThere(FileStore store, String name) throws IOException {
        Optional<FileStore.Opened> opened = store.open(name, null);
        if (opened.isPresent()) {
            opened.get().stream().close();
        }
        return opened.isPresent();
    }

    private void breaksOffAndIsSwept(FileStore store, int after) throws IOException {
        Breaking breaking = new Breaking(store, after);
        UploadMedia upload = new UploadMedia(takeUpload, describeMedia, breaking, sql, clock);
        KeepMedia keep = new KeepMedia(sql, store, clock);
        ByteArrayInputStream picture = new ByteArrayInputStream(MadeFiles.picture("jpeg", 90, 60));
        assertThatThrownBy(() -> upload.upload(sender, picture, "मेरे शब्द", null))
                .isInstanceOf(UncheckedIOException.class);
        String first = breaking.names.getFirst();
        UUID id = UUID.fromString(first.substring("media/".length(), first.lastIndexOf('/')));

        keep.deleteGone();
        assertThat(isThere(store, first)).as("it may still be coming").isEqualTo(after > 0);
        assertThat(sql.find(id)).as("nobody sees what is not whole").isEmpty();
        assertThat(database.sql("select description from media where id = :id")
                        .param("id", id)
                        .query((row, number) -> Optional.ofNullable(row.getString(1)))
                        .single())
                .isEmpty();

        clock.advance(UploadMedia.COMES_WITHIN.plusMinutes(1));
        keep.deleteGone();
        clock.reset();
        for (String name : breaking.names) {
            assertThat(isThere(store, name)).as(name).isFalse();
        }
        assertThat(database.sql("select count(*) from media where id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void leaves_nothing_in_a_folder_whenever_it_breaks_off() throws IOException {
        breaksOffAndIsSwept(files, 0);
        breaksOffAndIsSwept(files, 1);
    }

    @Test
    void leaves_nothing_in_an_object_store() throws Exception {
        try (ObjectStore store = ObjectStore.start(Files.createDirectories(folder.resolve("bucket")))) {
            FileStore bucket = store.files();
            breaksOffAndIsSwept(bucket, 0);
            breaksOffAndIsSwept(bucket, 1);
        }
    }

    @Test
    void refuses_what_comes_after_its_time_as_its_files_may_be_going() {
        UploadMedia upload = new UploadMedia(
                takeUpload,
                describeMedia,
                new FileStore() {
                    @Override
                    public void put(String name, Path content, String mediaType) {
                        clock.advance(Duration.ofHours(1));
                    }

                    @Override
                    public Optional<Opened> open(String name, @Nullable Range range) {
                        return Optional.empty();
                    }

                    @Override
                    public void delete(String name) {
                        // there is none
                    }
                },
                sql,
                clock);
        ByteArrayInputStream sound = new ByteArrayInputStream(MadeFiles.ogg(1));
        assertThatThrownBy(() -> upload.upload(sender, sound, null, null)).isInstanceOf(UncheckedIOException.class);
        assertThat(sql.ofAccount(sender.memberId(), 10)).isEmpty();
    }
}
