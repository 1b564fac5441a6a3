package org.sangathan.network.moderation;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.network.accounts.Account;
import org.sangathan.network.accounts.Accounts;
import org.sangathan.network.accounts.NameImitates;
import org.sangathan.network.publishing.Publish;
import org.sangathan.network.relations.Reader;
import org.sangathan.network.relations.Readers;
import org.sangathan.network.statuses.Status;
import org.sangathan.network.statuses.Statuses;
import org.sangathan.platform.Actor;
import org.sangathan.platform.FaultCode;
import org.sangathan.platform.Faults;
import org.sangathan.platform.Ids;
import org.sangathan.platform.Problem;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A member tells moderators of an account. Whoever is reported never learns by whom. */
@Component
class MakeReport {
    static final int LONGEST_COMMENT = 1_000;
    static final int MOST_STATUSES = 50;
    static final int DAILY = 20;

    private final ReportSql sql;
    private final Accounts accounts;
    private final Moderators moderators;
    private final Readers readers;
    private final Statuses statuses;
    private final TellModerators tellModerators;
    private final Publish publish;
    private final Ids ids;
    private final Clock clock;

    MakeReport(
            ReportSql sql,
            Accounts accounts,
            Moderators moderators,
            Readers readers,
            Statuses statuses,
            TellModerators tellModerators,
            Publish publish,
            Ids ids,
            Clock clock) {
        this.sql = sql;
        this.accounts = accounts;
        this.moderators = moderators;
        this.readers = readers;
        this.statuses = statuses;
        this.tellModerators = tellModerators;
        this.publish = publish;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param id null where the client makes none */
    record Request(
            @Nullable UUID id,
            @Nullable UUID accountId,
            List<UUID> statusIds,
            String category,
            String comment,
            List<String> ruleIds) {}

    Report report(Actor actor, Request request) {
        check(request);
        Report before = request.id() == null ? null : sql.find(request.id()).orElse(null);
        if (before != null && actor.memberId().equals(before.reporterId())) {
            return before;
        }
        Account account = accounts.get(Objects.requireNonNull(request.accountId()));
        if (account.id().equals(actor.memberId())) {
            throw new Problem(ModerationProblem.REPORT_OF_ONESELF);
        }
        checkStatuses(readers.of(actor), account, request.statusIds());
        if (sql.countBy(actor.memberId(), clock.instant().minus(Duration.ofDays(1))) >= DAILY) {
            throw new Problem(ModerationProblem.TOO_MANY_REPORTS, Map.of("retry_after_seconds", 3_600L));
        }
        Report report = of(account, actor.memberId(), request);
        if (!sql.insert(report)) {
            throw new Problem(ModerationProblem.REPORT_UNKNOWN);
        }
        publish.write(tellModerators.ofReport(report));
        return report;
    }

    private Report of(Account account, @Nullable UUID reporter, Request request) {
        var now = clock.instant();
        return new Report(
                account.id(),
                request.id() == null ? ids.next() : request.id(),
                moderators.unitOf(account),
                reporter,
                // a rule that was named says more than the category beside it
                request.ruleIds().isEmpty() ? request.category() : "violation",
                request.comment().strip(),
                request.statusIds().stream().distinct().toList(),
                request.ruleIds(),
                now,
                now,
                null,
                null,
                null);
    }

    private static void check(Request request) {
        new Faults()
                .whenMissing(request.accountId(), "/account_id")
                .when(!Report.CATEGORIES.contains(request.category()), "/category", FaultCode.NOT_VALID)
                .when(request.comment().length() > LONGEST_COMMENT, "/comment", FaultCode.TOO_LONG)
                .when(request.statusIds().size() > MOST_STATUSES, "/status_ids", FaultCode.TOO_LONG)
                .when(
                        request.ruleIds().size() > 20
                                || request.ruleIds().stream().anyMatch(rule -> rule.length() > 20),
                        "/rule_ids",
                        FaultCode.TOO_LONG)
                .refuse();
    }

    /** Of that account, and such as the reporter may read. */
    private void checkStatuses(Reader reader, Account account, List<UUID> statusIds) {
        for (UUID id : statusIds) {
            Status status = statuses.get(reader, id);
            if (!status.authorId().equals(account.id())) {
                throw new Problem(ModerationProblem.STATUS_OF_ANOTHER);
            }
        }
    }

    /** One open report is enough, however often the name is changed. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void tellOfName(NameImitates name) {
        if (!sql.hasOpenFromRule(name.account().id(), "imitation")) {
            Report report = of(
                    name.account(),
                    null,
                    new Request(null, name.account().id(), List.of(), "imitation", name.imitated(), List.of()));
            sql.insert(report);
            // not after the commit: who reads before it is not shown a report that is not there
            publish.later(tellModerators.ofReport(report));
        }
    }
}
