package org.sangathan.network.moderation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sangathan.network.statuses.Status;
import org.sangathan.network.statuses.Statuses;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Problem;
import org.springframework.stereotype.Component;

/**
 * What waits for a moderator: reports, appeals, and statuses that a rule held back, newest first. Only what they may decide:
 * nobody reads who reported them, or somebody above them.
 */
@Component
class ReadQueue {
    static final int MOST = 40;
    private static final int ROUNDS = 10;
    private static final UUID NEWEST = new UUID(-1, -1);

    private final ReportSql reports;
    private final MeasureSql measures;
    private final HeldStatusSql held;
    private final Statuses statuses;
    private final Moderators moderators;

    ReadQueue(ReportSql reports, MeasureSql measures, HeldStatusSql held, Statuses statuses, Moderators moderators) {
        this.reports = reports;
        this.measures = measures;
        this.held = held;
        this.statuses = statuses;
        this.moderators = moderators;
    }

    /** @param decided those that are done, instead of those that wait */
    record Ask(
            boolean decided,
            @Nullable UUID about,
            @Nullable UUID by,
            @Nullable UUID below,
            int limit) {}

    List<Report> reports(Actor actor, Ask ask) {
        int[] cells = moderators.cells(actor);
        return pages(
                below -> reports.queue(cells, ask.decided(), ask.about(), ask.by(), below, MOST),
                Report::id,
                report -> moderators.may(actor, report.accountId(), report.unitId()),
                ask.below(),
                ask.limit());
    }

    List<Measure> appeals(Actor actor, @Nullable UUID below, int limit) {
        int[] cells = moderators.cells(actor);
        return pages(
                from -> measures.openAppeals(cells, from, MOST),
                Measure::id,
                measure -> !measure.byId().equals(actor.memberId())
                        && moderators.may(actor, measure.accountId(), measure.unitId()),
                below,
                limit);
    }

    List<Status> held(Actor actor, @Nullable UUID below, int limit) {
        int[] cells = moderators.cells(actor);
        return pages(
                from -> {
                    List<UUID> ids = held.find(cells, from, MOST);
                    var found = statuses.findAll(ids);
                    return ids.stream()
                            .map(found::get)
                            .filter(java.util.Objects::nonNull)
                            .toList();
                },
                Status::id,
                status -> mayDecide(actor, status),
                below,
                limit);
    }

    boolean mayDecide(Actor actor, Status status) {
        try {
            moderators.check(actor, status.authorId());
            return status.acting() == null || !status.acting().id().equals(actor.memberId());
        } catch (Problem notTheirs) {
            return false;
        }
    }

    private static <T> List<T> pages(
            Function<UUID, List<T>> read, Function<T, UUID> id, Predicate<T> theirs, @Nullable UUID below, int limit) {
        List<T> page = new ArrayList<>();
        UUID from = below == null ? NEWEST : below;
        for (int round = 0; round < ROUNDS && page.size() < limit; round++) {
            List<T> next = read.apply(from);
            next.stream().filter(theirs).limit(limit - page.size()).forEach(page::add);
            if (next.size() < MOST) {
                break;
            }
            from = id.apply(next.getLast());
        }
        return page;
    }

    /** @throws Problem report_unknown, also for one that is not theirs */
    Report report(Actor actor, UUID id) {
        return reports.find(id)
                .filter(report -> moderators.may(actor, report.accountId(), report.unitId()))
                .orElseThrow(() -> new Problem(ModerationProblem.REPORT_UNKNOWN));
    }
}
