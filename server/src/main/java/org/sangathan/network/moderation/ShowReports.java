package org.sangathan.network.moderation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.network.accounts.Accounts;
import org.sangathan.network.accounts.ShowAccounts;
import org.sangathan.network.accounts.ShownAccount;
import org.sangathan.platform.Actor;
import org.springframework.stereotype.Component;

/** A report in the words of clients: as its maker gets it, and as the notification of a moderator carries it. */
@Component
public class ShowReports {
    private final ReportSql sql;
    private final Moderators moderators;
    private final Accounts accounts;
    private final ShowAccounts show;

    ShowReports(ReportSql sql, Moderators moderators, Accounts accounts, ShowAccounts show) {
        this.sql = sql;
        this.moderators = moderators;
        this.accounts = accounts;
        this.show = show;
    }

    /** Without who made it. */
    public record MadeReport(
            String id,
            boolean actionTaken,
            @Nullable Instant actionTakenAt,
            String category,
            String comment,
            boolean forwarded,
            Instant createdAt,
            List<String> statusIds,
            List<String> ruleIds,
            List<String> collectionIds,
            ShownAccount targetAccount) {}

    /** Empty when it is gone, or not theirs to work on (any more). */
    public Optional<MadeReport> find(Actor actor, UUID reportId) {
        return sql.find(reportId)
                .filter(report -> moderators.may(actor, report.accountId(), report.unitId()))
                .map(this::shown);
    }

    MadeReport shown(Report report) {
        return new MadeReport(
                report.id().toString(),
                !report.isOpen(),
                report.decidedAt(),
                report.category(),
                report.comment(),
                false,
                report.createdAt(),
                report.statusIds().stream().map(UUID::toString).toList(),
                report.ruleIds(),
                List.of(),
                show.show(accounts.get(report.accountId())));
    }
}
