package org.sangathan.network.textrules;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Requires;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Rules about words, for moderators. */
@RestController
@RequestMapping("/api/org/moderation/text-rules")
class TextRuleApi {
    private final ChangeTextRules change;

    TextRuleApi(ChangeTextRules change) {
        this.change = change;
    }

    record ShownTextRule(
            UUID id,
            int unitId,
            String pattern,
            boolean regex,
            String action,
            String hint,
            Instant endsAt,
            @Nullable Instant endedAt) {
        static ShownTextRule of(TextRule rule) {
            return new ShownTextRule(
                    rule.id(),
                    rule.unitId(),
                    rule.pattern(),
                    rule.regex(),
                    rule.action().code(),
                    rule.hint(),
                    rule.endsAt(),
                    rule.endedAt());
        }
    }

    record TextRuleBody(
            @Nullable UUID id,
            @Nullable Integer unitId,
            @Nullable String pattern,
            @Nullable Boolean regex,
            @Nullable String action,
            @Nullable String hint,
            @Nullable Instant endsAt) {
        TextRule.@Nullable Action known() {
            return java.util.Arrays.stream(TextRule.Action.values())
                    .filter(each -> each.code().equals(action == null ? "" : action.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElse(null);
        }
    }

    @Requires(Permission.MODERATE)
    @GetMapping
    List<ShownTextRule> list(Actor actor) {
        return change.of(actor).stream().map(ShownTextRule::of).toList();
    }

    @Requires(Permission.MODERATE)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ShownTextRule make(Actor actor, @RequestBody TextRuleBody body) {
        return ShownTextRule.of(change.make(
                actor,
                new ChangeTextRules.Request(
                        body.id(),
                        Objects.requireNonNullElse(body.unitId(), 0),
                        Objects.requireNonNullElse(body.pattern(), ""),
                        Boolean.TRUE.equals(body.regex()),
                        body.known(),
                        Objects.requireNonNullElse(body.hint(), ""),
                        body.endsAt())));
    }

    @Requires(Permission.MODERATE)
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(Actor actor, @PathVariable UUID id) {
        change.end(actor, id);
    }
}
