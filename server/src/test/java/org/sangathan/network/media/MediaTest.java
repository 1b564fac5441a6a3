package org.sangathan.network.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.Caller;
import org.sangathan.Callers;
import org.sangathan.MovingClock;
import org.sangathan.ServerTest;
import org.sangathan.platform.Settings;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Media from the sender's phone to the reader's, and away again. */
@ServerTest
class MediaTest {
    private static final String BOUNDARY = "ends-here";

    @Autowired
    Callers callers;

    @Autowired
    KeepMedia keepMedia;

    @Autowired
    MediaSql sql;

    @Autowired
    Settings settings;

    @Autowired
    MovingClock clock;

    private Caller sender;
    private Caller reader;

    @BeforeEach
    void people() {
        sender = callers.with("Constituency president");
        reader = callers.with("Booth president");
    }

    @Test
    void shows_a_picture_with_its_size_in_the_status_that_carries_it() {
        JsonNode media = upload(sender, MadeFiles.picture("jpeg", 800, 400), "0.5,-0.25", "सभा का चित्र");
        assertThat(media.path("type").asString()).isEqualTo("image");
        JsonNode status = sender.post(
                        "/api/v1/statuses",
                        Map.of(
                                "status",
                                "सभा",
                                "media_ids",
                                List.of(media.path("id").asString())))
                .body();

        JsonNode shown = reader.get("/api/v1/statuses/" + status.path("id").asString())
                .body()
                .path("media_attachments")
                .path(0);
        assertThat(shown).isEqualTo(media);
        assertThat(shown.path("description").asString()).isEqualTo("सभा का चित्र");
        assertThat(shown.path("meta").path("original").path("size").asString()).isEqualTo("800x400");
        assertThat(shown.path("meta").path("small").path("width").asInt()).isEqualTo(640);
        assertThat(shown.path("meta").path("focus").path("y").asDouble()).isEqualTo(-0.25);
        assertThat(shown.path("blurhash").asString()).isNotEmpty();
    }

    @Test
    void hands_a_file_to_whoever_knows_its_address_and_to_nobody_else() {
        byte[] sound = MadeFiles.ogg(3);
        String path = URI.create(upload(sender, sound, null, null).path("url").asString())
                .getPath();
        Caller stranger = callers.stranger();

        Caller.Answer whole = stranger.get(path);
        assertThat(whole.status()).isEqualTo(200);
        assertThat(whole.raw().headers().firstValue("Content-Type")).hasValue("audio/ogg");
        assertThat(whole.raw().headers().firstValue("Content-Security-Policy")).hasValue("default-src 'none'; sandbox");
        assertThat(whole.raw().headers().firstValue("Cache-Control").orElse("")).contains("immutable");
        Caller.Answer part = stranger.send(stranger.request(path).header("Range", "bytes=0-3"));
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.text()).isEqualTo("OggS");
        assertThat(part.raw().headers().firstValue("Content-Range")).hasValue("bytes 0-3/" + sound.length);
        assertThat(stranger.get(path.replaceAll("/[0-9a-f]{32}\\.", "/" + "0".repeat(32) + "."))
                        .status())
                .isEqualTo(404);
        assertThat(stranger.get(path.replaceAll("\\.ogg$", ".html")).status()).isEqualTo(404);
    }

    @Test
    void refuses_what_is_no_media_with_a_reason() {
        assertThat(send(sender, "<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8), null, null)
                        .code())
                .isEqualTo("media_kind_not_taken");
        assertThat(send(sender, MadeFiles.bomb(), null, null).code()).isEqualTo("media_too_many_pixels");
        assertThat(send(sender, MadeFiles.picture("png", 9, 9), "2,0", null).status())
                .isEqualTo(422);
        assertThat(send(sender, MadeFiles.picture("png", 9, 9), "left", null).status())
                .isEqualTo(422);
        assertThat(send(sender, MadeFiles.picture("png", 9, 9), null, "अ".repeat(1501))
                        .status())
                .isEqualTo(422);
        assertThat(sender.post("/api/v2/media", Map.of()).status()).isEqualTo(422);
        assertThat(send(callers.stranger(), MadeFiles.picture("png", 9, 9), null, null)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void lets_nobody_use_describe_or_take_back_what_another_sent() {
        String id = upload(sender, MadeFiles.picture("png", 9, 9), null, null)
                .path("id")
                .asString();

        assertThat(reader.post("/api/v1/statuses", Map.of("status", "मेरा", "media_ids", List.of(id)))
                        .code())
                .isEqualTo("media_unknown");
        assertThat(reader.get("/api/v1/media/" + id).status()).isEqualTo(404);
        assertThat(reader.delete("/api/v1/media/" + id).status()).isEqualTo(404);
        assertThat(describe(reader, id, "नहीं").status()).isEqualTo(404);
        assertThat(describe(sender, id, "हाँ").body().path("description").asString())
                .isEqualTo("हाँ");
    }

    @Test
    void lets_media_be_part_of_one_status_only_and_of_four_pictures_at_most() {
        String once = upload(sender, MadeFiles.picture("png", 9, 9), null, null)
                .path("id")
                .asString();
        assertThat(sender.post("/api/v1/statuses", Map.of("media_ids", List.of(once)))
                        .status())
                .isEqualTo(200);
        assertThat(sender.post("/api/v1/statuses", Map.of("media_ids", List.of(once)))
                        .code())
                .isEqualTo("media_unknown");
        assertThat(sender.delete("/api/v1/media/" + once).code()).isEqualTo("media_in_use");

        String sound = upload(sender, MadeFiles.ogg(1), null, null).path("id").asString();
        String picture = upload(sender, MadeFiles.picture("png", 9, 9), null, null)
                .path("id")
                .asString();
        assertThat(sender.post("/api/v1/statuses", Map.of("media_ids", List.of(sound, picture)))
                        .code())
                .isEqualTo("too_many_media");
    }

    @Test
    void deletes_the_files_with_their_status_and_with_their_sender_and_when_they_became_part_of_none() {
        JsonNode carried = upload(sender, MadeFiles.picture("jpeg", 99, 99), null, null);
        JsonNode forgotten = upload(sender, MadeFiles.ogg(1), null, null);
        JsonNode status = sender.post(
                        "/api/v1/statuses",
                        Map.of("media_ids", List.of(carried.path("id").asString())))
                .body();
        assertThat(files(carried)).isEqualTo(2);
        assertThat(files(forgotten)).isEqualTo(1);

        sender.delete("/api/v1/statuses/" + status.path("id").asString());
        assertThat(reader.get(URI.create(carried.path("url").asString()).getPath())
                        .status())
                .isEqualTo(404);
        keepMedia.deleteGone();
        assertThat(files(carried)).isZero();
        assertThat(files(forgotten)).isEqualTo(1);

        clock.advance(Duration.ofHours(25));
        try {
            keepMedia.forgetWithoutStatus();
        } finally {
            clock.reset();
        }
        keepMedia.deleteGone();
        assertThat(files(forgotten)).isZero();
        assertThat(sql.find(UUID.fromString(forgotten.path("id").asString()))).isEmpty();
    }

    private long files(JsonNode media) {
        Path folder =
                settings.data().resolve("files/media").resolve(media.path("id").asString());
        try (var found = Files.list(folder)) {
            return found.count();
        } catch (IOException none) {
            return 0;
        }
    }

    private static Caller.Answer describe(Caller caller, String id, String words) {
        return caller.send(caller.request("/api/v1/media/" + id)
                .header("X-Sangathan", "1")
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"description\": \"" + words + "\"}")));
    }

    private static JsonNode upload(Caller caller, byte[] file, @Nullable String focus, @Nullable String description) {
        Caller.Answer answer = send(caller, file, focus, description);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body();
    }

    private static Caller.Answer send(
            Caller caller, byte[] file, @Nullable String focus, @Nullable String description) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(body, "focus", null, focus == null ? null : focus.getBytes(StandardCharsets.UTF_8));
        part(body, "description", null, description == null ? null : description.getBytes(StandardCharsets.UTF_8));
        part(body, "file", "सभा.jpg", file);
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return caller.send(caller.request("/api/v2/media")
                .header("X-Sangathan", "1")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static void part(
            ByteArrayOutputStream body, String name, @Nullable String fileName, byte @Nullable [] content) {
        if (content == null) {
            return;
        }
        String file = fileName == null ? "" : "; filename=\"" + fileName + "\"";
        body.writeBytes(
                ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"" + file + "\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }
}
