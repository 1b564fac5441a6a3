package org.sangathan.network.media;

import org.jspecify.annotations.Nullable;

/**
 * What a video or sound says of itself.
 *
 * @param size of its pictures; null where there are none
 * @param seconds null where the file does not say
 */
record Shape(Media.@Nullable Size size, @Nullable Double seconds) {}
