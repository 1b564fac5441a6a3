package org.sangathan.platform;

import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Lists paged by key: the answer's Link header (RFC 8288) leads to the next page. */
public final class Paging {
    public static final int MOST = 200;

    private Paging() {}

    public static int limit(int asked) {
        return Math.clamp(asked, 1, MOST);
    }

    /** Reads where the page before ended; a key that we did not write is refused as not readable. */
    public static <T> T after(@Nullable String after, T beginning, Function<String, T> read) {
        if (after == null) {
            return beginning;
        }
        try {
            return read.apply(after);
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException notOurs) {
            throw new Problem(PlatformProblem.NOT_READABLE);
        }
    }

    /** @param rows at most limit + 1 rows; the one too many only tells that there is a next page */
    public static <T> ResponseEntity<List<T>> answer(List<T> rows, int limit, Function<T, String> keyOfLast) {
        return answer(rows, limit, keyOfLast, Function.identity());
    }

    /** @param view makes what the client gets from a row */
    public static <T, V> ResponseEntity<List<V>> answer(
            List<T> rows, int limit, Function<T, String> keyOfLast, Function<T, V> view) {
        List<T> page = rows.size() > limit ? rows.subList(0, limit) : rows;
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (rows.size() > limit) {
            String next = ServletUriComponentsBuilder.fromCurrentRequest()
                    .replaceQueryParam("after", "{after}")
                    .encode()
                    .buildAndExpand(Map.of("after", keyOfLast.apply(page.getLast())))
                    .toUriString();
            answer.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
        }
        return answer.body(page.stream().map(view).toList());
    }
}
