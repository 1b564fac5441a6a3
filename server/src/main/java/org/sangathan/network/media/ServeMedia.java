package org.sangathan.network.media;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.platform.Open;
import org.sangathan.platform.Problem;
import org.sangathan.platform.files.FileStore;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;
import org.springframework.util.StreamUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Hands out files to whoever knows their address. The address holds a secret of 128 bits and its file never changes, so
 * browsers and proxies may keep it; nothing in it runs, whatever it may be taken for.
 */
@RestController
class ServeMedia {
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final MediaSql sql;
    private final FileStore files;

    ServeMedia(MediaSql sql, FileStore files) {
        this.sql = sql;
        this.files = files;
    }

    @Open("the address holds a secret")
    @GetMapping("/media/{id}/{name}")
    void serve(
            @PathVariable UUID id, @PathVariable String name, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Media media = sql.find(id)
                .filter(found -> name.equals(found.files().name())
                        || name.equals(found.files().previewName()))
                .orElseThrow(() -> new Problem(MediaProblem.MEDIA_UNKNOWN));
        boolean whole = name.equals(media.files().name());
        FileStore.Range range = whole ? range(request, media.bytes()) : null;
        Optional<FileStore.Opened> opened = files.open(media.files().place(name), range);
        try (InputStream content = opened.orElseThrow(() -> new Problem(MediaProblem.MEDIA_UNKNOWN)).stream()) {
            response.setContentType(whole ? media.type().mediaType() : MediaType.JPEG.mediaType());
            response.setHeader(HttpHeaders.CACHE_CONTROL, FOR_EVER.getHeaderValue());
            response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
            response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
            response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
            send(content, range, opened.get().bytes(), response);
        }
    }

    private static void send(
            InputStream content, FileStore.@Nullable Range range, long bytes, HttpServletResponse response)
            throws IOException {
        if (range == null) {
            response.setContentLengthLong(bytes);
            content.transferTo(response.getOutputStream());
            return;
        }
        response.setStatus(HttpStatus.PARTIAL_CONTENT.value());
        response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes " + range.first() + "-" + range.last() + "/" + bytes);
        response.setContentLengthLong(range.bytes());
        StreamUtils.copyRange(content, response.getOutputStream(), 0, range.bytes() - 1);
    }

    /** One range as video players ask for it; several, or none that can be read, give the whole file. */
    private static FileStore.@Nullable Range range(HttpServletRequest request, long bytes) {
        String asked = request.getHeader(HttpHeaders.RANGE);
        if (asked == null) {
            return null;
        }
        try {
            List<HttpRange> ranges = HttpRange.parseRanges(asked);
            if (ranges.size() != 1) {
                return null;
            }
            long first = ranges.getFirst().getRangeStart(bytes);
            long last = ranges.getFirst().getRangeEnd(bytes);
            return first > last || first >= bytes ? null : new FileStore.Range(first, last);
        } catch (IllegalArgumentException notReadable) {
            return null;
        }
    }
}
