package org.sangathan.network.filters;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sangathan.network.filters.Filter.Word;

/** A filter as clients read it; its parts only where it is asked for itself. */
public record ShownFilter(
        String id,
        String title,
        List<String> context,
        @Nullable Instant expiresAt,
        String filterAction,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<ShownWord> keywords,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<ShownEntry> statuses) {

    public record ShownWord(String id, String keyword, boolean wholeWord) {
        static ShownWord of(Word word) {
            return new ShownWord(word.id().toString(), word.keyword(), word.whole());
        }
    }

    public record ShownEntry(String id, String statusId) {
        static ShownEntry of(Filter.Entry entry) {
            return new ShownEntry(entry.id().toString(), entry.statusId().toString());
        }
    }

    /** What of a status was filtered, and why. */
    public record ShownMatch(ShownFilter filter, List<String> keywordMatches, List<String> statusMatches) {
        public static ShownMatch of(Filters.Match match) {
            return new ShownMatch(
                    plain(match.filter()),
                    match.keywords(),
                    match.statusIds().stream().map(Object::toString).toList());
        }
    }

    static ShownFilter whole(Filter filter) {
        return shown(
                filter,
                filter.words().stream().map(ShownWord::of).toList(),
                filter.statuses().stream().map(ShownEntry::of).toList());
    }

    private static ShownFilter plain(Filter filter) {
        return shown(filter, null, null);
    }

    private static ShownFilter shown(
            Filter filter, @Nullable List<ShownWord> words, @Nullable List<ShownEntry> statuses) {
        return new ShownFilter(
                filter.id().toString(),
                filter.title(),
                filter.contexts(),
                filter.expiresAt(),
                filter.action(),
                words,
                statuses);
    }
}
