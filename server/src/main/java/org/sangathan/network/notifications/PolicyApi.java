package org.sangathan.network.notifications;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.network.accounts.Account;
import org.sangathan.network.accounts.Accounts;
import org.sangathan.network.accounts.ShowAccounts;
import org.sangathan.network.accounts.ShownAccount;
import org.sangathan.network.publishing.StatusId;
import org.sangathan.network.relations.NotificationPolicies.Policy;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Scope;
import org.sangathan.platform.SignedIn;
import org.sangathan.platform.parameters.Parameters;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Of whom somebody wants to be asked first, and how far they have read, over HTTP. */
@RestController
class PolicyApi {
    private final HoldBack holdBack;
    private final KeepPlace keepPlace;
    private final Accounts accounts;
    private final ShowAccounts show;

    PolicyApi(HoldBack holdBack, KeepPlace keepPlace, Accounts accounts, ShowAccounts show) {
        this.holdBack = holdBack;
        this.keepPlace = keepPlace;
        this.accounts = accounts;
        this.show = show;
    }

    record PolicySummary(int pendingRequestsCount, int pendingNotificationsCount) {}

    record ShownPolicy(
            String forNotFollowing,
            String forNotFollowers,
            String forNewAccounts,
            String forPrivateMentions,
            String forLimitedAccounts,
            PolicySummary summary) {}

    /** Null stays as it is. */
    record PolicyParameters(
            @Nullable String forNotFollowing,
            @Nullable String forNotFollowers,
            @Nullable String forNewAccounts,
            @Nullable String forPrivateMentions) {}

    @SignedIn
    @Scope("read:notifications")
    @GetMapping("/api/v2/notifications/policy")
    ShownPolicy policy(Actor actor) {
        Policy policy = holdBack.policy(actor);
        List<NotificationSql.Sender> waiting = holdBack.requests(actor);
        return new ShownPolicy(
                policy.notFollowing(),
                policy.notFollowers(),
                policy.newAccounts(),
                policy.privateMentions(),
                "accept",
                new PolicySummary(
                        waiting.size(),
                        waiting.stream().mapToInt(NotificationSql.Sender::count).sum()));
    }

    @SignedIn
    @Scope("write:notifications")
    @PatchMapping("/api/v2/notifications/policy")
    ShownPolicy change(Actor actor, @Parameters PolicyParameters asked) {
        Policy now = holdBack.policy(actor);
        holdBack.change(
                actor,
                new Policy(
                        Objects.requireNonNullElse(asked.forNotFollowing(), now.notFollowing()),
                        Objects.requireNonNullElse(asked.forNotFollowers(), now.notFollowers()),
                        Objects.requireNonNullElse(asked.forNewAccounts(), now.newAccounts()),
                        Objects.requireNonNullElse(asked.forPrivateMentions(), now.privateMentions())));
        return policy(actor);
    }

    /** The id is the sender's. */
    record ShownRequest(
            String id,
            Instant createdAt,
            Instant updatedAt,
            String notificationsCount,
            ShownAccount account,
            @Nullable Object lastStatus) {}

    @SignedIn
    @Scope("read:notifications")
    @GetMapping("/api/v1/notifications/requests")
    List<ShownRequest> requests(Actor actor) {
        List<NotificationSql.Sender> senders = holdBack.requests(actor);
        Map<UUID, Account> people = accounts.findAll(
                senders.stream().map(NotificationSql.Sender::fromId).toList());
        return senders.stream()
                .filter(sender -> people.containsKey(sender.fromId()))
                .map(sender -> new ShownRequest(
                        sender.fromId().toString(),
                        at(sender.oldest()),
                        at(sender.newest()),
                        Integer.toString(sender.count()),
                        show.show(Objects.requireNonNull(people.get(sender.fromId()))),
                        null))
                .toList();
    }

    private static Instant at(UUID id) {
        return Instant.ofEpochMilli(StatusId.tickOf(id) >>> 12);
    }

    @SignedIn
    @Scope("write:notifications")
    @PostMapping("/api/v1/notifications/requests/{id}/accept")
    Map<String, Object> accept(Actor actor, @PathVariable UUID id) {
        accounts.get(id);
        holdBack.accept(actor, id);
        return Map.of();
    }

    @SignedIn
    @Scope("write:notifications")
    @PostMapping("/api/v1/notifications/requests/{id}/dismiss")
    Map<String, Object> dismiss(Actor actor, @PathVariable UUID id) {
        accounts.get(id);
        holdBack.dismiss(actor, id);
        return Map.of();
    }

    record ShownMarker(String lastReadId, int version, Instant updatedAt) {}

    /** Of which timelines. */
    record MarkerParameters(@Nullable List<String> timeline) {}

    @SignedIn
    @Scope("read:statuses")
    @GetMapping("/api/v1/markers")
    Map<String, ShownMarker> markers(Actor actor, @Parameters MarkerParameters asked) {
        Map<String, ShownMarker> shown = shown(keepPlace.markers(actor));
        shown.keySet()
                .removeIf(name -> asked.timeline() != null && !asked.timeline().contains(name));
        return shown;
    }

    record ReadTo(@Nullable UUID lastReadId) {}

    record ReadToParameters(@Nullable ReadTo home, @Nullable ReadTo notifications) {}

    @SignedIn
    @Scope("write:statuses")
    @PostMapping("/api/v1/markers")
    Map<String, ShownMarker> put(Actor actor, @Parameters ReadToParameters asked) {
        Map<String, UUID> lastRead = new LinkedHashMap<>();
        if (asked.home() != null && asked.home().lastReadId() != null) {
            lastRead.put("home", asked.home().lastReadId());
        }
        if (asked.notifications() != null && asked.notifications().lastReadId() != null) {
            lastRead.put("notifications", asked.notifications().lastReadId());
        }
        return shown(keepPlace.put(actor, lastRead));
    }

    private static Map<String, ShownMarker> shown(List<NotificationSql.Marker> markers) {
        Map<String, ShownMarker> shown = new LinkedHashMap<>();
        markers.forEach(each -> shown.put(
                each.timeline(), new ShownMarker(each.lastReadId().toString(), each.version(), each.updatedAt())));
        return shown;
    }
}
