package org.sangathan.network.notifications;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.network.accounts.Account;
import org.sangathan.network.accounts.Accounts;
import org.sangathan.network.accounts.ShowAccounts;
import org.sangathan.network.accounts.ShownAccount;
import org.sangathan.network.notifications.ReadNotifications.Ask;
import org.sangathan.network.notifications.ReadNotifications.Group;
import org.sangathan.network.notifications.ReadNotifications.Shown;
import org.sangathan.network.paging.Links;
import org.sangathan.network.publishing.StatusId;
import org.sangathan.network.statuses.ShowStatuses;
import org.sangathan.network.statuses.ShownStatus;
import org.sangathan.network.statuses.Status;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Scope;
import org.sangathan.platform.SignedIn;
import org.sangathan.platform.parameters.Parameters;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Notifications over HTTP, one by one and in groups. */
@RestController
class NotificationApi {
    private final ReadNotifications notifications;
    private final ShowStatuses showStatuses;
    private final ShowAccounts showAccounts;
    private final Accounts accounts;

    NotificationApi(
            ReadNotifications notifications, ShowStatuses showStatuses, ShowAccounts showAccounts, Accounts accounts) {
        this.notifications = notifications;
        this.showStatuses = showStatuses;
        this.showAccounts = showAccounts;
        this.accounts = accounts;
    }

    /** Which are asked for. */
    record NotificationParameters(
            @Nullable UUID maxId,
            @Nullable UUID sinceId,
            @Nullable UUID minId,
            @Nullable Integer limit,
            @Nullable List<String> types,
            @Nullable List<String> excludeTypes,
            @Nullable UUID accountId) {
        Ask ask() {
            List<String> kinds = ReadNotifications.KINDS.stream()
                    .filter(kind -> types == null || types.isEmpty() || types.contains(kind))
                    .filter(kind -> excludeTypes == null || !excludeTypes.contains(kind))
                    .toList();
            return new Ask(maxId, sinceId, minId, limit == null ? 40 : limit, kinds, accountId, false);
        }
    }

    record ShownNotification(
            String id,
            String type,
            Instant createdAt,
            String groupKey,
            ShownAccount account,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            ShownStatus status) {}

    @SignedIn
    @Scope("read:notifications")
    @GetMapping("/api/v1/notifications")
    ResponseEntity<List<ShownNotification>> list(Actor actor, @Parameters NotificationParameters asked) {
        List<Shown> page = notifications.list(actor, asked.ask());
        return Links.answer(
                shown(actor, page),
                page.stream().map(each -> each.id().toString()).toList());
    }

    @SignedIn
    @Scope("read:notifications")
    @GetMapping("/api/v1/notifications/{id}")
    ShownNotification get(Actor actor, @PathVariable UUID id) {
        return shown(actor, List.of(notifications.get(actor, id))).getFirst();
    }

    private List<ShownNotification> shown(Actor actor, List<Shown> page) {
        Map<UUID, Account> people =
                accounts.findAll(page.stream().map(Shown::fromId).toList());
        Map<String, ShownStatus> about =
                about(actor, page.stream().map(Shown::status).toList());
        return page.stream()
                .filter(each -> people.containsKey(each.fromId()))
                .map(each -> new ShownNotification(
                        each.id().toString(),
                        each.kind(),
                        at(each.id()),
                        each.groupKey(),
                        showAccounts.show(Objects.requireNonNull(people.get(each.fromId()))),
                        each.status() == null
                                ? null
                                : about.get(each.status().id().toString())))
                .toList();
    }

    private Map<String, ShownStatus> about(Actor actor, Collection<? extends @Nullable Status> statuses) {
        Map<UUID, Status> each = new LinkedHashMap<>();
        for (Status status : statuses) {
            if (status != null) {
                each.put(status.id(), status);
            }
        }
        Map<String, ShownStatus> shown = new LinkedHashMap<>();
        showStatuses
                .show(actor.memberId(), List.copyOf(each.values()))
                .forEach(status -> shown.put(status.id(), status));
        return shown;
    }

    private static Instant at(UUID id) {
        return Instant.ofEpochMilli(StatusId.tickOf(id) >>> 12);
    }

    record ShownGroup(
            String groupKey,
            int notificationsCount,
            String type,
            String mostRecentNotificationId,
            String pageMinId,
            String pageMaxId,
            Instant latestPageNotificationAt,
            List<String> sampleAccountIds,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String statusId) {}

    record GroupedNotifications(
            List<ShownAccount> accounts, List<ShownStatus> statuses, List<ShownGroup> notificationGroups) {}

    @SignedIn
    @Scope("read:notifications")
    @GetMapping("/api/v2/notifications")
    ResponseEntity<GroupedNotifications> groups(Actor actor, @Parameters NotificationParameters asked) {
        List<Group> groups = notifications.groups(actor, asked.ask());
        Set<UUID> people = new HashSet<>();
        groups.forEach(group -> people.addAll(group.sampleIds()));
        Map<String, ShownStatus> about =
                about(actor, groups.stream().map(Group::status).toList());
        GroupedNotifications body = new GroupedNotifications(
                accounts.findAll(people).values().stream()
                        .map(showAccounts::show)
                        .toList(),
                List.copyOf(about.values()),
                groups.stream().map(NotificationApi::shown).toList());
        ResponseEntity<List<Group>> links = Links.answer(
                groups,
                groups.isEmpty()
                        ? List.of()
                        : List.of(
                                groups.getFirst().newest().toString(),
                                groups.getLast().oldest().toString()));
        return ResponseEntity.ok().headers(links.getHeaders()).body(body);
    }

    private static ShownGroup shown(Group group) {
        return new ShownGroup(
                group.key(),
                group.count(),
                group.kind(),
                group.newest().toString(),
                group.oldest().toString(),
                group.newest().toString(),
                at(group.newest()),
                group.sampleIds().stream().map(UUID::toString).toList(),
                group.status() == null ? null : group.status().id().toString());
    }

    @SignedIn
    @Scope("write:notifications")
    @PostMapping("/api/v1/notifications/clear")
    Map<String, Object> clear(Actor actor) {
        notifications.clear(actor);
        return Map.of();
    }

    @SignedIn
    @Scope("write:notifications")
    @PostMapping("/api/v1/notifications/{id}/dismiss")
    Map<String, Object> dismiss(Actor actor, @PathVariable UUID id) {
        notifications.dismiss(actor, id);
        return Map.of();
    }

    @SignedIn
    @Scope("write:notifications")
    @PostMapping("/api/v2/notifications/{key}/dismiss")
    Map<String, Object> dismissGroup(Actor actor, @PathVariable String key) {
        notifications.dismissGroup(actor, key);
        return Map.of();
    }
}
