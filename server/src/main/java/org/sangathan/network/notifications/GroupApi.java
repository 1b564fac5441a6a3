package org.sangathan.network.notifications;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.sangathan.network.accounts.Account;
import org.sangathan.network.accounts.Accounts;
import org.sangathan.network.accounts.ShowAccounts;
import org.sangathan.network.accounts.ShownAccount;
import org.sangathan.network.notifications.NotificationApi.NotificationParameters;
import org.sangathan.network.notifications.ReadNotifications.Shown;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Scope;
import org.sangathan.platform.SignedIn;
import org.sangathan.platform.parameters.Parameters;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How many notifications are unread, and who stands behind a group of them, over HTTP. */
@RestController
class GroupApi {
    private final ReadNotifications notifications;
    private final Accounts accounts;
    private final ShowAccounts show;

    GroupApi(ReadNotifications notifications, Accounts accounts, ShowAccounts show) {
        this.notifications = notifications;
        this.accounts = accounts;
        this.show = show;
    }

    record UnreadCount(int count) {}

    @SignedIn
    @Scope("read:notifications")
    @GetMapping("/api/v1/notifications/unread_count")
    UnreadCount unread(Actor actor, @Parameters NotificationParameters asked) {
        return new UnreadCount(notifications.countUnread(actor, asked.ask().kinds()));
    }

    @SignedIn
    @Scope("read:notifications")
    @GetMapping("/api/v2/notifications/unread_count")
    UnreadCount unreadGroups(Actor actor, @Parameters NotificationParameters asked) {
        return new UnreadCount(
                notifications.countUnreadGroups(actor, asked.ask().kinds()));
    }

    @SignedIn
    @Scope("read:notifications")
    @GetMapping("/api/v2/notifications/{key}/accounts")
    List<ShownAccount> people(Actor actor, @PathVariable String key) {
        List<UUID> ids = notifications.group(actor, key).stream()
                .map(Shown::fromId)
                .distinct()
                .toList();
        if (ids.isEmpty()) {
            throw new Problem(NotificationProblem.NOTIFICATION_UNKNOWN);
        }
        Map<UUID, Account> found = accounts.findAll(ids);
        return ids.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .map(show::show)
                .toList();
    }
}
