package org.sangathan.network.media;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** What an uploaded file is by its first bytes; its name and what the client says of it are never asked. */
public enum MediaType {
    JPEG("image/jpeg", "jpg", Kind.IMAGE),
    PNG("image/png", "png", Kind.IMAGE),
    GIF("image/gif", "gif", Kind.IMAGE),
    WEBP("image/webp", "webp", Kind.IMAGE),
    MP4("video/mp4", "mp4", Kind.VIDEO),
    M4A("audio/mp4", "m4a", Kind.AUDIO),
    WEBM("video/webm", "webm", Kind.VIDEO),
    WEBM_SOUND("audio/webm", "weba", Kind.AUDIO),
    OGG("audio/ogg", "ogg", Kind.AUDIO);

    /** As the Mastodon API names them. */
    public enum Kind {
        IMAGE,
        VIDEO,
        AUDIO
    }

    /** How many bytes {@link #of} wants to see. */
    static final int FIRST_BYTES = 64;

    private static final Set<String> VIDEO_BRANDS = Set.of(
            "isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4V ", "MSNV", "3gp4", "3gp5", "3gp6");
    private static final Set<String> SOUND_BRANDS = Set.of("M4A ", "M4B ");

    private final String name;
    private final String ending;
    private final Kind kind;

    MediaType(String name, String ending, Kind kind) {
        this.name = name;
        this.ending = ending;
        this.kind = kind;
    }

    /** A WebM or MP4 file without pictures is told apart later, by its tracks. */
    static Optional<MediaType> of(byte[] first) {
        if (starts(first, "\u00FF\u00D8\u00FF")) {
            return Optional.of(JPEG);
        }
        if (starts(first, "\u0089PNG\r\n\u001A\n")) {
            return Optional.of(PNG);
        }
        if (starts(first, "GIF87a") || starts(first, "GIF89a")) {
            return Optional.of(GIF);
        }
        if (starts(first, "RIFF") && text(first, 8, 4).equals("WEBP")) {
            return Optional.of(WEBP);
        }
        if (starts(first, "OggS")) {
            return Optional.of(OGG);
        }
        if (starts(first, "\u001AE\u00DF\u00A3") && text(first, 0, FIRST_BYTES).contains("webm")) {
            return Optional.of(WEBM);
        }
        return text(first, 4, 4).equals("ftyp") ? ofBrand(text(first, 8, 4)) : Optional.empty();
    }

    private static Optional<MediaType> ofBrand(String brand) {
        if (SOUND_BRANDS.contains(brand)) {
            return Optional.of(M4A);
        }
        return VIDEO_BRANDS.contains(brand) ? Optional.of(MP4) : Optional.empty();
    }

    private static boolean starts(byte[] bytes, String magic) {
        return text(bytes, 0, magic.length()).equals(magic);
    }

    private static String text(byte[] bytes, int from, int length) {
        int end = Math.min(bytes.length, from + length);
        return end <= from ? "" : new String(bytes, from, end - from, StandardCharsets.ISO_8859_1);
    }

    /** The same container by what its tracks hold. */
    MediaType with(boolean pictures) {
        return switch (this) {
            case MP4, M4A -> pictures ? MP4 : M4A;
            case WEBM, WEBM_SOUND -> pictures ? WEBM : WEBM_SOUND;
            default -> this;
        };
    }

    public String mediaType() {
        return name;
    }

    public String ending() {
        return ending;
    }

    public Kind kind() {
        return kind;
    }
}
