package org.sangathan.platform.parameters;

import java.util.List;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * A page of a list that is read by id in both directions. Its Link header names the next page first: some clients look
 * at the beginning only.
 */
public final class PageLinks {
    private PageLinks() {}

    /**
     * @param rows newest first; when there are fewer than were asked for, no older ones follow
     * @param key what max_id and min_id take
     */
    public static <T> ResponseEntity<List<T>> answer(List<T> rows, int limit, Function<T, String> key) {
        if (rows.isEmpty()) {
            return ResponseEntity.ok(rows);
        }
        String before = link("min_id", key.apply(rows.getFirst()), "prev");
        String links = rows.size() < limit ? before : link("max_id", key.apply(rows.getLast()), "next") + ", " + before;
        return ResponseEntity.ok().header(HttpHeaders.LINK, links).body(rows);
    }

    private static String link(String name, String id, String relation) {
        String address = ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam("max_id")
                .replaceQueryParam("min_id")
                .replaceQueryParam("since_id")
                .queryParam(name, id)
                .build()
                .toUriString();
        return "<" + address + ">; rel=\"" + relation + "\"";
    }
}
