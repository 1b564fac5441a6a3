package org.sangathan.network.discovery;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sangathan.network.accounts.ShowAccounts;
import org.sangathan.network.accounts.ShownAccount;
import org.sangathan.network.statuses.ShowStatuses;
import org.sangathan.network.statuses.ShownStatus;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Scope;
import org.sangathan.platform.SignedIn;
import org.sangathan.platform.parameters.Parameters;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Search over HTTP. */
@RestController
class SearchApi {
    private static final int USUAL = 20;
    private static final int MOST = 40;

    private final Search search;
    private final ShowAccounts showAccounts;
    private final ShowStatuses showStatuses;
    private final ShowTags showTags;

    SearchApi(Search search, ShowAccounts showAccounts, ShowStatuses showStatuses, ShowTags showTags) {
        this.search = search;
        this.showAccounts = showAccounts;
        this.showStatuses = showStatuses;
        this.showTags = showTags;
    }

    /** @param type accounts, hashtags or statuses; all three where it is left out */
    record FindParameters(
            @Nullable String q,
            @Nullable String type,
            @Nullable Integer limit,
            @Nullable Integer offset) {
        boolean wants(String kind) {
            return q != null && !q.isBlank() && (type == null || type.isBlank() || type.equals(kind));
        }

        String words() {
            return q == null ? "" : q.strip();
        }

        int most() {
            return limit == null ? USUAL : Math.clamp(limit, 1, MOST);
        }

        int from() {
            return offset == null ? 0 : Math.max(0, offset);
        }
    }

    record SearchResults(List<ShownAccount> accounts, List<ShownStatus> statuses, List<ShowTags.FoundTag> hashtags) {}

    @SignedIn
    @Scope("read:search")
    @GetMapping("/api/v2/search")
    SearchResults search(Actor actor, @Parameters FindParameters asked) {
        List<ShownAccount> accounts = asked.wants("accounts")
                ? search.accounts(asked.words(), asked.most(), asked.from()).stream()
                        .map(showAccounts::show)
                        .toList()
                : List.of();
        List<ShownStatus> statuses = asked.wants("statuses")
                ? showStatuses.show(actor.memberId(), search.statuses(actor, asked.words(), asked.most(), asked.from()))
                : List.of();
        List<ShowTags.FoundTag> tags = asked.wants("hashtags")
                ? search.tags(actor, asked.words(), asked.most(), asked.from()).stream()
                        .map(tag -> showTags.show(tag, List.of()))
                        .toList()
                : List.of();
        return new SearchResults(accounts, statuses, tags);
    }
}
