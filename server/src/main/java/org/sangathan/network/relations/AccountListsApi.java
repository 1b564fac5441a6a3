package org.sangathan.network.relations;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sangathan.network.accounts.Account;
import org.sangathan.network.accounts.Accounts;
import org.sangathan.network.accounts.ShowAccounts;
import org.sangathan.network.accounts.ShownAccount;
import org.sangathan.network.paging.Links;
import org.sangathan.network.relations.FollowListSql.Ask;
import org.sangathan.network.relations.FollowListSql.Listed;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Scope;
import org.sangathan.platform.SignedIn;
import org.sangathan.platform.parameters.Parameters;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Lists of accounts over HTTP. Whom a member follows and who follows them is shown to others only when they say so. */
@RestController
class AccountListsApi {
    private static final UUID LOWEST = new UUID(0, 0);
    private static final UUID HIGHEST = new UUID(Long.MAX_VALUE, -1);

    private final FollowListSql sql;
    private final Accounts accounts;
    private final ShowAccounts show;

    AccountListsApi(FollowListSql sql, Accounts accounts, ShowAccounts show) {
        this.sql = sql;
        this.accounts = accounts;
        this.show = show;
    }

    /** Which page. */
    record AccountListParameters(
            @Nullable UUID maxId,
            @Nullable UUID sinceId,
            @Nullable UUID minId,
            @Nullable Integer limit) {
        Ask of(UUID account) {
            UUID above = minId != null ? minId : sinceId;
            return new Ask(
                    account,
                    maxId == null ? HIGHEST : maxId,
                    above == null ? LOWEST : above,
                    limit == null ? 40 : Math.clamp(limit, 1, 80));
        }
    }

    @SignedIn
    @Scope("read:accounts")
    @GetMapping("/api/v1/accounts/{id}/followers")
    ResponseEntity<List<ShownAccount>> followers(
            Actor actor, @PathVariable UUID id, @Parameters AccountListParameters asked) {
        return hidden(actor, id) ? ResponseEntity.ok(List.of()) : answer(sql::followers, asked.of(id));
    }

    @SignedIn
    @Scope("read:accounts")
    @GetMapping("/api/v1/accounts/{id}/following")
    ResponseEntity<List<ShownAccount>> following(
            Actor actor, @PathVariable UUID id, @Parameters AccountListParameters asked) {
        return hidden(actor, id) ? ResponseEntity.ok(List.of()) : answer(sql::following, asked.of(id));
    }

    private boolean hidden(Actor actor, UUID id) {
        Account account = accounts.get(id);
        return !id.equals(actor.memberId()) && account.profile().hideCollections();
    }

    @SignedIn
    @Scope("read:follows")
    @GetMapping("/api/v1/follow_requests")
    ResponseEntity<List<ShownAccount>> requests(Actor actor, @Parameters AccountListParameters asked) {
        return answer(sql::requests, asked.of(actor.memberId()));
    }

    @SignedIn
    @Scope("read:blocks")
    @GetMapping("/api/v1/blocks")
    ResponseEntity<List<ShownAccount>> blocks(Actor actor, @Parameters AccountListParameters asked) {
        return answer(sql::blocked, asked.of(actor.memberId()));
    }

    @SignedIn
    @Scope("read:mutes")
    @GetMapping("/api/v1/mutes")
    ResponseEntity<List<ShownAccount>> mutes(Actor actor, @Parameters AccountListParameters asked) {
        return answer(sql::muted, asked.of(actor.memberId()));
    }

    @SignedIn
    @Scope("read:accounts")
    @GetMapping("/api/v1/endorsements")
    ResponseEntity<List<ShownAccount>> endorsements(Actor actor, @Parameters AccountListParameters asked) {
        return answer(sql::endorsed, asked.of(actor.memberId()));
    }

    @SignedIn
    @Scope("read:accounts")
    @GetMapping("/api/v1/accounts/{id}/endorsements")
    ResponseEntity<List<ShownAccount>> endorsementsOf(@PathVariable UUID id, @Parameters AccountListParameters asked) {
        accounts.get(id);
        return answer(sql::endorsed, asked.of(id));
    }

    private ResponseEntity<List<ShownAccount>> answer(Function<Ask, List<Listed>> list, Ask ask) {
        List<Listed> listed = list.apply(ask);
        var found = accounts.findAll(listed.stream().map(Listed::who).toList());
        List<ShownAccount> shown = listed.stream()
                .map(each -> found.get(each.who()))
                .filter(Account.class::isInstance)
                .map(show::show)
                .toList();
        return Links.answer(
                shown, listed.stream().map(each -> each.id().toString()).toList());
    }
}
