package org.sangathan.people.duplicates;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.sangathan.people.Member;
import org.sangathan.people.MemberChanged;
import org.sangathan.people.MemberErased;
import org.sangathan.people.MemberJoined;
import org.sangathan.people.duplicates.Likeness.Profile;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.territory.Territory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds who may be one person: with each joining among the neighbours, and once a week in each constituency as a whole.
 * Across constituencies only the phone number tells, and that cannot join twice.
 */
@Component
public class FindDuplicates {
    private static final Logger log = LoggerFactory.getLogger(FindDuplicates.class);
    private static final Duration SEARCHED_EVERY = Duration.ofDays(7);

    private final DuplicateSql sql;
    private final Territory territory;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FindDuplicates(DuplicateSql sql, Territory territory, TransactionTemplate transaction, Clock clock) {
        this.sql = sql;
        this.territory = territory;
        this.transaction = transaction;
        this.clock = clock;
    }

    @EventListener
    void find(MemberJoined joined) {
        around(joined.member());
    }

    @EventListener
    void follow(MemberChanged changed) {
        if (changed.before().homeUnitId() != changed.after().homeUnitId()) {
            sql.deleteOf(new MemberKey(
                    changed.before().constituencyId(), changed.before().id()));
            around(changed.after());
        }
    }

    @EventListener
    void forget(MemberErased erased) {
        sql.deleteOf(
                new MemberKey(erased.member().constituencyId(), erased.member().id()));
    }

    private void around(Member member) {
        Profile profile = profile(member);
        Instant now = clock.instant();
        for (Profile other : sql.around(member.constituencyId(), profile)) {
            Likeness.of(profile, other)
                    .ifPresent(likeness ->
                            sql.insert(member.constituencyId(), FindPairs.ordered(profile, other, likeness), now));
        }
    }

    private static Profile profile(Member member) {
        return new Profile(
                member.id(), member.homeUnitId(), HeardName.of(member.name()), member.gender(), member.birthYear());
    }

    /** Searches one constituency as a whole; returns how many pairs there are. */
    public int search(int constituencyId) {
        List<FindPairs.Pair> pairs = FindPairs.in(sql.ofCell(constituencyId));
        Instant now = clock.instant();
        transaction.executeWithoutResult(status -> {
            pairs.forEach(pair -> sql.insert(constituencyId, pair, now));
            sql.noteSearched(constituencyId, now);
        });
        return pairs.size();
    }

    /** One constituency a quarter of a minute: all of a large state within two hours. */
    @Scheduled(fixedDelayString = "PT15S", initialDelayString = "PT1M")
    void searchNext() {
        try {
            transaction.executeWithoutResult(status -> {
                if (sql.tryTurn()) {
                    int[] cells = territory
                            .tree()
                            .constituencies(territory.tree().root().id());
                    sql.searchedBefore(cells, clock.instant().minus(SEARCHED_EVERY))
                            .ifPresent(this::search);
                }
            });
        } catch (RuntimeException failed) {
            log.warn("duplicates are searched later: {}", failed.toString());
        }
    }
}
