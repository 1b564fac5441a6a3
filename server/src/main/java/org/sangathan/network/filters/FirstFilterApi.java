package org.sangathan.network.filters;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sangathan.network.filters.Filter.Word;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Scope;
import org.sangathan.platform.SignedIn;
import org.sangathan.platform.parameters.Parameters;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Filters over HTTP, in the first edition of Mastodon's: each word is one filter. The same rows as in the second. */
@RestController
@RequestMapping("/api/v1/filters")
class FirstFilterApi {
    private final ChangeFilters change;

    FirstFilterApi(ChangeFilters change) {
        this.change = change;
    }

    record FirstFilter(
            String id,
            String phrase,
            List<String> context,
            boolean wholeWord,
            @Nullable Instant expiresAt,
            boolean irreversible) {
        static FirstFilter of(Filter filter, Word word) {
            return new FirstFilter(
                    word.id().toString(),
                    word.keyword(),
                    filter.contexts(),
                    word.whole(),
                    filter.expiresAt(),
                    filter.hides());
        }
    }

    record FirstFilterParameters(
            @Nullable String phrase,
            @Nullable List<String> context,
            @Nullable Boolean wholeWord,
            @Nullable Boolean irreversible,
            @Nullable Integer expiresIn) {
        ChangeFilters.Change change(@Nullable UUID wordId) {
            return new ChangeFilters.Change(
                    phrase,
                    context,
                    irreversible == null ? null : irreversible ? "hide" : "warn",
                    expiresIn,
                    List.of(new ChangeFilters.WordChange(
                            wordId,
                            wordId == null ? Objects.requireNonNullElse(phrase, "") : phrase,
                            wholeWord,
                            false)));
        }
    }

    @SignedIn
    @Scope("read:filters")
    @GetMapping
    List<FirstFilter> all(Actor actor) {
        return change.all(actor).stream().flatMap(FirstFilterApi::each).toList();
    }

    private static Stream<FirstFilter> each(Filter filter) {
        return filter.words().stream().map(word -> FirstFilter.of(filter, word));
    }

    @SignedIn
    @Scope("write:filters")
    @PostMapping
    FirstFilter make(Actor actor, @Parameters FirstFilterParameters asked) {
        return each(change.put(actor, null, asked.change(null))).findFirst().orElseThrow();
    }

    @SignedIn
    @Scope("read:filters")
    @GetMapping("/{id}")
    FirstFilter get(Actor actor, @PathVariable UUID id) {
        Filter filter = change.ofWord(actor, id);
        return FirstFilter.of(filter, ChangeFilters.word(filter, id));
    }

    @SignedIn
    @Scope("write:filters")
    @PutMapping("/{id}")
    FirstFilter put(Actor actor, @PathVariable UUID id, @Parameters FirstFilterParameters asked) {
        Filter filter = change.put(actor, change.ofWord(actor, id).id(), asked.change(id));
        return FirstFilter.of(filter, ChangeFilters.word(filter, id));
    }

    /** With its last word a filter ends, unless it still has statuses. */
    @SignedIn
    @Scope("write:filters")
    @DeleteMapping("/{id}")
    Map<String, Object> delete(Actor actor, @PathVariable UUID id) {
        Filter filter = change.ofWord(actor, id);
        if (filter.words().size() == 1 && filter.statuses().isEmpty()) {
            change.delete(actor, filter.id());
        } else {
            change.deleteWord(actor, id);
        }
        return Map.of();
    }
}
