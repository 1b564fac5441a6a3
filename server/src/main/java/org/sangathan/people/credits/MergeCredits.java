package org.sangathan.people.credits;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.sangathan.people.Member;
import org.sangathan.people.MemberMerged;
import org.sangathan.people.MergeUndone;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Credits of two records of one person: who was enrolled twice counts once, what either had enrolled counts for one. */
@Component
class MergeCredits {
    private static final String COUNTED = "credit";
    private static final String LOWERED = "credit_lowered";
    private static final String RECRUITED = "recruited";
    private static final String FLAGS = "flags";

    private final CreditSql sql;
    private final MergedCreditSql mergedSql;
    private final Clock clock;

    MergeCredits(CreditSql sql, MergedCreditSql mergedSql, Clock clock) {
        this.sql = sql;
        this.mergedSql = mergedSql;
        this.clock = clock;
    }

    @EventListener
    void merge(MemberMerged merged) {
        Member kept = merged.kept();
        Member gone = merged.gone();
        sql.ofMember(gone.id()).ifPresent(key -> {
            if (sql.ofMember(kept.id()).isEmpty()) {
                mergedSql.giveCounted(key, gone.id(), kept.id());
                merged.memory().put(COUNTED, List.of(text(key)));
            } else {
                merged.memory().put(LOWERED, List.of(text(key), mergedSql.lower(key, clock.instant())));
            }
        });
        merged.memory().put(FLAGS, mergedSql.giveFlags(gone.constituencyId(), gone.id(), kept.id()));
        merged.memory().put(RECRUITED, mergedSql.giveRecruited(gone.constituencyId(), gone.id(), kept.id()));
    }

    @EventListener
    void undo(MergeUndone undone) {
        Member kept = undone.kept();
        UUID restored = undone.restored().id();
        undone.remembered(COUNTED).forEach(key -> mergedSql.giveCounted(key(key), kept.id(), restored));
        List<String> lowered = undone.remembered(LOWERED);
        if (lowered.size() == 2) {
            mergedSql.raise(key(lowered.getFirst()), clock.instant(), lowered.getLast());
        }
        mergedSql.giveBack(kept.constituencyId(), restored, undone.remembered(RECRUITED), undone.remembered(FLAGS));
    }

    private static String text(CreditSql.Key key) {
        return key.constituencyId() + " " + key.id();
    }

    private static CreditSql.Key key(String text) {
        String[] parts = text.split(" ", 2);
        return new CreditSql.Key(Integer.parseInt(parts[0]), UUID.fromString(parts[1]));
    }
}
