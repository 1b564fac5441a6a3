package org.sangathan.network.notifications;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.network.accounts.Accounts;
import org.sangathan.network.accounts.ShowAccounts;
import org.sangathan.network.accounts.ShownAccount;
import org.sangathan.network.moderation.ShowReports.MadeReport;
import org.sangathan.network.moderation.ShowWarnings.ShownWarning;
import org.sangathan.network.notifications.ReadNotifications.Ask;
import org.sangathan.network.notifications.ReadNotifications.Group;
import org.sangathan.network.notifications.ReadNotifications.Shown;
import org.sangathan.network.notifications.ShowNotifications.ShownNotification;
import org.sangathan.network.paging.Links;
import org.sangathan.network.statuses.ShownStatus;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Problem;
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
    private final ShowNotifications show;
    private final ShowAccounts showAccounts;
    private final Accounts accounts;

    NotificationApi(
            ReadNotifications notifications, ShowNotifications show, ShowAccounts showAccounts, Accounts accounts) {
        this.notifications = notifications;
        this.show = show;
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

    @SignedIn
    @Scope("read:notifications")
    @GetMapping("/api/v1/notifications")
    ResponseEntity<List<ShownNotification>> list(Actor actor, @Parameters NotificationParameters asked) {
        List<Shown> page = notifications.list(actor, asked.ask());
        return Links.answer(
                show.show(actor, page),
                page.stream().map(each -> each.id().toString()).toList());
    }

    @SignedIn
    @Scope("read:notifications")
    @GetMapping("/api/v1/notifications/{id}")
    ShownNotification get(Actor actor, @PathVariable UUID id) {
        return show.show(actor, List.of(notifications.get(actor, id))).stream()
                .findFirst()
                .orElseThrow(() -> new Problem(NotificationProblem.NOTIFICATION_UNKNOWN));
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
            String statusId,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            ShownWarning moderationWarning,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            MadeReport report) {}

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
                show.about(actor, groups.stream().map(Group::status).toList());
        GroupedNotifications body = new GroupedNotifications(
                accounts.findAll(people).values().stream()
                        .map(showAccounts::show)
                        .toList(),
                List.copyOf(about.values()),
                groups.stream()
                        .map(group -> shown(actor, group))
                        .filter(group -> !group.type().equals(ShowNotifications.REPORT) || group.report() != null)
                        .toList());
        ResponseEntity<List<Group>> links = Links.answer(
                groups,
                groups.isEmpty()
                        ? List.of()
                        : List.of(
                                groups.getFirst().newest().toString(),
                                groups.getLast().oldest().toString()));
        return ResponseEntity.ok().headers(links.getHeaders()).body(body);
    }

    private ShownGroup shown(Actor actor, Group group) {
        return new ShownGroup(
                group.key(),
                group.count(),
                group.kind(),
                group.newest().toString(),
                group.oldest().toString(),
                group.newest().toString(),
                ShowNotifications.at(group.newest()),
                group.sampleIds().stream().map(UUID::toString).toList(),
                group.status() == null ? null : group.status().id().toString(),
                show.warning(actor, group.kind(), group.aboutId()),
                show.report(actor, group.kind(), group.aboutId()));
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
