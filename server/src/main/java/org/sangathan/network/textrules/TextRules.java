package org.sangathan.network.textrules;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sangathan.territory.Tree;
import org.springframework.stereotype.Component;

/** The rules that hold now, in memory and compiled; another process's change is seen within two seconds. */
@Component
public class TextRules {
    private static final Duration KEPT = Duration.ofSeconds(2);

    private final TextRuleSql sql;
    private final Clock clock;
    private volatile Known known = new Known(Long.MIN_VALUE, List.of());

    TextRules(TextRuleSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    private record Compiled(TextRule rule, TextMatch match) {}

    private record Known(long at, List<Compiled> rules) {}

    /** The strictest rule that a text of somebody who lives there breaks; one that refuses before one that holds. */
    public Optional<TextRule> broken(Tree tree, int homeUnitId, String... texts) {
        Instant now = clock.instant();
        Optional<TextRule> held = Optional.empty();
        List<Compiled> rules = rules();
        if (rules.isEmpty()) {
            return held;
        }
        String text = TextMatch.plain(String.join("\n", texts));
        for (Compiled each : rules) {
            TextRule rule = each.rule();
            if (!rule.holds(now)
                    || !tree.isWithin(homeUnitId, rule.unitId())
                    || !each.match().isIn(text)) {
                continue;
            }
            if (rule.action() == TextRule.Action.REFUSE) {
                return Optional.of(rule);
            }
            held = held.or(() -> Optional.of(rule));
        }
        return held;
    }

    private List<Compiled> rules() {
        Known now = known;
        // of the machine, not of the clock that a test moves
        if (now.at() == Long.MIN_VALUE || System.nanoTime() - now.at() > KEPT.toNanos()) {
            now = read();
        }
        return now.rules();
    }

    private synchronized Known read() {
        List<Compiled> compiled = new ArrayList<>();
        for (TextRule rule : sql.inForce(clock.instant())) {
            compiled.add(new Compiled(rule, new TextMatch(rule.pattern(), rule.regex())));
        }
        Known now = new Known(System.nanoTime(), List.copyOf(compiled));
        known = now;
        return now;
    }

    void forget() {
        known = new Known(Long.MIN_VALUE, List.of());
    }
}
