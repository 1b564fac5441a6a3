package org.sangathan.network.moderation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.network.accounts.Account;
import org.sangathan.network.accounts.Accounts;
import org.sangathan.network.accounts.ShowAccounts;
import org.sangathan.network.accounts.ShownAccount;
import org.sangathan.network.standing.Standings;
import org.sangathan.network.statuses.ShownStatus;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Words;
import org.springframework.stereotype.Component;

/** Accounts and reports in the words of Mastodon's moderators: without mail and network addresses, which nobody has here. */
@Component
class ShowAdmin {
    private final Accounts accounts;
    private final ShowAccounts show;
    private final ShowModeration showModeration;
    private final Standings standings;
    private final Words words;

    ShowAdmin(Accounts accounts, ShowAccounts show, ShowModeration showModeration, Standings standings, Words words) {
        this.accounts = accounts;
        this.show = show;
        this.showModeration = showModeration;
        this.standings = standings;
        this.words = words;
    }

    record AdminRole(String id, String name, String permissions, String color, boolean highlighted) {
        static final AdminRole NONE = new AdminRole("-99", "", "0", "", false);
    }

    record AdminAccount(
            String id,
            String username,
            @Nullable String domain,
            Instant createdAt,
            String email,
            @Nullable String ip,
            List<Object> ips,
            String locale,
            @Nullable String inviteRequest,
            AdminRole role,
            boolean confirmed,
            boolean approved,
            boolean disabled,
            boolean silenced,
            boolean suspended,
            boolean sensitized,
            ShownAccount account) {}

    record AdminRule(String id, String text, String hint) {}

    record AdminReport(
            String id,
            boolean actionTaken,
            @Nullable Instant actionTakenAt,
            String category,
            String comment,
            boolean forwarded,
            Instant createdAt,
            Instant updatedAt,
            @Nullable AdminAccount account,
            AdminAccount targetAccount,
            @Nullable AdminAccount assignedAccount,
            @Nullable AdminAccount actionTakenByAccount,
            List<ShownStatus> statuses,
            List<AdminRule> rules) {}

    AdminAccount account(Account account) {
        return new AdminAccount(
                account.id().toString(),
                account.handle(),
                null,
                account.createdAt().truncatedTo(ChronoUnit.MILLIS),
                "",
                null,
                List.of(),
                "hi",
                null,
                AdminRole.NONE,
                true,
                true,
                false,
                standings.isSilenced(account.id()),
                standings.isSuspended(account.id()),
                standings.isSensitive(account.id()),
                show.show(account));
    }

    /** As a client wants it, with a reporter: where a rule told it, or the reporter is gone, it is the account itself */
    AdminReport report(Actor actor, Report report) {
        Account about = accounts.get(report.accountId());
        AdminAccount reporter = orNull(report.reporterId());
        return new AdminReport(
                report.id().toString(),
                !report.isOpen(),
                report.decidedAt(),
                report.category().equals("imitation") ? "other" : report.category(),
                report.comment(),
                false,
                report.createdAt(),
                report.updatedAt(),
                reporter == null ? account(about) : reporter,
                account(about),
                orNull(report.assignedTo()),
                orNull(report.decidedBy()),
                showModeration.statuses(actor, report.statusIds()),
                report.ruleIds().stream()
                        .map(id -> new AdminRule(id, rule(id), ""))
                        .toList());
    }

    private String rule(String id) {
        return id.matches("[1-9]") ? words.in("hi", "network.rule." + id) : id;
    }

    private @Nullable AdminAccount orNull(@Nullable UUID id) {
        return id == null ? null : accounts.find(id).map(this::account).orElse(null);
    }
}
