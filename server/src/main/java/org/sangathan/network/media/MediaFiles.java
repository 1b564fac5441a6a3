package org.sangathan.network.media;

import java.util.UUID;

/** The files of one media, by their names in addresses and their places in the file store. */
record MediaFiles(UUID id, String secret, MediaType type) {
    String name() {
        return secret + "." + type.ending();
    }

    /** A picture's small one; there is none of sound and video. */
    String previewName() {
        return secret + "-small.jpg";
    }

    String place(String name) {
        return "media/" + id + "/" + name;
    }
}
