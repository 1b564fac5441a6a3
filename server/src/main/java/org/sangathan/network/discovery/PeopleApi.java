package org.sangathan.network.discovery;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sangathan.network.accounts.ShowAccounts;
import org.sangathan.network.accounts.ShownAccount;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Scope;
import org.sangathan.platform.SignedIn;
import org.sangathan.platform.parameters.Parameters;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whom a reader may want to follow, and who is in their constituency, over HTTP. */
@RestController
class PeopleApi {
    private static final int MOST = 80;

    private final FindPeople find;
    private final ShowAccounts show;

    PeopleApi(FindPeople find, ShowAccounts show) {
        this.find = find;
        this.show = show;
    }

    record PeopleParameters(
            @Nullable Integer limit,
            @Nullable Integer offset,
            @Nullable String order) {
        int most() {
            return limit == null ? 40 : Math.clamp(limit, 1, MOST);
        }

        int from() {
            return offset == null ? 0 : Math.clamp(offset, 0, 10_000);
        }
    }

    record ShownSuggestion(String source, List<String> sources, ShownAccount account) {}

    @SignedIn
    @Scope("read")
    @GetMapping("/api/v2/suggestions")
    List<ShownSuggestion> suggestions(Actor actor, @Parameters PeopleParameters asked) {
        return find.officeBearers(actor, asked.most()).stream()
                .map(account -> new ShownSuggestion("staff", List.of("featured"), show.show(account)))
                .toList();
    }

    /** The older address of the same. */
    @SignedIn
    @Scope("read")
    @GetMapping("/api/v1/suggestions")
    List<ShownAccount> firstSuggestions(Actor actor, @Parameters PeopleParameters asked) {
        return find.officeBearers(actor, asked.most()).stream().map(show::show).toList();
    }

    @SignedIn
    @Scope("read:accounts")
    @GetMapping("/api/v1/directory")
    List<ShownAccount> directory(Actor actor, @Parameters PeopleParameters asked) {
        return find.neighbours(actor, !"new".equals(asked.order()), asked.from(), asked.most()).stream()
                .map(show::show)
                .toList();
    }
}
