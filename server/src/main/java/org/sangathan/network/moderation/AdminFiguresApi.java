package org.sangathan.network.moderation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sangathan.platform.Actor;
import org.sangathan.platform.FaultCode;
import org.sangathan.platform.Faults;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Requires;
import org.sangathan.platform.Scope;
import org.sangathan.platform.parameters.Parameters;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Figures for moderators' screens, and what is empty or refused because there are no other servers; docs/mastodon.md. */
@RestController
class AdminFiguresApi {
    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final int MOST_DAYS = 366;

    private final AdminAccountSql accounts;
    private final ReportSql reports;
    private final Moderators moderators;

    AdminFiguresApi(AdminAccountSql accounts, ReportSql reports, Moderators moderators) {
        this.accounts = accounts;
        this.reports = reports;
        this.moderators = moderators;
    }

    record MeasureParameters(
            @Nullable List<String> keys,
            @Nullable Instant startAt,
            @Nullable Instant endAt) {}

    record FigureOfDay(Instant date, String value) {}

    record AdminFigure(String key, @Nullable String unit, String total, String previousTotal, List<FigureOfDay> data) {}

    /** New accounts and reports of the moderator's own units; every other key is left out. */
    @Requires(Permission.MODERATE)
    @Scope("admin:read")
    @PostMapping("/api/v1/admin/measures")
    List<AdminFigure> measures(Actor actor, @Parameters MeasureParameters asked) {
        new Faults()
                .whenMissing(asked.startAt(), "/start_at")
                .whenMissing(asked.endAt(), "/end_at")
                .refuse();
        LocalDate from = LocalDate.ofInstant(Objects.requireNonNull(asked.startAt()), INDIA);
        LocalDate to = LocalDate.ofInstant(Objects.requireNonNull(asked.endAt()), INDIA);
        new Faults()
                .when(to.isBefore(from) || from.plusDays(MOST_DAYS).isBefore(to), "/end_at", FaultCode.OUT_OF_RANGE)
                .refuse();
        int[] cells = moderators.cells(actor);
        return (asked.keys() == null ? List.<String>of() : asked.keys())
                .stream()
                        .distinct()
                        .filter(List.of("new_users", "opened_reports", "resolved_reports")::contains)
                        .map(key -> figure(key, cells, from, to))
                        .toList();
    }

    private AdminFigure figure(String key, int[] cells, LocalDate from, LocalDate to) {
        long days = from.until(to, java.time.temporal.ChronoUnit.DAYS) + 1;
        Map<LocalDate, Integer> now = counts(key, cells, from, to);
        Map<LocalDate, Integer> before = counts(key, cells, from.minusDays(days), from.minusDays(1));
        return new AdminFigure(
                key,
                null,
                total(now),
                total(before),
                from.datesUntil(to.plusDays(1))
                        .map(day -> new FigureOfDay(
                                day.atStartOfDay(INDIA).toInstant(), Integer.toString(now.getOrDefault(day, 0))))
                        .toList());
    }

    private static String total(Map<LocalDate, Integer> counts) {
        return Integer.toString(
                counts.values().stream().mapToInt(Integer::intValue).sum());
    }

    private Map<LocalDate, Integer> counts(String key, int[] cells, LocalDate from, LocalDate to) {
        Instant begin = from.atStartOfDay(INDIA).toInstant();
        Instant end = to.plusDays(1).atStartOfDay(INDIA).toInstant();
        if (key.equals("new_users")) {
            return accounts.newByDay(cells, begin, end).stream()
                    .collect(Collectors.toMap(AdminAccountSql.Day::day, AdminAccountSql.Day::count));
        }
        ToIntFunction<ReportSql.Day> counted =
                key.equals("opened_reports") ? ReportSql.Day::opened : ReportSql.Day::decided;
        return reports.days(cells, begin, end).stream()
                .collect(Collectors.toMap(ReportSql.Day::day, counted::applyAsInt));
    }

    /** From which servers, apps and languages: nothing of it is kept. */
    @Requires(Permission.MODERATE)
    @Scope("admin:read")
    @PostMapping({"/api/v1/admin/dimensions", "/api/v1/admin/retention"})
    List<Object> none() {
        return List.of();
    }

    @Requires(Permission.MODERATE)
    @Scope({
        "admin:read:domain_blocks",
        "admin:read:domain_allows",
        "admin:read:email_domain_blocks",
        "admin:read:ip_blocks",
        "admin:read:canonical_email_blocks"
    })
    @GetMapping({
        "/api/v1/admin/domain_blocks",
        "/api/v1/admin/domain_allows",
        "/api/v1/admin/email_domain_blocks",
        "/api/v1/admin/ip_blocks",
        "/api/v1/admin/canonical_email_blocks"
    })
    List<Object> nothingBlocked() {
        return List.of();
    }

    /** There are no other servers; and an address of a phone is shared by thousands. */
    @Requires(Permission.MODERATE)
    @Scope({
        "admin:write:domain_blocks",
        "admin:write:domain_allows",
        "admin:write:email_domain_blocks",
        "admin:write:ip_blocks",
        "admin:write:canonical_email_blocks"
    })
    @PostMapping({
        "/api/v1/admin/domain_blocks",
        "/api/v1/admin/domain_allows",
        "/api/v1/admin/email_domain_blocks",
        "/api/v1/admin/ip_blocks",
        "/api/v1/admin/canonical_email_blocks"
    })
    Map<String, Object> blockNothing() {
        throw new Problem(ModerationProblem.NOT_DONE_HERE);
    }
}
