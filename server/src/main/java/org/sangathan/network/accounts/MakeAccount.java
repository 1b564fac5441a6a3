package org.sangathan.network.accounts;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.sangathan.network.units.Romanized;
import org.sangathan.people.MemberJoined;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.platform.Problem;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Gives a member an account in the transaction of the joining; whoever joined before there was a network gets theirs with
 * the first thing that they do there.
 */
@Component
class MakeAccount {
    private static final int LONGEST = 24;
    private static final int SHORTEST = 3;
    private static final int ROUNDS = 10;
    private static final int PLAIN_MOST = 9;
    private static final int RANDOM = 4;

    private final ProfileSql sql;
    private final Clock clock;

    MakeAccount(ProfileSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @EventListener
    void give(MemberJoined joined) {
        give(
                joined.member().constituencyId(),
                joined.member().id(),
                joined.member().name());
    }

    void ensure(MemberKey member) {
        String name = sql.nameOfMember(member.constituencyId(), member.id())
                .orElseThrow(() -> new Problem(AccountProblem.ACCOUNT_UNKNOWN));
        give(member.constituencyId(), member.id(), name);
    }

    private void give(int constituencyId, UUID id, String name) {
        String plain = plain(name);
        for (int round = 0; round < ROUNDS; round++) {
            if (sql.insert(id, constituencyId, null, candidates(plain), name, clock.instant())
                    || !sql.findAll(List.of(id)).isEmpty()) {
                return;
            }
        }
        throw new IllegalStateException("no handle was free");
    }

    /** Thousands have a common name: one look at some of them finds a free one. */
    private static List<String> candidates(String plain) {
        List<String> candidates = new ArrayList<>(List.of(plain));
        for (int number = 2; number <= PLAIN_MOST; number++) {
            candidates.add(plain + number);
        }
        for (int more = 0; more < RANDOM; more++) {
            candidates.add(plain + ThreadLocalRandom.current().nextInt(10, 1_000_000));
        }
        return candidates;
    }

    /** Without a dash, which is the mark of a unit's handle. */
    private static String plain(String name) {
        String said = Romanized.of(name, "_");
        String cut = said.length() > LONGEST ? said.substring(0, LONGEST) : said;
        return cut.length() < SHORTEST ? "member" + (cut.isEmpty() ? "" : "_" + cut) : cut;
    }
}
