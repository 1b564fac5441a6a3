package org.sangathan.network.accounts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Scope;
import org.sangathan.platform.SignedIn;
import org.sangathan.platform.parameters.Parameters;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Accounts over HTTP. */
@RestController
class AccountApi {
    private final Accounts accounts;
    private final ChangeProfile change;
    private final SearchAccounts search;
    private final ShowAccounts show;
    private final ProfileSql sql;

    AccountApi(Accounts accounts, ChangeProfile change, SearchAccounts search, ShowAccounts show, ProfileSql sql) {
        this.accounts = accounts;
        this.change = change;
        this.search = search;
        this.show = show;
        this.sql = sql;
    }

    @SignedIn
    @Scope({"read:accounts", "profile"})
    @GetMapping("/api/v1/accounts/verify_credentials")
    ShownAccount own(Actor actor) {
        return show.own(accounts.own(actor), sql.countRequests(actor.memberId()));
    }

    /** How clients write and read by default, under the names that they know. */
    @SignedIn
    @Scope("read:accounts")
    @GetMapping("/api/v1/preferences")
    Map<String, @Nullable Object> preferences(Actor actor) {
        Account.Profile profile = accounts.own(actor).profile();
        Map<String, @Nullable Object> preferences = new LinkedHashMap<>();
        preferences.put("posting:default:visibility", profile.defaultVisibility());
        preferences.put("posting:default:sensitive", profile.defaultSensitive());
        preferences.put("posting:default:language", profile.defaultLanguage());
        preferences.put("reading:expand:media", "default");
        preferences.put("reading:expand:spoilers", false);
        return preferences;
    }

    /** What the owner says of themselves; null stays as it is. */
    record CredentialParameters(
            @Nullable String displayName,
            @Nullable String note,
            @Nullable Boolean locked,
            @Nullable Boolean bot,
            @Nullable Boolean discoverable,
            @Nullable Boolean indexable,
            @Nullable Boolean hideCollections,
            @Nullable Map<String, FieldParameters> fieldsAttributes,
            @Nullable SourceParameters source,
            @Nullable String username) {
        ChangeProfile.Change change() {
            return new ChangeProfile.Change(
                    displayName,
                    note,
                    AccountApi.fields(fieldsAttributes),
                    locked,
                    bot,
                    discoverable,
                    indexable,
                    hideCollections,
                    source == null ? null : source.privacy(),
                    source == null ? null : source.sensitive(),
                    source == null ? null : source.language());
        }
    }

    record FieldParameters(@Nullable String name, @Nullable String value) {}

    record SourceParameters(
            @Nullable String privacy,
            @Nullable Boolean sensitive,
            @Nullable String language) {}

    @SignedIn
    @Scope("write:accounts")
    @PatchMapping("/api/v1/accounts/update_credentials")
    ShownAccount change(Actor actor, @Parameters CredentialParameters asked) {
        if (asked.username() != null && !asked.username().isBlank()) {
            change.changeHandle(actor, asked.username());
        }
        change.change(actor, asked.change());
        return own(actor);
    }

    /** In the order of their numbers; without a name a line is taken away. */
    private static @Nullable List<Account.Field> fields(@Nullable Map<String, FieldParameters> given) {
        return given == null
                ? null
                : given.values().stream()
                        .filter(field -> field.name() != null && !field.name().isBlank())
                        .map(field -> new Account.Field(
                                String.valueOf(field.name()), field.value() == null ? "" : field.value()))
                        .toList();
    }

    record LookupParameters(@Nullable String acct) {}

    @SignedIn
    @Scope("read:accounts")
    @GetMapping("/api/v1/accounts/lookup")
    ShownAccount lookup(@Parameters LookupParameters asked) {
        String handle = SearchAccounts.plain(asked.acct() == null ? "" : asked.acct());
        UUID id = accounts.findHandles(List.of(handle)).get(handle);
        if (id == null) {
            throw new Problem(AccountProblem.ACCOUNT_UNKNOWN);
        }
        return show.show(accounts.get(id));
    }

    record SearchParameters(
            @Nullable String q,
            @Nullable Integer limit,
            @Nullable Integer offset) {}

    @SignedIn
    @Scope("read:accounts")
    @GetMapping("/api/v1/accounts/search")
    List<ShownAccount> search(@Parameters SearchParameters asked) {
        return search
                .search(
                        asked.q() == null ? "" : asked.q(),
                        asked.limit() == null ? 40 : asked.limit(),
                        asked.offset() == null ? 0 : asked.offset())
                .stream()
                .map(show::show)
                .toList();
    }

    @SignedIn
    @Scope("read:accounts")
    @GetMapping("/api/v1/accounts/{id}")
    ShownAccount get(@PathVariable UUID id) {
        return show.show(accounts.get(id));
    }

    /** Several at once. */
    record ManyAccountsParameters(@Nullable List<UUID> id) {}

    @SignedIn
    @Scope("read:accounts")
    @GetMapping("/api/v1/accounts")
    List<ShownAccount> several(@Parameters ManyAccountsParameters asked) {
        List<UUID> ids =
                asked.id() == null ? List.of() : asked.id().stream().limit(40).toList();
        return accounts.findAll(ids).values().stream().map(show::show).toList();
    }
}
