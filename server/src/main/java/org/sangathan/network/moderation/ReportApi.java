package org.sangathan.network.moderation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.network.accounts.Accounts;
import org.sangathan.network.accounts.ShowAccounts;
import org.sangathan.network.accounts.ShownAccount;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Scope;
import org.sangathan.platform.SignedIn;
import org.sangathan.platform.parameters.Parameters;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A member's report, over HTTP. */
@RestController
class ReportApi {
    private final MakeReport make;
    private final Accounts accounts;
    private final ShowAccounts show;

    ReportApi(MakeReport make, Accounts accounts, ShowAccounts show) {
        this.make = make;
        this.accounts = accounts;
        this.show = show;
    }

    /** @param id made by the web app, so that a report sent twice is one */
    record ReportParameters(
            @Nullable UUID id,
            @Nullable UUID accountId,
            @Nullable List<UUID> statusIds,
            @Nullable String category,
            @Nullable String comment,
            @Nullable List<String> ruleIds) {
        MakeReport.Request request() {
            return new MakeReport.Request(
                    id,
                    accountId,
                    Objects.requireNonNullElse(statusIds, List.of()),
                    category == null || category.isBlank() ? "other" : category,
                    Objects.requireNonNullElse(comment, ""),
                    Objects.requireNonNullElse(ruleIds, List.of()));
        }
    }

    record MadeReport(
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

    @SignedIn
    @Scope("write:reports")
    @PostMapping("/api/v1/reports")
    MadeReport report(Actor actor, @Parameters ReportParameters asked) {
        Report report = make.report(actor, asked.request());
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
