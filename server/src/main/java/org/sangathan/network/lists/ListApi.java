package org.sangathan.network.lists;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.network.accounts.Accounts;
import org.sangathan.network.accounts.ShowAccounts;
import org.sangathan.network.accounts.ShownAccount;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Scope;
import org.sangathan.platform.SignedIn;
import org.sangathan.platform.parameters.Parameters;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists over HTTP. */
@RestController
class ListApi {
    private final Lists lists;
    private final Accounts accounts;
    private final ShowAccounts show;

    ListApi(Lists lists, Accounts accounts, ShowAccounts show) {
        this.lists = lists;
        this.accounts = accounts;
        this.show = show;
    }

    @SignedIn
    @Scope("read:lists")
    @GetMapping("/api/v1/lists")
    List<AccountList> all(Actor actor) {
        return lists.all(actor);
    }

    @SignedIn
    @Scope("read:lists")
    @GetMapping("/api/v1/lists/{id}")
    AccountList get(Actor actor, @PathVariable String id) {
        return lists.get(actor, id);
    }

    /** What a list is to be. */
    record ListParameters(
            @Nullable String title,
            @Nullable String repliesPolicy,
            @Nullable Boolean exclusive) {}

    @SignedIn
    @Scope("write:lists")
    @PostMapping("/api/v1/lists")
    AccountList make(Actor actor, @Parameters ListParameters asked) {
        return lists.make(
                actor,
                asked.title() == null ? "" : asked.title(),
                asked.repliesPolicy(),
                Boolean.TRUE.equals(asked.exclusive()));
    }

    @SignedIn
    @Scope("write:lists")
    @PutMapping("/api/v1/lists/{id}")
    AccountList change(Actor actor, @PathVariable String id, @Parameters ListParameters asked) {
        return lists.change(actor, id, asked.title(), asked.repliesPolicy(), asked.exclusive());
    }

    @SignedIn
    @Scope("write:lists")
    @DeleteMapping("/api/v1/lists/{id}")
    Map<String, Object> delete(Actor actor, @PathVariable String id) {
        lists.delete(actor, id);
        return Map.of();
    }

    @SignedIn
    @Scope("read:lists")
    @GetMapping("/api/v1/lists/{id}/accounts")
    List<ShownAccount> accounts(Actor actor, @PathVariable String id) {
        return accounts.findAll(lists.accounts(actor, id)).values().stream()
                .map(show::show)
                .toList();
    }

    /** Whom. */
    record ListEntryParameters(@Nullable List<UUID> accountIds) {
        List<UUID> ids() {
            return accountIds == null ? List.of() : accountIds;
        }
    }

    @SignedIn
    @Scope("write:lists")
    @PostMapping("/api/v1/lists/{id}/accounts")
    Map<String, Object> add(Actor actor, @PathVariable String id, @Parameters ListEntryParameters asked) {
        lists.add(actor, id, asked.ids());
        return Map.of();
    }

    @SignedIn
    @Scope("write:lists")
    @DeleteMapping("/api/v1/lists/{id}/accounts")
    Map<String, Object> remove(Actor actor, @PathVariable String id, @Parameters ListEntryParameters asked) {
        lists.remove(actor, id, asked.ids());
        return Map.of();
    }

    @SignedIn
    @Scope("read:lists")
    @GetMapping("/api/v1/accounts/{id}/lists")
    List<AccountList> with(Actor actor, @PathVariable UUID id) {
        accounts.get(id);
        return lists.with(actor, id);
    }
}
