package org.sangathan.network.textrules;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Audit;
import org.sangathan.platform.Actor;
import org.sangathan.platform.FaultCode;
import org.sangathan.platform.Faults;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Problem;
import org.sangathan.platform.Rights;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Moderators make a rule for their unit, always with an end, and end it. */
@Component
class ChangeTextRules {
    static final Duration LONGEST = Duration.ofDays(366);
    static final int LONGEST_PATTERN = 500;
    static final int LONGEST_HINT = 300;

    private final TextRuleSql sql;
    private final TextRules rules;
    private final Rights rights;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ChangeTextRules(
            TextRuleSql sql,
            TextRules rules,
            Rights rights,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.sql = sql;
        this.rules = rules;
        this.rights = rights;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What somebody wants a rule to be. */
    record Request(
            @Nullable UUID id,
            int unitId,
            String pattern,
            boolean regex,
            TextRule.@Nullable Action action,
            String hint,
            @Nullable Instant endsAt) {}

    TextRule make(Actor actor, Request request) {
        rights.require(actor, Permission.MODERATE, request.unitId());
        check(request);
        TextRule rule = new TextRule(
                Objects.requireNonNull(request.id()),
                request.unitId(),
                request.pattern().strip(),
                request.regex(),
                Objects.requireNonNull(request.action()),
                request.hint().strip(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                Objects.requireNonNull(request.endsAt()).truncatedTo(ChronoUnit.MICROS),
                actor.memberId(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                null);
        TextRule made = transaction.execute(status -> {
            if (sql.insert(rule)) {
                audit.record(
                        actor,
                        "text_rule_changed",
                        rule.unitId(),
                        rule.id().toString(),
                        Map.of("action", rule.action().code()));
                return rule;
            }
            return sql.find(rule.id())
                    .filter(before -> before.madeBy().equals(actor.memberId()))
                    .orElseThrow(() -> new Problem(TextRuleProblem.TEXT_RULE_UNKNOWN));
        });
        rules.forget();
        return Objects.requireNonNull(made);
    }

    private void check(Request request) {
        Instant now = clock.instant();
        Instant end = request.endsAt();
        new Faults()
                .whenMissing(request.id(), "/id")
                .whenMissing(request.pattern(), "/pattern")
                .when(request.pattern().length() > LONGEST_PATTERN, "/pattern", FaultCode.TOO_LONG)
                .when(!isUsable(request), "/pattern", FaultCode.NOT_VALID)
                .whenMissing(request.action(), "/action")
                .whenMissing(request.hint(), "/hint")
                .when(request.hint().length() > LONGEST_HINT, "/hint", FaultCode.TOO_LONG)
                .whenMissing(end, "/ends_at")
                .when(
                        end != null && (!end.isAfter(now) || end.isAfter(now.plus(LONGEST))),
                        "/ends_at",
                        FaultCode.OUT_OF_RANGE)
                .refuse();
    }

    /** Neither one that is no expression, nor one that never ends, nor one that every text has. */
    private static boolean isUsable(Request request) {
        if (request.pattern().isBlank() || request.pattern().length() > LONGEST_PATTERN) {
            return true; // told already
        }
        try {
            TextMatch match = new TextMatch(request.pattern().strip(), request.regex());
            return match.ends() && !match.isIn("");
        } catch (PatternSyntaxException none) {
            return false;
        }
    }

    void end(Actor actor, UUID id) {
        TextRule rule = sql.find(id)
                .filter(each -> rights.may(actor, Permission.MODERATE, each.unitId()))
                .orElseThrow(() -> new Problem(TextRuleProblem.TEXT_RULE_UNKNOWN));
        transaction.executeWithoutResult(status -> {
            if (sql.end(id, clock.instant())) {
                audit.record(actor, "text_rule_changed", rule.unitId(), id.toString(), Map.of("action", "end"));
            }
        });
        rules.forget();
    }

    /** Those of the moderator's own units. */
    List<TextRule> of(Actor actor) {
        return sql.all().stream()
                .filter(rule -> rights.may(actor, Permission.MODERATE, rule.unitId()))
                .toList();
    }
}
