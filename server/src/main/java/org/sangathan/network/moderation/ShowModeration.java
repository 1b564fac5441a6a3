package org.sangathan.network.moderation;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.network.accounts.Account;
import org.sangathan.network.accounts.Accounts;
import org.sangathan.network.accounts.ShowAccounts;
import org.sangathan.network.accounts.ShownAccount;
import org.sangathan.network.statuses.ShowStatuses;
import org.sangathan.network.statuses.ShownStatus;
import org.sangathan.network.statuses.Status;
import org.sangathan.network.statuses.Statuses;
import org.sangathan.platform.Actor;
import org.springframework.stereotype.Component;

/** Reports and measures in the words of the web app. */
@Component
class ShowModeration {
    private final Accounts accounts;
    private final ShowAccounts showAccounts;
    private final Statuses statuses;
    private final ShowStatuses showStatuses;

    ShowModeration(Accounts accounts, ShowAccounts showAccounts, Statuses statuses, ShowStatuses showStatuses) {
        this.accounts = accounts;
        this.showAccounts = showAccounts;
        this.statuses = statuses;
        this.showStatuses = showStatuses;
    }

    /** @param reporter null where a rule told it, or they are not a member any more */
    record ShownReport(
            UUID id,
            ShownAccount account,
            @Nullable ShownAccount reporter,
            String category,
            String comment,
            List<String> ruleIds,
            List<ShownStatus> statuses,
            Instant createdAt,
            @Nullable ShownAccount assignedTo,
            @Nullable Instant decidedAt,
            @Nullable ShownAccount decidedBy) {}

    /** For moderators. */
    record ShownMeasure(
            UUID id,
            ShownAccount account,
            String kind,
            String category,
            String reason,
            String word,
            @Nullable ShownAccount by,
            int byUnitId,
            Instant at,
            @Nullable Instant until,
            @Nullable Instant liftedAt,
            @Nullable String appeal,
            @Nullable Instant appealedAt,
            @Nullable String answer,
            @Nullable Instant answeredAt,
            List<ShownStatus> statuses) {}

    /** For the member: without who took it, and without what is for moderators. */
    record OwnMeasure(
            UUID id,
            String kind,
            String category,
            String word,
            int byUnitId,
            Instant at,
            @Nullable Instant until,
            @Nullable Instant liftedAt,
            @Nullable String appeal,
            @Nullable Instant appealedAt,
            @Nullable String answer,
            @Nullable Instant answeredAt,
            boolean appealable,
            List<ShownStatus> statuses) {}

    record ShownModerationNote(UUID id, @Nullable ShownAccount by, String text, Instant at) {}

    List<ShownReport> reports(Actor actor, List<Report> reports) {
        Set<UUID> people = new HashSet<>();
        reports.forEach(report -> {
            people.add(report.accountId());
            addTo(people, report.reporterId(), report.assignedTo(), report.decidedBy());
        });
        Map<UUID, Account> known = accounts.findAll(people);
        return reports.stream()
                .filter(report -> known.containsKey(report.accountId()))
                .map(report -> new ShownReport(
                        report.id(),
                        showAccounts.show(Objects.requireNonNull(known.get(report.accountId()))),
                        account(known, report.reporterId()),
                        report.category(),
                        report.comment(),
                        report.ruleIds(),
                        statuses(actor, report.statusIds()),
                        report.createdAt(),
                        account(known, report.assignedTo()),
                        report.decidedAt(),
                        account(known, report.decidedBy())))
                .toList();
    }

    List<ShownMeasure> measures(Actor actor, List<Measure> measures) {
        Set<UUID> people = new HashSet<>();
        measures.forEach(measure -> addTo(people, measure.accountId(), measure.byId()));
        Map<UUID, Account> known = accounts.findAll(people);
        return measures.stream()
                .filter(measure -> known.containsKey(measure.accountId()))
                .map(measure -> new ShownMeasure(
                        measure.id(),
                        showAccounts.show(Objects.requireNonNull(known.get(measure.accountId()))),
                        measure.kind().code(),
                        measure.category(),
                        measure.reason(),
                        measure.word(),
                        account(known, measure.byId()),
                        measure.byUnitId(),
                        measure.at(),
                        measure.until(),
                        measure.liftedAt(),
                        measure.appeal(),
                        measure.appealedAt(),
                        measure.answer(),
                        measure.answeredAt(),
                        statuses(actor, measure.statusIds())))
                .toList();
    }

    List<OwnMeasure> own(Actor actor, List<Measure> measures) {
        return measures.stream()
                .filter(measure -> measure.kind() != Measure.Kind.NONE)
                .map(measure -> new OwnMeasure(
                        measure.id(),
                        measure.kind().code(),
                        measure.category(),
                        measure.word(),
                        measure.byUnitId(),
                        measure.at(),
                        measure.until(),
                        measure.liftedAt(),
                        measure.appeal(),
                        measure.appealedAt(),
                        measure.answer(),
                        measure.answeredAt(),
                        measure.liftedAt() == null && measure.appealedAt() == null,
                        statuses(actor, measure.statusIds())))
                .toList();
    }

    List<ShownModerationNote> notes(List<MeasureSql.Note> notes) {
        Map<UUID, Account> known =
                accounts.findAll(notes.stream().map(MeasureSql.Note::byId).toList());
        return notes.stream()
                .map(note -> new ShownModerationNote(note.id(), account(known, note.byId()), note.text(), note.at()))
                .toList();
    }

    /** Also such as nobody else may read now; deleted ones are absent. */
    List<ShownStatus> statuses(Actor actor, Collection<UUID> ids) {
        Map<UUID, Status> found = statuses.findAll(ids);
        return showStatuses.show(
                actor.memberId(),
                ids.stream().map(found::get).filter(Objects::nonNull).toList(),
                found);
    }

    private @Nullable ShownAccount account(Map<UUID, Account> known, @Nullable UUID id) {
        Account account = id == null ? null : known.get(id);
        return account == null ? null : showAccounts.show(account);
    }

    private static void addTo(Set<UUID> people, @Nullable UUID... ids) {
        for (UUID id : ids) {
            if (id != null) {
                people.add(id);
            }
        }
    }
}
