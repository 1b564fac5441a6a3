package org.sangathan.network.moderation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Audit;
import org.sangathan.access.oauth.ConnectedApps;
import org.sangathan.network.accounts.AccountProblem;
import org.sangathan.network.moderation.Measure.Kind;
import org.sangathan.network.publishing.Act;
import org.sangathan.network.publishing.NetworkLog;
import org.sangathan.network.publishing.Publish;
import org.sangathan.network.publishing.RestrainInOrder;
import org.sangathan.network.statuses.Status;
import org.sangathan.network.statuses.Statuses;
import org.sangathan.network.units.UnitAccountId;
import org.sangathan.people.Members;
import org.sangathan.platform.Actor;
import org.sangathan.platform.FaultCode;
import org.sangathan.platform.Faults;
import org.sangathan.platform.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A moderator warns, marks, hides, silences or suspends, with a reason for the audit and a word to the member. */
@Component
class TakeMeasure {
    static final int LONGEST_TEXT = 1_000;
    static final int MOST_STATUSES = 50;

    private final Moderators moderators;
    private final MeasureSql sql;
    private final ReportSql reports;
    private final Statuses statuses;
    private final Members members;
    private final ConnectedApps apps;
    private final RestrainInOrder restrain;
    private final NetworkLog log;
    private final Publish publish;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TakeMeasure(
            Moderators moderators,
            MeasureSql sql,
            ReportSql reports,
            Statuses statuses,
            Members members,
            ConnectedApps apps,
            RestrainInOrder restrain,
            NetworkLog log,
            Publish publish,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.moderators = moderators;
        this.sql = sql;
        this.reports = reports;
        this.statuses = statuses;
        this.members = members;
        this.apps = apps;
        this.restrain = restrain;
        this.log = log;
        this.publish = publish;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * @param reportId decided with it; null without a report
     * @param reason for moderators
     * @param word to the member
     */
    record Request(
            UUID id,
            UUID accountId,
            Kind kind,
            List<UUID> statusIds,
            @Nullable UUID reportId,
            String category,
            String reason,
            String word,
            @Nullable Instant until) {}

    Measure take(Actor actor, Request request) {
        Moderators.Reach reach = moderators.check(actor, request.accountId());
        check(request);
        if (request.kind().ofAccount() && reach.account().isUnit()) {
            throw new Problem(ModerationProblem.UNIT_NOT_TO_RESTRAIN);
        }
        checkStatuses(actor, request);
        Measure measure = new Measure(
                request.accountId(),
                request.id(),
                reach.unitId(),
                request.kind(),
                request.reportId(),
                request.statusIds(),
                request.category(),
                request.reason().strip(),
                request.word().strip(),
                actor.memberId(),
                reach.byUnitId(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                request.until(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        boolean fresh = Boolean.TRUE.equals(transaction.execute(status -> write(actor, reach, measure)));
        log.catchUp();
        if (fresh && !reach.account().isUnit() && request.kind() != Kind.NONE) {
            publish.write(new Act.Tell(
                    request.statusIds().isEmpty() ? null : request.statusIds().getFirst(),
                    List.of(new Act.Told(
                            reach.account().member(),
                            "moderation_warning",
                            UnitAccountId.of(reach.byUnitId()),
                            false,
                            measure.id()))));
        }
        return sql.find(measure.id()).orElseThrow(() -> new Problem(ModerationProblem.MEASURE_UNKNOWN));
    }

    private boolean write(Actor actor, Moderators.Reach reach, Measure measure) {
        if (!reach.account().isUnit() && members.lock(reach.account().member()).isEmpty()) {
            throw new Problem(AccountProblem.ACCOUNT_UNKNOWN);
        }
        if (!sql.insert(measure)) {
            boolean same = sql.find(measure.id())
                    .filter(before -> before.accountId().equals(measure.accountId())
                            && before.byId().equals(actor.memberId()))
                    .isPresent();
            if (!same) {
                throw new Problem(ModerationProblem.MEASURE_UNKNOWN);
            }
            return false;
        }
        decideReport(actor, measure);
        if (measure.kind() == Kind.SUSPEND) {
            apps.endAll(measure.accountId());
        }
        if (measure.kind().ofStatuses()) {
            // what is hidden stays hidden when it is marked as well
            measure.statusIds()
                    .forEach(id -> restrain.status(
                            id,
                            measure.kind() == Kind.HIDE
                                    ? "hidden"
                                    : Objects.requireNonNullElse(sql.restraintWithout(measure, id), "sensitive")));
        }
        if (measure.kind().ofAccount()) {
            restrain.account(measure.accountId());
        }
        audit.record(
                actor,
                "measure_taken",
                measure.unitId(),
                measure.id().toString(),
                Map.of(
                        "account", measure.accountId(),
                        "kind", measure.kind().code(),
                        "category", measure.category(),
                        "statuses", measure.statusIds().size()));
        return true;
    }

    private void decideReport(Actor actor, Measure measure) {
        UUID reportId = measure.reportId();
        if (reportId == null) {
            return;
        }
        Report report = reports.lock(reportId)
                .filter(each -> each.accountId().equals(measure.accountId()))
                .orElseThrow(() -> new Problem(ModerationProblem.REPORT_UNKNOWN));
        if (!reports.decide(report, actor.memberId(), clock.instant())) {
            throw new Problem(ModerationProblem.REPORT_NOT_OPEN);
        }
    }

    private void check(Request request) {
        Instant until = request.until();
        Kind kind = request.kind();
        new Faults()
                .whenMissing(request.reason(), "/reason")
                .when(request.reason().length() > LONGEST_TEXT, "/reason", FaultCode.TOO_LONG)
                .when(request.word().length() > LONGEST_TEXT, "/word", FaultCode.TOO_LONG)
                .when(kind == Kind.WARN && request.word().isBlank(), "/word", FaultCode.REQUIRED)
                .when(!Report.CATEGORIES.contains(request.category()), "/category", FaultCode.NOT_VALID)
                .when(kind.ofStatuses() && request.statusIds().isEmpty(), "/status_ids", FaultCode.REQUIRED)
                .when(request.statusIds().size() > MOST_STATUSES, "/status_ids", FaultCode.TOO_LONG)
                .when(
                        until != null && (!kind.ofAccount() || !until.isAfter(clock.instant())),
                        "/until",
                        FaultCode.NOT_VALID)
                .refuse();
    }

    /** Whether the moderator may read them does not matter: what is said in a closed circle can be reported too. */
    private void checkStatuses(Actor actor, Request request) {
        Map<UUID, Status> found = statuses.findAll(request.statusIds());
        for (UUID id : request.statusIds()) {
            Status status = found.get(id);
            if (status == null || !status.authorId().equals(request.accountId())) {
                throw new Problem(ModerationProblem.STATUS_OF_ANOTHER);
            }
            if (status.acting() != null && status.acting().id().equals(actor.memberId())) {
                throw new Problem(ModerationProblem.NOT_YOURS_TO_MODERATE);
            }
        }
    }
}
