package org.sangathan.network.media;

import org.sangathan.platform.ProblemCode;

/** Why a file is not taken. */
enum MediaProblem implements ProblemCode {
    MEDIA_UNKNOWN(404),
    /** Part of a status, with which it goes. */
    MEDIA_IN_USE(422),
    MEDIA_TOO_LARGE(413),
    /** More pixels than are decoded here, whatever the number of bytes. */
    MEDIA_TOO_MANY_PIXELS(422),
    MEDIA_TOO_LONG(422),
    /** Four pictures, or one video or sound. */
    TOO_MANY_MEDIA(422),
    /** Not a picture, video or sound of those that are taken; an SVG or a page, for example. */
    MEDIA_KIND_NOT_TAKEN(422),
    /** Broken, or with something else behind or inside it. */
    MEDIA_NOT_READABLE(422);

    private final int status;

    MediaProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
