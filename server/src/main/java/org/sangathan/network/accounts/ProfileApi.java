package org.sangathan.network.accounts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sangathan.network.accounts.AccountApi.CredentialParameters;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Scope;
import org.sangathan.platform.SignedIn;
import org.sangathan.platform.parameters.Parameters;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RestController;

/** The own profile as its owner wrote it, as newer clients edit it. Nobody has a picture of their own here. */
@RestController
class ProfileApi {
    private final Accounts accounts;
    private final ChangeProfile change;
    private final ShowAccounts show;
    private final ProfileSql sql;

    ProfileApi(Accounts accounts, ChangeProfile change, ShowAccounts show, ProfileSql sql) {
        this.accounts = accounts;
        this.change = change;
        this.show = show;
        this.sql = sql;
    }

    record WrittenField(String name, String value) {}

    record WrittenProfile(
            String id,
            String displayName,
            String note,
            List<WrittenField> fields,
            @Nullable String avatar,
            @Nullable String avatarStatic,
            String avatarDescription,
            @Nullable String header,
            @Nullable String headerStatic,
            String headerDescription,
            boolean locked,
            boolean bot,
            boolean hideCollections,
            boolean discoverable,
            boolean indexable,
            boolean showMedia,
            boolean showMediaReplies,
            boolean showFeatured,
            List<String> attributionDomains,
            List<Object> featuredTags) {}

    @SignedIn
    @Scope({"read:accounts", "profile"})
    @GetMapping("/api/v1/profile")
    WrittenProfile profile(Actor actor) {
        Account own = accounts.own(actor);
        Account.Profile written = own.profile();
        return new WrittenProfile(
                own.id().toString(),
                written.displayName(),
                written.note(),
                written.fields().stream()
                        .map(field -> new WrittenField(field.name(), field.value()))
                        .toList(),
                null,
                null,
                "",
                null,
                null,
                "",
                written.locked(),
                written.bot(),
                written.hideCollections(),
                written.discoverable(),
                written.indexable(),
                true,
                true,
                true,
                List.of(),
                List.of());
    }

    @SignedIn
    @Scope("write:accounts")
    @PatchMapping("/api/v1/profile")
    WrittenProfile change(Actor actor, @Parameters CredentialParameters asked) {
        change.change(actor, asked.change());
        return profile(actor);
    }

    /** There is none to take away. */
    @SignedIn
    @Scope("write:accounts")
    @DeleteMapping({"/api/v1/profile/avatar", "/api/v1/profile/header"})
    ShownAccount withoutPicture(Actor actor) {
        return show.own(accounts.own(actor), sql.countRequests(actor.memberId()));
    }
}
