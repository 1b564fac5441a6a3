package org.sangathan.network.filters;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.network.filters.ShownFilter.ShownEntry;
import org.sangathan.network.filters.ShownFilter.ShownWord;
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

/** Filters over HTTP, in the second edition of Mastodon's: a title with words and statuses under it. */
@RestController
@RequestMapping("/api/v2/filters")
class FilterApi {
    private final ChangeFilters change;

    FilterApi(ChangeFilters change) {
        this.change = change;
    }

    record WordParameters(
            @Nullable UUID id,
            @Nullable String keyword,
            @Nullable Boolean wholeWord,
            @Nullable Boolean _destroy) {
        ChangeFilters.WordChange change() {
            return new ChangeFilters.WordChange(id, keyword, wholeWord, Boolean.TRUE.equals(_destroy));
        }
    }

    record FilterParameters(
            @Nullable String title,
            @Nullable List<String> context,
            @Nullable String filterAction,
            @Nullable Integer expiresIn,
            @Nullable List<WordParameters> keywordsAttributes) {
        ChangeFilters.Change change() {
            return new ChangeFilters.Change(
                    title,
                    context,
                    filterAction,
                    expiresIn,
                    keywordsAttributes == null
                            ? List.of()
                            : keywordsAttributes.stream()
                                    .map(WordParameters::change)
                                    .toList());
        }
    }

    @SignedIn
    @Scope("read:filters")
    @GetMapping
    List<ShownFilter> all(Actor actor) {
        return change.all(actor).stream().map(ShownFilter::whole).toList();
    }

    @SignedIn
    @Scope("write:filters")
    @PostMapping
    ShownFilter make(Actor actor, @Parameters FilterParameters asked) {
        return ShownFilter.whole(change.put(actor, null, asked.change()));
    }

    @SignedIn
    @Scope("read:filters")
    @GetMapping("/{id}")
    ShownFilter get(Actor actor, @PathVariable UUID id) {
        return ShownFilter.whole(change.get(actor, id));
    }

    @SignedIn
    @Scope("write:filters")
    @PutMapping("/{id}")
    ShownFilter put(Actor actor, @PathVariable UUID id, @Parameters FilterParameters asked) {
        return ShownFilter.whole(change.put(actor, id, asked.change()));
    }

    @SignedIn
    @Scope("write:filters")
    @DeleteMapping("/{id}")
    Map<String, Object> delete(Actor actor, @PathVariable UUID id) {
        change.delete(actor, id);
        return Map.of();
    }

    @SignedIn
    @Scope("read:filters")
    @GetMapping("/{id}/keywords")
    List<ShownWord> words(Actor actor, @PathVariable UUID id) {
        return change.get(actor, id).words().stream().map(ShownWord::of).toList();
    }

    record KeywordParameters(
            @Nullable String keyword, @Nullable Boolean wholeWord) {}

    @SignedIn
    @Scope("write:filters")
    @PostMapping("/{id}/keywords")
    ShownWord addWord(Actor actor, @PathVariable UUID id, @Parameters KeywordParameters asked) {
        return ShownWord.of(change.addWord(actor, id, asked.keyword(), Boolean.TRUE.equals(asked.wholeWord())));
    }

    @SignedIn
    @Scope("read:filters")
    @GetMapping("/keywords/{id}")
    ShownWord word(Actor actor, @PathVariable UUID id) {
        return ShownWord.of(ChangeFilters.word(change.ofWord(actor, id), id));
    }

    @SignedIn
    @Scope("write:filters")
    @PutMapping("/keywords/{id}")
    ShownWord changeWord(Actor actor, @PathVariable UUID id, @Parameters KeywordParameters asked) {
        return ShownWord.of(change.changeWord(actor, id, asked.keyword(), asked.wholeWord()));
    }

    @SignedIn
    @Scope("write:filters")
    @DeleteMapping("/keywords/{id}")
    Map<String, Object> deleteWord(Actor actor, @PathVariable UUID id) {
        change.deleteWord(actor, id);
        return Map.of();
    }

    @SignedIn
    @Scope("read:filters")
    @GetMapping("/{id}/statuses")
    List<ShownEntry> statuses(Actor actor, @PathVariable UUID id) {
        return change.get(actor, id).statuses().stream().map(ShownEntry::of).toList();
    }

    record FilterStatusParameters(@Nullable UUID statusId) {}

    @SignedIn
    @Scope("write:filters")
    @PostMapping("/{id}/statuses")
    ShownEntry addStatus(Actor actor, @PathVariable UUID id, @Parameters FilterStatusParameters asked) {
        return ShownEntry.of(change.addStatus(actor, id, asked.statusId()));
    }

    @SignedIn
    @Scope("read:filters")
    @GetMapping("/statuses/{id}")
    ShownEntry status(Actor actor, @PathVariable UUID id) {
        return ShownEntry.of(change.entry(actor, id));
    }

    @SignedIn
    @Scope("write:filters")
    @DeleteMapping("/statuses/{id}")
    Map<String, Object> deleteStatus(Actor actor, @PathVariable UUID id) {
        change.deleteStatus(actor, id);
        return Map.of();
    }
}
