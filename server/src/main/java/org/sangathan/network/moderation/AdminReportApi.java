package org.sangathan.network.moderation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.network.moderation.ShowAdmin.AdminReport;
import org.sangathan.network.paging.Links;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Requires;
import org.sangathan.platform.Scope;
import org.sangathan.platform.parameters.Parameters;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reports for the moderators' screens of apps for Mastodon. */
@RestController
class AdminReportApi {
    private final ReadQueue queue;
    private final WorkOnReport work;
    private final ShowAdmin show;

    AdminReportApi(ReadQueue queue, WorkOnReport work, ShowAdmin show) {
        this.queue = queue;
        this.work = work;
        this.show = show;
    }

    record AdminReportParameters(
            @Nullable Boolean resolved,
            @Nullable UUID accountId,
            @Nullable UUID targetAccountId,
            @Nullable UUID maxId,
            @Nullable Integer limit) {
        ReadQueue.Ask ask() {
            return new ReadQueue.Ask(
                    Boolean.TRUE.equals(resolved),
                    targetAccountId,
                    accountId,
                    maxId,
                    limit == null ? ReadQueue.MOST : Math.clamp(limit, 1, ReadQueue.MOST));
        }
    }

    @Requires(Permission.MODERATE)
    @Scope("admin:read:reports")
    @GetMapping("/api/v1/admin/reports")
    ResponseEntity<List<AdminReport>> list(Actor actor, @Parameters AdminReportParameters asked) {
        List<Report> page = queue.reports(actor, asked.ask());
        return Links.answer(
                page.stream().map(report -> show.report(actor, report)).toList(),
                page.stream().map(report -> report.id().toString()).toList());
    }

    @Requires(Permission.MODERATE)
    @Scope("admin:read:reports")
    @GetMapping("/api/v1/admin/reports/{id}")
    AdminReport get(Actor actor, @PathVariable UUID id) {
        return show.report(actor, queue.report(actor, id));
    }

    record ChangeReportParameters(
            @Nullable String category, @Nullable List<String> ruleIds) {}

    @Requires(Permission.MODERATE)
    @Scope("admin:write:reports")
    @PutMapping("/api/v1/admin/reports/{id}")
    AdminReport change(Actor actor, @PathVariable UUID id, @Parameters ChangeReportParameters asked) {
        return show.report(actor, work.recategorise(actor, id, asked.category(), asked.ruleIds()));
    }

    @Requires(Permission.MODERATE)
    @Scope("admin:write:reports")
    @PostMapping("/api/v1/admin/reports/{id}/assign_to_self")
    AdminReport assign(Actor actor, @PathVariable UUID id) {
        return show.report(actor, work.assign(actor, id, true));
    }

    @Requires(Permission.MODERATE)
    @Scope("admin:write:reports")
    @PostMapping("/api/v1/admin/reports/{id}/unassign")
    AdminReport unassign(Actor actor, @PathVariable UUID id) {
        return show.report(actor, work.assign(actor, id, false));
    }

    @Requires(Permission.MODERATE)
    @Scope("admin:write:reports")
    @PostMapping("/api/v1/admin/reports/{id}/resolve")
    AdminReport resolve(Actor actor, @PathVariable UUID id) {
        return show.report(actor, work.resolve(actor, id));
    }

    @Requires(Permission.MODERATE)
    @Scope("admin:write:reports")
    @PostMapping("/api/v1/admin/reports/{id}/reopen")
    AdminReport reopen(Actor actor, @PathVariable UUID id) {
        return show.report(actor, work.reopen(actor, id));
    }
}
