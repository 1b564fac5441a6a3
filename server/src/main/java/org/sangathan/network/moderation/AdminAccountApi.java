package org.sangathan.network.moderation;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sangathan.network.accounts.Account;
import org.sangathan.network.accounts.Accounts;
import org.sangathan.network.moderation.Measure.Kind;
import org.sangathan.network.moderation.ShowAdmin.AdminAccount;
import org.sangathan.network.paging.Links;
import org.sangathan.network.standing.Standings;
import org.sangathan.people.NameKey;
import org.sangathan.platform.Actor;
import org.sangathan.platform.FaultCode;
import org.sangathan.platform.Faults;
import org.sangathan.platform.Ids;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Requires;
import org.sangathan.platform.Scope;
import org.sangathan.platform.parameters.Parameters;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Accounts for the moderators' screens of apps for Mastodon. */
@RestController
class AdminAccountApi {
    private static final int USUAL = 40;
    private static final int MOST = 100;

    private final AdminAccountSql sql;
    private final Moderators moderators;
    private final Accounts accounts;
    private final Standings standings;
    private final TakeMeasure take;
    private final LiftMeasure lift;
    private final ReportSql reports;
    private final ShowAdmin show;
    private final Ids ids;

    AdminAccountApi(
            AdminAccountSql sql,
            Moderators moderators,
            Accounts accounts,
            Standings standings,
            TakeMeasure take,
            LiftMeasure lift,
            ReportSql reports,
            ShowAdmin show,
            Ids ids) {
        this.sql = sql;
        this.moderators = moderators;
        this.accounts = accounts;
        this.standings = standings;
        this.take = take;
        this.lift = lift;
        this.reports = reports;
        this.show = show;
        this.ids = ids;
    }

    /** Of both editions: each ticks a box in the first, and names a status in the second. */
    record AdminAccountParameters(
            @Nullable String status,
            @Nullable String origin,
            @Nullable Boolean remote,
            @Nullable Boolean pending,
            @Nullable Boolean disabled,
            @Nullable Boolean silenced,
            @Nullable Boolean suspended,
            @Nullable Boolean sensitized,
            @Nullable String username,
            @Nullable String displayName,
            @Nullable UUID maxId,
            @Nullable Integer limit) {
        boolean asksForNobody() {
            return Boolean.TRUE.equals(remote)
                    || Boolean.TRUE.equals(pending)
                    || Boolean.TRUE.equals(disabled)
                    || "remote".equals(origin)
                    || "pending".equals(status)
                    || "disabled".equals(status);
        }

        boolean wants(String standing, @Nullable Boolean ticked) {
            return standing.equals(status) || Boolean.TRUE.equals(ticked);
        }
    }

    @Requires(Permission.MODERATE)
    @Scope("admin:read:accounts")
    @GetMapping({"/api/v1/admin/accounts", "/api/v2/admin/accounts"})
    ResponseEntity<List<AdminAccount>> list(Actor actor, @Parameters AdminAccountParameters asked) {
        if (asked.asksForNobody()) {
            return ResponseEntity.ok(List.of());
        }
        int limit = asked.limit() == null ? USUAL : Math.clamp(asked.limit(), 1, MOST);
        String name =
                Objects.requireNonNullElse(asked.displayName(), "") + Objects.requireNonNullElse(asked.username(), "");
        String key = NameKey.of(name);
        List<UUID> found = sql.find(
                moderators.cells(actor),
                asked.maxId() == null ? new UUID(-1, -1) : asked.maxId(),
                key.isEmpty() ? "" : "%" + key + "%",
                name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]", "") + "%",
                among(asked),
                limit);
        var known = accounts.findAll(found);
        List<AdminAccount> shown = found.stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .filter(account -> isTheirs(actor, account))
                .map(show::account)
                .toList();
        return Links.answer(shown, found.stream().map(UUID::toString).toList());
    }

    private @Nullable Set<UUID> among(AdminAccountParameters asked) {
        boolean silenced = asked.wants("silenced", asked.silenced());
        boolean suspended = asked.wants("suspended", asked.suspended());
        boolean sensitive = asked.wants("sensitized", asked.sensitized());
        if (!silenced && !suspended && !sensitive) {
            return null;
        }
        return standings.restrained().stream()
                .filter(id -> !silenced || standings.isSilenced(id))
                .filter(id -> !suspended || standings.isSuspended(id))
                .filter(id -> !sensitive || standings.isSensitive(id))
                .collect(Collectors.toSet());
    }

    private boolean isTheirs(Actor actor, Account account) {
        try {
            moderators.known(actor, account.id());
            return true;
        } catch (Problem notTheirs) {
            return false;
        }
    }

    @Requires(Permission.MODERATE)
    @Scope("admin:read:accounts")
    @GetMapping("/api/v1/admin/accounts/{id}")
    AdminAccount get(Actor actor, @PathVariable UUID id) {
        return show.account(moderators.known(actor, id).account());
    }

    record ActionParameters(
            @Nullable String type,
            @Nullable UUID reportId,
            @Nullable String text) {}

    /** Without words to the member it has the report's category as its reason. */
    @Requires(Permission.MODERATE)
    @Scope("admin:write:accounts")
    @PostMapping("/api/v1/admin/accounts/{id}/action")
    java.util.Map<String, Object> act(Actor actor, @PathVariable UUID id, @Parameters ActionParameters asked) {
        String text = Objects.requireNonNullElse(asked.text(), "");
        Kind kind = switch (Objects.requireNonNullElse(asked.type(), "")) {
            case "none" -> text.isBlank() ? Kind.NONE : Kind.WARN;
            case "sensitive" -> Kind.SENSITIVE;
            case "silence" -> Kind.SILENCE;
            case "suspend" -> Kind.SUSPEND;
            case "disable" -> throw new Problem(ModerationProblem.NOT_DONE_HERE);
            default -> Kind.HIDE;
        };
        new Faults().when(kind == Kind.HIDE, "/type", FaultCode.NOT_VALID).refuse();
        String category = asked.reportId() == null
                ? "other"
                : reports.find(asked.reportId()).map(Report::category).orElse("other");
        take.take(
                actor,
                new TakeMeasure.Request(
                        ids.next(),
                        id,
                        kind,
                        List.of(),
                        asked.reportId(),
                        category,
                        text.isBlank() ? category : text,
                        text,
                        null));
        return java.util.Map.of();
    }

    @Requires(Permission.MODERATE)
    @Scope("admin:write:accounts")
    @PostMapping("/api/v1/admin/accounts/{id}/unsilence")
    AdminAccount unsilence(Actor actor, @PathVariable UUID id) {
        return lifted(actor, id, Kind.SILENCE);
    }

    @Requires(Permission.MODERATE)
    @Scope("admin:write:accounts")
    @PostMapping("/api/v1/admin/accounts/{id}/unsuspend")
    AdminAccount unsuspend(Actor actor, @PathVariable UUID id) {
        return lifted(actor, id, Kind.SUSPEND);
    }

    @Requires(Permission.MODERATE)
    @Scope("admin:write:accounts")
    @PostMapping("/api/v1/admin/accounts/{id}/unsensitive")
    AdminAccount unsensitive(Actor actor, @PathVariable UUID id) {
        return lifted(actor, id, Kind.SENSITIVE);
    }

    private AdminAccount lifted(Actor actor, UUID id, Kind kind) {
        lift.liftAll(actor, id, kind);
        return get(actor, id);
    }

    /** Nobody waits to be let in, nobody's sign-in is switched off, and only the member erases themselves. */
    @Requires(Permission.MODERATE)
    @Scope("admin:write:accounts")
    @PostMapping({
        "/api/v1/admin/accounts/{id}/approve",
        "/api/v1/admin/accounts/{id}/reject",
        "/api/v1/admin/accounts/{id}/enable"
    })
    AdminAccount notDone(Actor actor, @PathVariable UUID id) {
        moderators.known(actor, id);
        throw new Problem(ModerationProblem.NOT_DONE_HERE);
    }

    @Requires(Permission.MODERATE)
    @Scope("admin:write:accounts")
    @DeleteMapping("/api/v1/admin/accounts/{id}")
    AdminAccount notErased(Actor actor, @PathVariable UUID id) {
        return notDone(actor, id);
    }
}
