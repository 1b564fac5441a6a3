package org.sangathan.network.moderation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.network.accounts.Accounts;
import org.sangathan.network.accounts.ShowAccounts;
import org.sangathan.network.accounts.ShownAccount;
import org.sangathan.platform.Actor;
import org.springframework.stereotype.Component;

/** A measure as clients show it to whom it happened: the word to them, never the reason among moderators. */
@Component
public class ShowWarnings {
    private final MeasureSql sql;
    private final Accounts accounts;
    private final ShowAccounts show;

    ShowWarnings(MeasureSql sql, Accounts accounts, ShowAccounts show) {
        this.sql = sql;
        this.accounts = accounts;
        this.show = show;
    }

    /** @param state approved, rejected or pending */
    public record ShownAppeal(String text, String state) {}

    /** @param action in Mastodon's words */
    public record ShownWarning(
            String id,
            String action,
            String text,
            List<String> statusIds,
            ShownAccount targetAccount,
            Instant createdAt,
            @Nullable ShownAppeal appeal) {}

    /** Empty for a measure about somebody else. */
    public Optional<ShownWarning> find(Actor actor, UUID measureId) {
        return sql.find(measureId)
                .filter(measure -> measure.accountId().equals(actor.memberId()))
                .flatMap(measure -> accounts.find(actor.memberId()).map(account -> shown(measure, show.show(account))));
    }

    private static ShownWarning shown(Measure measure, ShownAccount account) {
        return new ShownWarning(
                measure.id().toString(),
                action(measure.kind()),
                measure.word(),
                measure.statusIds().stream().map(UUID::toString).toList(),
                account,
                measure.at(),
                appeal(measure));
    }

    private static String action(Measure.Kind kind) {
        return switch (kind) {
            case NONE, WARN -> "none";
            case MARK_SENSITIVE -> "mark_statuses_as_sensitive";
            case HIDE -> "delete_statuses";
            case SENSITIVE, SILENCE, SUSPEND -> kind.code();
        };
    }

    private static @Nullable ShownAppeal appeal(Measure measure) {
        if (measure.appeal() == null) {
            return null;
        }
        String state = measure.isOpenAppeal() ? "pending" : measure.liftedAt() == null ? "rejected" : "approved";
        return new ShownAppeal(measure.appeal(), state);
    }
}
