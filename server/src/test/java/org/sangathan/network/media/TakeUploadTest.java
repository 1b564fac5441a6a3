package org.sangathan.network.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sangathan.platform.Problem;

class TakeUploadTest {
    private final TakeUpload takeUpload = new TakeUpload(new TakePicture());

    @TempDir
    private Path temporary;

    private Path folder;

    @BeforeEach
    void freshFolder() throws IOException {
        folder = Files.createTempDirectory(temporary, "upload");
    }

    @Test
    void draws_a_photo_anew_upright_and_without_its_place() throws IOException {
        Taken taken = take(MadeFiles.photoLyingWithPlace(400, 300));

        assertThat(taken.type()).isEqualTo(MediaType.JPEG);
        assertThat(taken.size()).isEqualTo(new Media.Size(300, 400));
        assertThat(text(taken.file())).doesNotContain("GPS").doesNotContain("Exif");
        assertThat(text(Objects.requireNonNull(taken.preview()))).doesNotContain("GPS");
        // the disc of the picture was at its upper left; turned it is at the upper right
        BufferedImage drawn = ImageIO.read(taken.file().toFile());
        assertThat(drawn.getRGB(190, 150) & 0xFF).isLessThan(0x80);
        assertThat(drawn.getRGB(40, 350) & 0xFF).isGreaterThan(0xA0);
    }

    @Test
    void makes_large_pictures_smaller_with_a_preview_and_a_hash_of_their_colours() throws IOException {
        Taken taken = take(MadeFiles.picture("png", 4000, 1000));

        assertThat(taken.type()).isEqualTo(MediaType.JPEG);
        assertThat(taken.size()).isEqualTo(new Media.Size(1920, 480));
        assertThat(taken.previewSize()).isEqualTo(new Media.Size(640, 160));
        assertThat(taken.blurhash()).hasSize(28);
        assertThat(taken.bytes()).isEqualTo(Files.size(taken.file()));
    }

    @Test
    void keeps_what_shines_through_and_nothing_larger_than_it_must_be() throws IOException {
        assertThat(take(MadeFiles.shiningThrough(20, 20)).type()).isEqualTo(MediaType.PNG);
        freshFolder();
        assertThat(take(MadeFiles.opaqueWithAlpha(20, 20)).type()).isEqualTo(MediaType.JPEG);
        freshFolder();
        assertThat(take(MadeFiles.picture("gif", 20, 20)).type()).isEqualTo(MediaType.JPEG);
    }

    @Test
    void lets_nothing_through_that_hides_behind_a_picture() throws IOException {
        Taken taken = take(MadeFiles.joined(MadeFiles.picture("jpeg", 50, 50), MadeFiles.zip()));

        assertThat(text(taken.file())).doesNotContain("script");
    }

    @Test
    void passes_a_video_through_without_its_place() throws IOException {
        byte[] video = MadeFiles.mp4(640, 360, 12);
        Taken taken = take(video);

        assertThat(taken.type()).isEqualTo(MediaType.MP4);
        assertThat(taken.size()).isEqualTo(new Media.Size(640, 360));
        assertThat(taken.seconds()).isEqualTo(12.0);
        assertThat(taken.bytes()).isEqualTo(video.length);
        assertThat(text(taken.file())).contains("free").doesNotContain("udta").doesNotContain("GPS");
        assertThat(take(MadeFiles.mp4(0, 0, 5)).type()).isEqualTo(MediaType.M4A);
    }

    @Test
    void takes_a_sound_as_browsers_record_it_without_its_tags() throws IOException {
        Taken taken = take(MadeFiles.webmSound());

        assertThat(taken.type()).isEqualTo(MediaType.WEBM_SOUND);
        assertThat(taken.seconds()).isEqualTo(4.2);
        assertThat(text(taken.file())).doesNotContain("GPS");
        freshFolder();
        assertThat(take(Files.readAllBytes(taken.file())).seconds()).isEqualTo(4.2);
        freshFolder();
        assertThat(take(MadeFiles.webmVideo(320, 240)).size()).isEqualTo(new Media.Size(320, 240));
        freshFolder();
        Taken ogg = take(MadeFiles.ogg(7));
        assertThat(ogg.seconds()).isEqualTo(7.0);
        assertThat(text(ogg.file()))
                .contains("OpusTags")
                .doesNotContain("GPS")
                .doesNotContain("LOCATION")
                .doesNotContain("phone");
    }

    /** Sums are those of another program, over the same bytes. */
    @Test
    void seals_the_pages_of_a_sound_anew() throws IOException {
        byte[] file = Files.readAllBytes(take(MadeFiles.ogg(7)).file());
        ByteBuffer pages = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(Integer.toHexString(pages.getInt(22))).isEqualTo("eee40249");
        assertThat(Integer.toHexString(pages.getInt(28 + 10 + 22))).isEqualTo("e8f12616");
    }

    @Test
    void refuses_a_sound_with_a_second_stream_in_which_more_could_be_said() {
        refused(MadeFiles.joined(MadeFiles.ogg(1), MadeFiles.oggBegin(2)), MediaProblem.MEDIA_NOT_READABLE);
    }

    @Test
    void refuses_a_picture_that_would_fill_the_memory() {
        refused(MadeFiles.bomb(), MediaProblem.MEDIA_TOO_MANY_PIXELS);
    }

    @Test
    void refuses_what_is_not_of_a_kind_that_is_taken() {
        refused(
                bytes("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"),
                MediaProblem.MEDIA_KIND_NOT_TAKEN);
        refused(bytes("<!doctype html><script>alert(1)</script>"), MediaProblem.MEDIA_KIND_NOT_TAKEN);
        refused(MadeFiles.zip(), MediaProblem.MEDIA_KIND_NOT_TAKEN);
        refused(new byte[0], MediaProblem.MEDIA_KIND_NOT_TAKEN);
        refused(MadeFiles.box("ftyp", bytes("heic\0\0\0\0mif1heic")), MediaProblem.MEDIA_KIND_NOT_TAKEN);
    }

    @Test
    void refuses_a_video_or_sound_with_something_behind_or_inside_it() {
        refused(MadeFiles.joined(MadeFiles.mp4(64, 64, 1), MadeFiles.zip()), MediaProblem.MEDIA_NOT_READABLE);
        refused(MadeFiles.joined(MadeFiles.webmVideo(64, 64), MadeFiles.zip()), MediaProblem.MEDIA_NOT_READABLE);
        refused(MadeFiles.webmVideo(64, 64, MadeFiles.attachedFile()), MediaProblem.MEDIA_NOT_READABLE);
        refused(MadeFiles.joined(MadeFiles.ogg(1), MadeFiles.zip()), MediaProblem.MEDIA_NOT_READABLE);
    }

    @Test
    void refuses_what_breaks_off() {
        for (byte[] whole : new byte[][] {
            MadeFiles.picture("jpeg", 300, 300),
            MadeFiles.picture("png", 300, 300),
            MadeFiles.mp4(64, 64, 1),
            MadeFiles.webmVideo(64, 64),
            MadeFiles.ogg(3)
        }) {
            refused(Arrays.copyOf(whole, MediaType.FIRST_BYTES), MediaProblem.MEDIA_NOT_READABLE);
        }
        refused(MadeFiles.box("ftyp", bytes("isom\0\0\0\0isom")), MediaProblem.MEDIA_NOT_READABLE);
    }

    @Test
    void refuses_a_sound_that_is_too_long() {
        refused(MadeFiles.ogg(601), MediaProblem.MEDIA_TOO_LONG);
        refused(MadeFiles.mp4(64, 64, 601), MediaProblem.MEDIA_TOO_LONG);
    }

    /** Two thousand million bytes are on their way; it does not wait for them. */
    @Test
    void stops_receiving_a_file_that_is_too_large() {
        Endless endless = new Endless(MadeFiles.mp4(64, 64, 1));

        assertThatThrownBy(() -> takeUpload.take(endless, folder))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(MediaProblem.MEDIA_TOO_LARGE));
        assertThat(endless.given).isLessThan(TakeUpload.MOST_VIDEO_BYTES + 64 * 1024);
    }

    private static final class Endless extends InputStream {
        private final byte[] start;
        private long given;

        Endless(byte[] start) {
            this.start = start;
        }

        @Override
        public int read() {
            long at = given++;
            return at < start.length ? start[(int) at] & 0xFF : 0;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            for (int each = 0; each < length; each++) {
                into[offset + each] = (byte) read();
            }
            return length;
        }
    }

    private Taken take(byte[] bytes) throws IOException {
        return takeUpload.take(new ByteArrayInputStream(bytes), folder);
    }

    private void refused(byte[] bytes, MediaProblem expected) {
        assertThatThrownBy(() -> take(bytes))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(expected));
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
