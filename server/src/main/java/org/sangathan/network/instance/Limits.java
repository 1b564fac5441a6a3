package org.sangathan.network.instance;

import java.util.List;

/** What may be posted, as clients must know it; one place, which the writers of statuses and media read too. */
public final class Limits {
    public static final int STATUS_CHARACTERS = 1_000;
    public static final int CHARACTERS_OF_AN_ADDRESS = 23;
    public static final int MEDIA_OF_A_STATUS = 4;
    public static final int IMAGE_BYTES = 16_777_216;
    public static final int IMAGE_PIXELS = 33_177_600;
    public static final int VIDEO_BYTES = 103_809_024;
    public static final int VIDEO_PIXELS = 8_294_400;
    public static final int VIDEO_FRAMES_A_SECOND = 120;
    public static final int DESCRIPTION_CHARACTERS = 1_500;
    public static final List<String> MEDIA_TYPES = List.of(
            "image/jpeg",
            "image/png",
            "image/gif",
            "image/webp",
            "video/mp4",
            "video/webm",
            "audio/ogg",
            "audio/mpeg",
            "audio/mp4",
            "audio/webm");
    public static final int POLL_OPTIONS = 8;
    public static final int POLL_OPTION_CHARACTERS = 100;
    public static final int POLL_SHORTEST_SECONDS = 300;
    public static final int POLL_LONGEST_SECONDS = 2_592_000;
    public static final int FEATURED_TAGS = 10;
    public static final int PINNED_STATUSES = 5;
    public static final int PROFILE_FIELDS = 4;
    public static final int FIELD_CHARACTERS = 255;
    public static final int NOTE_CHARACTERS = 500;
    public static final int NAME_CHARACTERS = 100;

    private Limits() {}
}
