package org.sangathan.network.media;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What an upload became: files that are safe to hand out, in a folder of their own.
 *
 * @param preview a small JPEG of it; null for sound and video
 * @param blurhash a picture's colours in some 30 letters, to stand in its place until it has come
 */
record Taken(
        MediaType type,
        Path file,
        long bytes,
        @Nullable Path preview,
        Media.@Nullable Size size,
        Media.@Nullable Size previewSize,
        @Nullable Double seconds,
        @Nullable String blurhash) {}
