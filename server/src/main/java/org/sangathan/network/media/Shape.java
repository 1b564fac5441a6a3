package org.sangathan.network.media;

import org.jspecify.annotations.Nullable;

/**
 * What a video or sound says of itself.
 *
 * @param width of the pictures; null where there are none
 * @param seconds null where the file does not say
 */
record Shape(
        @Nullable Integer width, @Nullable Integer height, @Nullable Double seconds) {
    boolean hasPictures() {
        return width != null;
    }
}
