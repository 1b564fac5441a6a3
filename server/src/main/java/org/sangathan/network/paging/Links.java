package org.sangathan.network.paging;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** A page with the Link header by which clients walk on: next (older) stands first, since some read no further. */
public final class Links {
    private Links() {}

    /**
     * @param shown what the client gets
     * @param ids of the whole page in its order, newest first, also of what could not be shown
     */
    public static <T> ResponseEntity<List<T>> answer(List<T> shown, List<String> ids) {
        return answer(shown, ids, next(ids));
    }

    /** The last page: nothing comes behind it. */
    public static <T> ResponseEntity<List<T>> last(List<T> shown, List<String> ids) {
        return answer(shown, ids, "");
    }

    private static String next(List<String> ids) {
        return ids.isEmpty() ? "" : "<" + address("max_id", ids.getLast()) + ">; rel=\"next\", ";
    }

    private static <T> ResponseEntity<List<T>> answer(List<T> shown, List<String> ids, String next) {
        if (ids.isEmpty()) {
            return ResponseEntity.ok(shown);
        }
        String link = next + "<" + address("min_id", ids.getFirst()) + ">; rel=\"prev\"";
        return ResponseEntity.ok().header(HttpHeaders.LINK, link).body(shown);
    }

    /** The request's own address is encoded already; once more would turn a Hindi tag into another. */
    private static String address(String parameter, String id) {
        return ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam("max_id")
                .replaceQueryParam("min_id")
                .replaceQueryParam("since_id")
                .replaceQueryParam(parameter, UriUtils.encode(id, StandardCharsets.UTF_8))
                .build()
                .toUriString();
    }
}
