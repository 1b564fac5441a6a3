package org.sangathan.network.relations;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.network.accounts.Accounts;
import org.sangathan.network.accounts.ShowAccounts;
import org.sangathan.network.accounts.ShownAccount;
import org.sangathan.network.relations.Relationships.Relationship;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Scope;
import org.sangathan.platform.SignedIn;
import org.sangathan.platform.parameters.Parameters;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What one account wants of another, over HTTP. */
@RestController
class RelationApi {
    private final Relationships relationships;
    private final FollowAccount follow;
    private final KeepAway keepAway;
    private final Remember remember;
    private final Accounts accounts;
    private final ShowAccounts show;

    RelationApi(
            Relationships relationships,
            FollowAccount follow,
            KeepAway keepAway,
            Remember remember,
            Accounts accounts,
            ShowAccounts show) {
        this.relationships = relationships;
        this.follow = follow;
        this.keepAway = keepAway;
        this.remember = remember;
        this.accounts = accounts;
        this.show = show;
    }

    /** Of whom. */
    record AccountsParameters(@Nullable List<UUID> id) {
        List<UUID> ids() {
            return id == null ? List.of() : id.stream().limit(80).toList();
        }
    }

    @SignedIn
    @Scope("read:follows")
    @GetMapping("/api/v1/accounts/relationships")
    List<Relationship> relationships(Actor actor, @Parameters AccountsParameters asked) {
        return relationships.of(actor, asked.ids());
    }

    record FamiliarFollowers(String id, List<ShownAccount> accounts) {}

    @SignedIn
    @Scope("read:follows")
    @GetMapping("/api/v1/accounts/familiar_followers")
    List<FamiliarFollowers> familiar(Actor actor, @Parameters AccountsParameters asked) {
        var familiar = remember.familiarFollowers(actor, asked.ids());
        return asked.ids().stream()
                .map(id -> new FamiliarFollowers(
                        id.toString(),
                        accounts.findAll(familiar.getOrDefault(id, List.of())).values().stream()
                                .map(show::show)
                                .toList()))
                .toList();
    }

    /** How to follow. */
    record FollowParameters(
            @Nullable Boolean reblogs,
            @Nullable Boolean notify_,
            @Nullable List<String> languages) {}

    @SignedIn
    @Scope({"write:follows", "follow"})
    @PostMapping("/api/v1/accounts/{id}/follow")
    Relationship follow(Actor actor, @PathVariable UUID id, @Parameters FollowParameters asked) {
        follow.follow(
                actor,
                id,
                new FollowAccount.Wish(
                        !Boolean.FALSE.equals(asked.reblogs()),
                        Boolean.TRUE.equals(asked.notify_()),
                        asked.languages()));
        return of(actor, id);
    }

    @SignedIn
    @Scope({"write:follows", "follow"})
    @PostMapping("/api/v1/accounts/{id}/unfollow")
    Relationship unfollow(Actor actor, @PathVariable UUID id) {
        follow.unfollow(actor, id);
        return of(actor, id);
    }

    @SignedIn
    @Scope({"write:follows", "follow"})
    @PostMapping("/api/v1/accounts/{id}/remove_from_followers")
    Relationship removeFollower(Actor actor, @PathVariable UUID id) {
        follow.removeFollower(actor, id);
        return of(actor, id);
    }

    @SignedIn
    @Scope({"write:follows", "follow"})
    @PostMapping("/api/v1/follow_requests/{id}/authorize")
    Relationship accept(Actor actor, @PathVariable UUID id) {
        follow.accept(actor, id);
        return of(actor, id);
    }

    @SignedIn
    @Scope({"write:follows", "follow"})
    @PostMapping("/api/v1/follow_requests/{id}/reject")
    Relationship reject(Actor actor, @PathVariable UUID id) {
        follow.reject(actor, id);
        return of(actor, id);
    }

    @SignedIn
    @Scope({"write:blocks", "follow"})
    @PostMapping("/api/v1/accounts/{id}/block")
    Relationship block(Actor actor, @PathVariable UUID id) {
        keepAway.block(actor, id);
        return of(actor, id);
    }

    @SignedIn
    @Scope({"write:blocks", "follow"})
    @PostMapping("/api/v1/accounts/{id}/unblock")
    Relationship unblock(Actor actor, @PathVariable UUID id) {
        keepAway.unblock(actor, id);
        return of(actor, id);
    }

    /** @param duration in seconds; 0 is without an end */
    record MuteParameters(
            @Nullable Boolean notifications, @Nullable Long duration) {}

    @SignedIn
    @Scope({"write:mutes", "follow"})
    @PostMapping("/api/v1/accounts/{id}/mute")
    Relationship mute(Actor actor, @PathVariable UUID id, @Parameters MuteParameters asked) {
        keepAway.mute(
                actor,
                id,
                !Boolean.FALSE.equals(asked.notifications()),
                Duration.ofSeconds(asked.duration() == null ? 0 : Math.clamp(asked.duration(), 0, 315_360_000L)));
        return of(actor, id);
    }

    @SignedIn
    @Scope({"write:mutes", "follow"})
    @PostMapping("/api/v1/accounts/{id}/unmute")
    Relationship unmute(Actor actor, @PathVariable UUID id) {
        keepAway.unmute(actor, id);
        return of(actor, id);
    }

    record NoteParameters(@Nullable String comment) {}

    @SignedIn
    @Scope("write:accounts")
    @PostMapping("/api/v1/accounts/{id}/note")
    Relationship note(Actor actor, @PathVariable UUID id, @Parameters NoteParameters asked) {
        remember.note(actor, id, asked.comment() == null ? "" : asked.comment());
        return of(actor, id);
    }

    @SignedIn
    @Scope("write:accounts")
    @PostMapping({"/api/v1/accounts/{id}/pin", "/api/v1/accounts/{id}/endorse"})
    Relationship endorse(Actor actor, @PathVariable UUID id) {
        remember.endorse(actor, id);
        return of(actor, id);
    }

    @SignedIn
    @Scope("write:accounts")
    @PostMapping({"/api/v1/accounts/{id}/unpin", "/api/v1/accounts/{id}/unendorse"})
    Relationship unendorse(Actor actor, @PathVariable UUID id) {
        remember.unendorse(actor, id);
        return of(actor, id);
    }

    private Relationship of(Actor actor, UUID id) {
        accounts.get(id);
        return relationships.of(actor, List.of(id)).getFirst();
    }
}
