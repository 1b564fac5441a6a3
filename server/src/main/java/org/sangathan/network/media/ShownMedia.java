package org.sangathan.network.media;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Media as clients read it, with the size of each picture, so that its room is kept before it has come. */
public record ShownMedia(
        String id,
        String type,
        String url,
        @Nullable String previewUrl,
        @Nullable String remoteUrl,
        @Nullable String previewRemoteUrl,
        @Nullable String textUrl,
        Map<String, Object> meta,
        @Nullable String description,
        @Nullable String blurhash) {

    public static ShownMedia of(Media media, URI publicUrl) {
        URI preview = media.previewUrl(publicUrl);
        return new ShownMedia(
                media.id().toString(),
                media.kind(),
                media.url(publicUrl).toString(),
                preview == null ? null : preview.toString(),
                null,
                null,
                null,
                meta(media),
                media.description(),
                media.blurhash());
    }

    private static Map<String, Object> meta(Media media) {
        Map<String, Object> meta = new LinkedHashMap<>();
        Map<String, Object> original = new LinkedHashMap<>();
        if (media.size() != null) {
            original.putAll(pixels(media.size()));
        }
        if (media.seconds() != null) {
            original.put("duration", media.seconds());
        }
        meta.put("original", original);
        if (media.previewSize() != null) {
            meta.put("small", pixels(media.previewSize()));
            meta.put("focus", Map.of("x", media.focus().x(), "y", media.focus().y()));
        }
        return meta;
    }

    private static Map<String, Object> pixels(Media.Size size) {
        return Map.of(
                "width", size.width(),
                "height", size.height(),
                "size", size.width() + "x" + size.height(),
                "aspect", size.aspect());
    }
}
