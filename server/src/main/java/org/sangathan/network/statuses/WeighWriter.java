package org.sangathan.network.statuses;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.sangathan.network.accounts.Account;
import org.sangathan.network.publishing.StatusId;
import org.sangathan.network.relations.Reader;
import org.sangathan.network.standing.StandingProblem;
import org.sangathan.network.standing.Standings;
import org.sangathan.network.textrules.TextRule;
import org.sangathan.network.textrules.TextRuleProblem;
import org.sangathan.network.textrules.TextRules;
import org.sangathan.network.units.UnitAccountId;
import org.sangathan.platform.Problem;
import org.springframework.stereotype.Component;

/**
 * How much somebody may say at a time. Whoever joined this week and holds no post says little, calls few by name and links
 * little, so that a thrown-away account is worth nothing; a post, which somebody gave and answers for, lifts that at once.
 */
@Component
class WeighWriter {
    static final int HOURLY = 200;
    static final int DAILY_MENTIONS = 200;
    static final int NEW_HOURLY = 20;
    static final int NEW_DAILY = 60;
    static final int NEW_MENTIONS = 5;
    static final int NEW_DAILY_MENTIONS = 30;
    static final int NEW_LINKS = 1;
    static final int NEW_DAILY_LINKS = 5;
    private static final Duration NEW_FOR = Duration.ofDays(7);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Pattern LINK = Pattern.compile("https?://|www\\.", Pattern.CASE_INSENSITIVE);

    private final StatusSql sql;
    private final Statuses statuses;
    private final TextRules rules;
    private final Standings standings;

    WeighWriter(StatusSql sql, Statuses statuses, TextRules rules, Standings standings) {
        this.standings = standings;
        this.sql = sql;
        this.statuses = statuses;
        this.rules = rules;
    }

    /**
     * @throws Problem too_many_statuses, status_too_many_mentions, status_too_many_links
     */
    void checkRate(Account own, Writers.Writer who, StatusText text) {
        Reader writer = who.reader();
        // what was scheduled comes without a route that would have refused
        if (standings.isSuspended(own.id())) {
            throw new Problem(StandingProblem.ACCOUNT_SUSPENDED);
        }
        boolean fresh = own.createdAt().plus(NEW_FOR).isAfter(writer.now())
                && own.posts().isEmpty();
        int mentions = membersNamed(text);
        int links = links(text.text());
        if (fresh && links > NEW_LINKS) {
            throw new Problem(StatusProblem.STATUS_TOO_MANY_LINKS, Map.of("most", NEW_LINKS));
        }
        if (fresh && mentions > NEW_MENTIONS) {
            throw new Problem(StatusProblem.STATUS_TOO_MANY_MENTIONS, Map.of("most", NEW_MENTIONS));
        }
        if (who.saidThisHour() >= (fresh ? NEW_HOURLY : HOURLY)) {
            throw new Problem(StatusProblem.TOO_MANY_STATUSES, Map.of("retry_after_seconds", 600L));
        }
        if (fresh || mentions > 0) {
            checkDay(who.author(), writer, fresh, mentions, links);
        }
    }

    private void checkDay(UUID author, Reader writer, boolean fresh, int mentions, int links) {
        List<UUID> ids = sql.since(author, since(writer.now(), DAY), HOURLY);
        int said = ids.size();
        int mentioned = mentions;
        int linked = links;
        for (Status status : statuses.findAll(ids).values()) {
            mentioned += (int) status.mentionIds().stream()
                    .filter(id -> status.authorId().equals(author) && !UnitAccountId.isUnit(id))
                    .count();
            linked += status.authorId().equals(author) ? links(status.text()) : 0;
        }
        boolean tooMany = fresh
                ? said >= NEW_DAILY
                        || (mentions > 0 && mentioned > NEW_DAILY_MENTIONS)
                        || (links > 0 && linked > NEW_DAILY_LINKS)
                : mentions > 0 && mentioned > DAILY_MENTIONS;
        if (tooMany) {
            throw new Problem(StatusProblem.TOO_MANY_STATUSES, Map.of("retry_after_seconds", 3_600L));
        }
    }

    /** A handle with a dash is a unit's, which reaches many and calls nobody. */
    private static int membersNamed(StatusText text) {
        return (int)
                text.handles().stream().filter(handle -> !handle.contains("-")).count();
    }

    private static int links(String text) {
        return (int) LINK.matcher(text).results().count();
    }

    private static UUID since(Instant now, Duration before) {
        return StatusId.last(StatusId.tickAt(now.minus(before).toEpochMilli()));
    }

    /**
     * Must it wait for a moderator?
     *
     * @throws Problem text_refused
     */
    boolean isHeld(Reader writer, String... texts) {
        TextRule rule = rules.broken(writer.tree(), writer.homeUnitId(), texts).orElse(null);
        if (rule != null && rule.action() == TextRule.Action.REFUSE) {
            throw new Problem(TextRuleProblem.TEXT_REFUSED, Map.of("hint", rule.hint()));
        }
        return rule != null;
    }
}
