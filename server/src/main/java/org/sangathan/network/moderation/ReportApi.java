package org.sangathan.network.moderation;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.network.moderation.ShowReports.MadeReport;
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
    private final ShowReports show;

    ReportApi(MakeReport make, ShowReports show) {
        this.make = make;
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

    @SignedIn
    @Scope("write:reports")
    @PostMapping("/api/v1/reports")
    MadeReport report(Actor actor, @Parameters ReportParameters asked) {
        return show.shown(make.report(actor, asked.request()));
    }
}
