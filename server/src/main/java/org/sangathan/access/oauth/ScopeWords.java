package org.sangathan.access.oauth;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sangathan.platform.Page;

/** What an app asks for, in a reader's words: the wide scopes a sentence each, the narrow ones gathered. */
final class ScopeWords {
    private ScopeWords() {}

    static List<String> of(List<String> scopes, Page page) {
        List<String> sentences = new ArrayList<>();
        Map<String, List<String>> parts = new LinkedHashMap<>();
        for (String scope : scopes) {
            int colon = scope.lastIndexOf(':');
            if (colon < 0 || scope.equals("admin:read") || scope.equals("admin:write")) {
                sentences.add(page.word("scope_" + scope.replace(':', '_')));
            } else {
                parts.computeIfAbsent(scope.substring(0, colon), wide -> new ArrayList<>())
                        .add(page.word("part_" + scope.substring(colon + 1)));
            }
        }
        parts.forEach((wide, narrow) ->
                sentences.add(page.word("only_" + wide.replace(':', '_')) + " " + String.join(", ", narrow)));
        return sentences;
    }
}
