package org.sangathan.network.moderation;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.network.accounts.Accounts;
import org.sangathan.network.accounts.ShowAccounts;
import org.sangathan.network.accounts.ShownAccount;
import org.sangathan.network.moderation.ShowModeration.OwnMeasure;
import org.sangathan.network.moderation.ShowModeration.ShownMeasure;
import org.sangathan.network.moderation.ShowModeration.ShownModerationNote;
import org.sangathan.network.moderation.ShowModeration.ShownReport;
import org.sangathan.network.statuses.ShownStatus;
import org.sangathan.platform.Actor;
import org.sangathan.platform.FaultCode;
import org.sangathan.platform.Faults;
import org.sangathan.platform.Ids;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Requires;
import org.sangathan.platform.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The moderators' desk of the web app, and what was done about oneself. */
@RestController
@RequestMapping("/api/org")
class ModerationApi {
    private final ReadQueue queue;
    private final WorkOnReport work;
    private final TakeMeasure take;
    private final LiftMeasure lift;
    private final MeasureSql measures;
    private final Moderators moderators;
    private final Accounts accounts;
    private final ShowAccounts showAccounts;
    private final ShowModeration show;
    private final Ids ids;

    ModerationApi(
            ReadQueue queue,
            WorkOnReport work,
            TakeMeasure take,
            LiftMeasure lift,
            MeasureSql measures,
            Moderators moderators,
            Accounts accounts,
            ShowAccounts showAccounts,
            ShowModeration show,
            Ids ids) {
        this.queue = queue;
        this.work = work;
        this.take = take;
        this.lift = lift;
        this.measures = measures;
        this.moderators = moderators;
        this.accounts = accounts;
        this.showAccounts = showAccounts;
        this.show = show;
        this.ids = ids;
    }

    /** What waits; each list at most one page. */
    record ModerationQueue(List<ShownReport> reports, List<ShownMeasure> appeals, List<ShownStatus> held) {}

    @Requires(Permission.MODERATE)
    @GetMapping("/moderation")
    ModerationQueue queue(
            Actor actor,
            @RequestParam(defaultValue = "false") boolean decided,
            @RequestParam(required = false) @Nullable UUID below) {
        List<Report> reports = queue.reports(actor, new ReadQueue.Ask(decided, null, null, below, ReadQueue.MOST));
        boolean first = !decided && below == null;
        List<UUID> held = first
                ? queue.held(actor, null, ReadQueue.MOST).stream()
                        .map(org.sangathan.network.statuses.Status::id)
                        .toList()
                : List.of();
        return new ModerationQueue(
                show.reports(actor, reports),
                first ? show.measures(actor, queue.appeals(actor, null, ReadQueue.MOST)) : List.of(),
                show.statuses(actor, held));
    }

    /** One report, with what was done about the account before. */
    record OneReport(ShownReport report, List<ShownMeasure> measures, List<ShownModerationNote> notes) {}

    @Requires(Permission.MODERATE)
    @GetMapping("/moderation/reports/{id}")
    OneReport report(Actor actor, @PathVariable UUID id) {
        Report report = queue.report(actor, id);
        return new OneReport(
                show.reports(actor, List.of(report)).getFirst(),
                show.measures(actor, measures.of(report.accountId())),
                show.notes(measures.notes(report.accountId())));
    }

    @Requires(Permission.MODERATE)
    @PostMapping("/moderation/reports/{id}/assign")
    ShownReport assign(Actor actor, @PathVariable UUID id) {
        return one(actor, work.assign(actor, id, true));
    }

    @Requires(Permission.MODERATE)
    @PostMapping("/moderation/reports/{id}/resolve")
    ShownReport resolve(Actor actor, @PathVariable UUID id) {
        return one(actor, work.resolve(actor, id));
    }

    @Requires(Permission.MODERATE)
    @PostMapping("/moderation/reports/{id}/reopen")
    ShownReport reopen(Actor actor, @PathVariable UUID id) {
        return one(actor, work.reopen(actor, id));
    }

    private ShownReport one(Actor actor, Report report) {
        return show.reports(actor, List.of(report)).getFirst();
    }

    /** What is known of an account to those who may act on it. */
    record ModeratedAccount(
            ShownAccount account, boolean mayAct, List<ShownMeasure> measures, List<ShownModerationNote> notes) {}

    @Requires(Permission.MODERATE)
    @GetMapping("/moderation/accounts/{id}")
    ModeratedAccount account(Actor actor, @PathVariable UUID id) {
        Moderators.Reach reach = moderators.known(actor, id);
        boolean may = moderators.may(actor, id, reach.unitId());
        return new ModeratedAccount(
                showAccounts.show(accounts.get(id)),
                may,
                may ? show.measures(actor, measures.of(id)) : List.of(),
                may ? show.notes(measures.notes(id)) : List.of());
    }

    /** @param id made by whoever acts, so that it happens once */
    record MeasureBody(
            @Nullable UUID id,
            @Nullable String kind,
            @Nullable List<UUID> statusIds,
            @Nullable UUID reportId,
            @Nullable String category,
            @Nullable String reason,
            @Nullable String word,
            @Nullable Instant until) {
        TakeMeasure.Request request(UUID account, UUID fresh) {
            Measure.Kind known = java.util.Arrays.stream(Measure.Kind.values())
                    .filter(each -> each.code().equals(kind == null ? "" : kind.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElse(null);
            new Faults().when(known == null, "/kind", FaultCode.NOT_VALID).refuse();
            return new TakeMeasure.Request(
                    id == null ? fresh : id,
                    account,
                    Objects.requireNonNull(known),
                    Objects.requireNonNullElse(statusIds, List.of()),
                    reportId,
                    Objects.requireNonNullElse(category, ""),
                    Objects.requireNonNullElse(reason, ""),
                    Objects.requireNonNullElse(word, ""),
                    until);
        }
    }

    @Requires(Permission.MODERATE)
    @PostMapping("/moderation/accounts/{id}/measures")
    @ResponseStatus(HttpStatus.CREATED)
    ShownMeasure take(Actor actor, @PathVariable UUID id, @RequestBody MeasureBody body) {
        return measure(actor, take.take(actor, body.request(id, ids.next())));
    }

    record NoteBody(@Nullable UUID id, @Nullable String text) {}

    @Requires(Permission.MODERATE)
    @PostMapping("/moderation/accounts/{id}/notes")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void note(Actor actor, @PathVariable UUID id, @RequestBody NoteBody body) {
        work.note(actor, id, body.id(), Objects.requireNonNullElse(body.text(), ""));
    }

    record LiftBody(@Nullable String category) {}

    @Requires(Permission.MODERATE)
    @PostMapping("/moderation/measures/{id}/lift")
    ShownMeasure lift(Actor actor, @PathVariable UUID id, @RequestBody LiftBody body) {
        return measure(actor, lift.lift(actor, id, Objects.requireNonNullElse(body.category(), "other")));
    }

    record AnswerBody(@Nullable Boolean lifted, @Nullable String text) {}

    @Requires(Permission.MODERATE)
    @PostMapping("/moderation/measures/{id}/answer")
    ShownMeasure answer(Actor actor, @PathVariable UUID id, @RequestBody AnswerBody body) {
        return measure(actor, lift.answer(actor, id, Boolean.TRUE.equals(body.lifted()), body.text()));
    }

    private ShownMeasure measure(Actor actor, Measure measure) {
        return show.measures(actor, List.of(measure)).getFirst();
    }

    @Requires(Permission.MODERATE)
    @PostMapping("/moderation/statuses/{id}/release")
    ShownStatus release(Actor actor, @PathVariable UUID id) {
        return show.statuses(actor, List.of(work.release(actor, id).id())).getFirst();
    }

    @SignedIn
    @GetMapping("/me/measures")
    List<OwnMeasure> own(Actor actor) {
        return show.own(actor, measures.of(actor.memberId()));
    }

    record AppealBody(@Nullable String text) {}

    @SignedIn
    @PostMapping("/me/measures/{id}/appeal")
    OwnMeasure appeal(Actor actor, @PathVariable UUID id, @RequestBody AppealBody body) {
        Measure measure = lift.appeal(actor, id, Objects.requireNonNullElse(body.text(), ""));
        return show.own(actor, List.of(measure)).getFirst();
    }
}
