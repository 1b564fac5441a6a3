package org.sangathan.network.notifications;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Collection;
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
import org.sangathan.network.moderation.ShowReports;
import org.sangathan.network.moderation.ShowReports.MadeReport;
import org.sangathan.network.moderation.ShowWarnings;
import org.sangathan.network.moderation.ShowWarnings.ShownWarning;
import org.sangathan.network.notifications.ReadNotifications.Shown;
import org.sangathan.network.publishing.StatusId;
import org.sangathan.network.statuses.ShowStatuses;
import org.sangathan.network.statuses.ShownStatus;
import org.sangathan.network.statuses.Status;
import org.sangathan.platform.Actor;
import org.springframework.stereotype.Component;

/** Notifications in the words of clients. */
@Component
public class ShowNotifications {
    static final String REPORT = "admin.report";

    private final ShowStatuses showStatuses;
    private final ShowAccounts showAccounts;
    private final ShowWarnings showWarnings;
    private final ShowReports showReports;
    private final Accounts accounts;

    ShowNotifications(
            ShowStatuses showStatuses,
            ShowAccounts showAccounts,
            ShowWarnings showWarnings,
            ShowReports showReports,
            Accounts accounts) {
        this.showReports = showReports;
        this.showWarnings = showWarnings;
        this.showStatuses = showStatuses;
        this.showAccounts = showAccounts;
        this.accounts = accounts;
    }

    /** One as clients read it. */
    public record ShownNotification(
            String id,
            String type,
            Instant createdAt,
            String groupKey,
            ShownAccount account,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            ShownStatus status,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            ShownWarning moderationWarning,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            MadeReport report) {}

    public List<ShownNotification> show(Actor actor, List<Shown> page) {
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
                                : about.get(each.status().id().toString()),
                        warning(actor, each.kind(), each.aboutId()),
                        report(actor, each.kind(), each.aboutId())))
                .filter(each -> !each.type().equals(REPORT) || each.report() != null)
                .toList();
    }

    /** Of what moderators did, to whom it happened. */
    @Nullable
    ShownWarning warning(Actor actor, String kind, @Nullable UUID aboutId) {
        return aboutId == null || kind.equals(REPORT)
                ? null
                : showWarnings.find(actor, aboutId).orElse(null);
    }

    /** For whoever works on it; a notification of one that is not theirs any more is left out. */
    @Nullable
    MadeReport report(Actor actor, String kind, @Nullable UUID aboutId) {
        return aboutId == null || !kind.equals(REPORT)
                ? null
                : showReports.find(actor, aboutId).orElse(null);
    }

    Map<String, ShownStatus> about(Actor actor, Collection<? extends @Nullable Status> statuses) {
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

    static Instant at(UUID id) {
        return Instant.ofEpochMilli(StatusId.tickOf(id) >>> 12);
    }
}
