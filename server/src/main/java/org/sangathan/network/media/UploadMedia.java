package org.sangathan.network.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.network.publishing.StatusId;
import org.sangathan.platform.Actor;
import org.sangathan.platform.files.FileStore;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * A member sends a picture, video or sound. The row says first that files are coming, so that those of an upload which
 * breaks off are found and deleted; it is the member's, and can be seen, when the files are on disk.
 */
@Component
public class UploadMedia {
    static final Duration COMES_WITHIN = Duration.ofHours(1);
    private static final int SECRET_BYTES = 16;

    private final TakeUpload takeUpload;
    private final DescribeMedia describeMedia;
    private final FileStore files;
    private final MediaSql sql;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    UploadMedia(TakeUpload takeUpload, DescribeMedia describeMedia, FileStore files, MediaSql sql, Clock clock) {
        this.takeUpload = takeUpload;
        this.describeMedia = describeMedia;
        this.files = files;
        this.sql = sql;
        this.clock = clock;
    }

    public Media upload(Actor actor, InputStream content, @Nullable String description, Media.@Nullable Focus focus) {
        describeMedia.check(description, focus);
        try {
            Path folder = Files.createTempDirectory("upload");
            try {
                return keep(actor, takeUpload.take(content, folder), description, focus);
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private Media keep(Actor actor, Taken taken, @Nullable String description, Media.@Nullable Focus focus)
            throws IOException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        UUID id = StatusId.of(StatusId.tickAt(now.toEpochMilli()), actor.constituencyId(), random.nextLong());
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        Media media = new Media(
                id,
                actor.memberId(),
                HexFormat.of().formatHex(secret),
                taken.type(),
                taken.bytes(),
                taken.size(),
                taken.previewSize(),
                taken.seconds(),
                taken.blurhash(),
                description == null || description.isBlank() ? null : description.strip(),
                focus == null ? Media.Focus.MIDDLE : focus,
                null,
                now);
        sql.expect(media, now.plus(COMES_WITHIN));
        MediaFiles named = media.files();
        files.put(named.place(named.name()), taken.file(), taken.type().mediaType());
        Path preview = taken.preview();
        if (preview != null) {
            files.put(named.place(named.previewName()), preview, MediaType.JPEG.mediaType());
        }
        if (!sql.arrived(media, clock.instant())) {
            throw new IOException("the files of media " + id + " took too long to be written");
        }
        return media;
    }
}
