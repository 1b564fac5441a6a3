package org.sangathan.network.media;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A picture, video or sound that somebody sent.
 *
 * @param secret part of its address; who does not know it does not find the file
 * @param description for those who do not see it
 * @param statusId null until it is part of a status
 */
public record Media(
        UUID id,
        UUID accountId,
        String secret,
        MediaType type,
        long bytes,
        @Nullable Size size,
        @Nullable Size previewSize,
        @Nullable Double seconds,
        @Nullable String blurhash,
        @Nullable String description,
        Focus focus,
        @Nullable UUID statusId,
        Instant createdAt) {

    /** In pixels. */
    public record Size(int width, int height) {
        public double aspect() {
            return (double) width / height;
        }
    }

    /** The point that stays in sight when a picture is cropped: from the middle, -1 to 1 rightwards and upwards. */
    public record Focus(double x, double y) {
        static final Focus MIDDLE = new Focus(0, 0);

        boolean isInPicture() {
            return Math.abs(x) <= 1 && Math.abs(y) <= 1;
        }
    }

    Media with(@Nullable String newDescription, Focus newFocus) {
        return new Media(
                id,
                accountId,
                secret,
                type,
                bytes,
                size,
                previewSize,
                seconds,
                blurhash,
                newDescription,
                newFocus,
                statusId,
                createdAt);
    }

    /** As the Mastodon API names it. */
    public String kind() {
        return type.kind().name().toLowerCase(Locale.ROOT);
    }

    public URI url(URI publicUrl) {
        return publicUrl.resolve("/media/" + id + "/" + files().name());
    }

    /** A small picture of it; null for sound and video. */
    public @Nullable URI previewUrl(URI publicUrl) {
        return previewSize == null ? null : publicUrl.resolve("/media/" + id + "/" + files().previewName());
    }

    MediaFiles files() {
        return new MediaFiles(id, secret, type);
    }
}
