package org.sangathan.people.duplicates;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sangathan.people.Member;
import org.sangathan.people.MemberChanged;
import org.sangathan.people.MemberErased;
import org.sangathan.people.MemberJoined;
import org.sangathan.people.NameKey;
import org.sangathan.people.duplicates.FindPairs.Pair;
import org.sangathan.people.duplicates.Likeness.Profile;
import org.sangathan.platform.MemberNames.MemberKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds who may be one person: soon after each joining and move among the neighbours, and in a constituency as a whole
 * when a leader asks. It only proposes; a person decides. Across constituencies there is nothing to find: a phone number
 * signs in to one member of the whole installation.
 */
@Component
public class FindDuplicates {
    private static final Logger log = LoggerFactory.getLogger(FindDuplicates.class);
    private static final int AT_ONCE = 200;

    private final DuplicateSql sql;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FindDuplicates(DuplicateSql sql, TransactionTemplate transaction, Clock clock) {
        this.sql = sql;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A joining does not wait for the comparison. */
    @EventListener
    void note(MemberJoined joined) {
        sql.putDue(keyOf(joined.member()));
    }

    @EventListener
    void follow(MemberChanged changed) {
        Member before = changed.before();
        Member after = changed.after();
        if (changed.movedCell()) {
            sql.deleteOf(keyOf(before));
        }
        boolean compared = before.homeUnitId() == after.homeUnitId()
                && before.birthYear() == after.birthYear()
                && before.name().equals(after.name());
        if (!compared) {
            sql.deleteOpenOf(keyOf(after));
            sql.putDue(keyOf(after));
        }
    }

    @EventListener
    void forget(MemberErased erased) {
        sql.deleteOf(keyOf(erased.member()));
    }

    private static MemberKey keyOf(Member member) {
        return new MemberKey(member.constituencyId(), member.id());
    }

    @Scheduled(fixedDelayString = "PT2S", initialDelayString = "PT5S")
    void compareDueAgain() {
        try {
            compareDue();
        } catch (RuntimeException failed) {
            log.warn("duplicates are looked for later: {}", failed.toString());
        }
    }

    /** All that are due; one node at a time. */
    public void compareDue() {
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(status -> compareSome()));
        }
    }

    private boolean compareSome() {
        if (!sql.tryTurn()) {
            return false;
        }
        List<MemberKey> due = sql.due(AT_ONCE);
        Map<Integer, List<Pair>> found = new TreeMap<>();
        for (MemberKey member : due) {
            found.computeIfAbsent(member.constituencyId(), cell -> new ArrayList<>())
                    .addAll(pairsOf(member));
        }
        found.forEach(this::put);
        due.forEach(sql::takeDue);
        return due.size() == AT_ONCE;
    }

    /** One member with the neighbours, and with whoever has the same rare name. In the caller's transaction, or alone. */
    public int compare(MemberKey key) {
        List<Pair> pairs = pairsOf(key);
        transaction.executeWithoutResult(status -> put(key.constituencyId(), pairs));
        return pairs.size();
    }

    private List<Pair> pairsOf(MemberKey key) {
        Profile profile = sql.profile(key).orElse(null);
        if (profile == null) {
            return List.of();
        }
        List<Pair> pairs = new ArrayList<>();
        for (Profile other : sql.around(key.constituencyId(), profile)) {
            Likeness.near(profile, other).ifPresent(likeness -> pairs.add(FindPairs.ordered(profile, other, likeness)));
        }
        List<Profile> alike = sql.ofName(key, FindPairs.RARE);
        if (alike.size() < FindPairs.RARE) {
            for (Profile other : alike) {
                if (!Likeness.isNear(profile, other)) {
                    Likeness.far(profile, other)
                            .ifPresent(likeness -> pairs.add(FindPairs.ordered(profile, other, likeness)));
                }
            }
        }
        return pairs;
    }

    /** But for pairs with somebody who was merged or erased since they were read. */
    private void put(int constituencyId, List<Pair> pairs) {
        Set<UUID> there = sql.hold(
                constituencyId,
                pairs.stream()
                        .flatMap(pair -> Stream.of(pair.one().id(), pair.other().id()))
                        .collect(Collectors.toSet()));
        Instant now = clock.instant();
        pairs.stream()
                .filter(pair -> there.contains(pair.one().id())
                        && there.contains(pair.other().id()))
                .forEach(pair -> sql.insert(constituencyId, pair, now));
    }

    /** The key by which a name is searched and blocked, for whoever makes up members. */
    public static String nameKey(String name) {
        return NameKey.of(name);
    }

    /** A constituency as a whole, read once and compared in memory; returns how many pairs there are. */
    public int search(int constituencyId) {
        List<Pair> pairs = FindPairs.in(sql.ofCell(constituencyId));
        transaction.executeWithoutResult(status -> put(constituencyId, pairs));
        return pairs.size();
    }
}
