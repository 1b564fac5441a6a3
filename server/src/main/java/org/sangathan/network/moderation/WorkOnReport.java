package org.sangathan.network.moderation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Audit;
import org.sangathan.network.accounts.Accounts;
import org.sangathan.network.publishing.NetworkLog;
import org.sangathan.network.publishing.RestrainInOrder;
import org.sangathan.network.statuses.Status;
import org.sangathan.network.statuses.Statuses;
import org.sangathan.network.statuses.TellOfReleased;
import org.sangathan.platform.Actor;
import org.sangathan.platform.FaultCode;
import org.sangathan.platform.Faults;
import org.sangathan.platform.Ids;
import org.sangathan.platform.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A moderator takes a report on, closes or reopens it, notes something, or lets a status through that a rule held. */
@Component
class WorkOnReport {
    private final ReadQueue queue;
    private final ReportSql sql;
    private final MeasureSql measures;
    private final Moderators moderators;
    private final Accounts accounts;
    private final Statuses statuses;
    private final TellOfReleased tell;
    private final RestrainInOrder restrain;
    private final NetworkLog log;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Ids ids;
    private final Clock clock;

    WorkOnReport(
            ReadQueue queue,
            ReportSql sql,
            MeasureSql measures,
            Moderators moderators,
            Accounts accounts,
            Statuses statuses,
            TellOfReleased tell,
            RestrainInOrder restrain,
            NetworkLog log,
            Audit audit,
            TransactionTemplate transaction,
            Ids ids,
            Clock clock) {
        this.queue = queue;
        this.sql = sql;
        this.measures = measures;
        this.moderators = moderators;
        this.accounts = accounts;
        this.statuses = statuses;
        this.tell = tell;
        this.restrain = restrain;
        this.log = log;
        this.audit = audit;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
    }

    Report assign(Actor actor, UUID id, boolean toSelf) {
        // so that the others see who it is
        accounts.own(actor);
        return change(
                actor,
                id,
                toSelf ? "report_assigned" : "report_unassigned",
                (report, by) -> sql.assign(report, toSelf ? by : null, clock.instant()));
    }

    /** Nothing follows from it. */
    Report resolve(Actor actor, UUID id) {
        return change(actor, id, "report_resolved", (report, by) -> {
            if (!sql.decide(report, by, clock.instant())) {
                throw new Problem(ModerationProblem.REPORT_NOT_OPEN);
            }
        });
    }

    Report reopen(Actor actor, UUID id) {
        return change(actor, id, "report_reopened", (report, by) -> {
            if (!sql.reopen(report, clock.instant())) {
                throw new Problem(ModerationProblem.REPORT_NOT_OPEN);
            }
        });
    }

    Report recategorise(Actor actor, UUID id, @Nullable String category, @Nullable List<String> ruleIds) {
        new Faults()
                .when(category != null && !Report.CATEGORIES.contains(category), "/category", FaultCode.NOT_VALID)
                .when(ruleIds != null && ruleIds.size() > 20, "/rule_ids", FaultCode.TOO_LONG)
                .refuse();
        return change(
                actor,
                id,
                "report_changed",
                (report, by) -> sql.recategorise(
                        report,
                        Objects.requireNonNullElse(category, report.category()),
                        Objects.requireNonNullElse(ruleIds, report.ruleIds()),
                        clock.instant()));
    }

    private Report change(Actor actor, UUID id, String action, BiConsumer<Report, UUID> write) {
        Report report = queue.report(actor, id);
        transaction.executeWithoutResult(status -> {
            Report locked = sql.lock(id).orElseThrow(() -> new Problem(ModerationProblem.REPORT_UNKNOWN));
            write.accept(locked, actor.memberId());
            audit.record(actor, action, report.unitId(), id.toString(), Map.of("category", report.category()));
        });
        return sql.find(id).orElseThrow(() -> new Problem(ModerationProblem.REPORT_UNKNOWN));
    }

    void note(Actor actor, UUID accountId, @Nullable UUID id, String text) {
        Moderators.Reach reach = moderators.check(actor, accountId);
        new Faults()
                .whenMissing(text, "/text")
                .when(text.length() > TakeMeasure.LONGEST_TEXT, "/text", FaultCode.TOO_LONG)
                .refuse();
        UUID noteId = id == null ? ids.next() : id;
        transaction.executeWithoutResult(status -> {
            measures.insertNote(
                    accountId, new MeasureSql.Note(noteId, actor.memberId(), text.strip(), clock.instant()));
            audit.record(actor, "account_noted", reach.unitId(), noteId.toString(), Map.of("account", accountId));
        });
    }

    /** What a rule held back is shown from now on, where it would have stood. */
    Status release(Actor actor, UUID statusId) {
        Status status = statuses.find(statusId)
                .filter(each -> each.restraint() == Status.Restraint.HELD && queue.mayDecide(actor, each))
                .orElseThrow(() -> new Problem(org.sangathan.network.statuses.StatusProblem.STATUS_UNKNOWN));
        Moderators.Reach reach = moderators.check(actor, status.authorId());
        transaction.executeWithoutResult(done -> {
            restrain.status(statusId, null);
            audit.record(
                    actor,
                    "status_released",
                    reach.unitId(),
                    statusId.toString(),
                    Map.of("account", status.authorId()));
        });
        log.catchUp();
        tell.tell(status);
        return statuses.find(statusId).orElse(status);
    }
}
