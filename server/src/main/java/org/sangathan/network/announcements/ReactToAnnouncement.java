package org.sangathan.network.announcements;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.sangathan.network.publishing.Act;
import org.sangathan.network.publishing.LogLine;
import org.sangathan.network.publishing.Publish;
import org.sangathan.people.MemberErased;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Problem;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A reader puts an announcement away, or says one of few signs to it. */
@Component
class ReactToAnnouncement {
    static final int MOST_SIGNS = 8;
    /** One sign as a person sees it, with its skin, its joiners and its flag. */
    private static final Pattern ONE_SIGN = Pattern.compile("\\X");

    private static final Pattern EMOJI = Pattern.compile(
            "[\\p{IsEmoji_Presentation}\\p{IsExtended_Pictographic}]|[\\x{1F1E6}-\\x{1F1FF}]{2}|[0-9#*]\\uFE0F?\\u20E3");

    private final AnnouncementSql sql;
    private final Publish publish;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReactToAnnouncement(AnnouncementSql sql, Publish publish, TransactionTemplate transaction, Clock clock) {
        this.sql = sql;
        this.publish = publish;
        this.transaction = transaction;
        this.clock = clock;
    }

    void dismiss(Actor actor, UUID id) {
        known(id);
        sql.dismiss(actor.memberId(), id);
    }

    void react(Actor actor, UUID id, String sign) {
        known(id);
        if (sign.length() > 40
                || !ONE_SIGN.matcher(sign).matches()
                || !EMOJI.matcher(sign).find()) {
            throw new Problem(AnnouncementProblem.NOT_AN_EMOJI);
        }
        List<AnnouncementSql.Count> said = sql.counts(List.of(id));
        if (said.size() >= MOST_SIGNS
                && said.stream().noneMatch(each -> each.name().equals(sign))) {
            throw new Problem(AnnouncementProblem.TOO_MANY_REACTIONS, Map.of("most", MOST_SIGNS));
        }
        tellIf(() -> sql.react(actor.memberId(), id, sign, clock.instant()), id, sign);
    }

    void takeBack(Actor actor, UUID id, String sign) {
        known(id);
        tellIf(() -> sql.takeBack(actor.memberId(), id, sign, clock.instant()), id, sign);
    }

    private void tellIf(BooleanSupplier change, UUID id, String sign) {
        if (Boolean.TRUE.equals(transaction.execute(status -> change.getAsBoolean()))) {
            publish.write(new Act.Note(LogLine.Kind.REACTION, id, List.of(sign)));
        }
    }

    private void known(UUID id) {
        if (sql.current(clock.instant()).stream().noneMatch(each -> each.id().equals(id))) {
            throw new Problem(AnnouncementProblem.ANNOUNCEMENT_UNKNOWN);
        }
    }

    @EventListener
    void forget(MemberErased erased) {
        sql.forget(erased.member().id());
    }
}
