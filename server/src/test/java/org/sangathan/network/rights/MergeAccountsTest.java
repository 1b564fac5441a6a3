package org.sangathan.network.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sangathan.ServerTest;
import org.sangathan.network.NetworkPeople;
import org.sangathan.network.relations.KeepAway;
import org.sangathan.network.relations.Readers;
import org.sangathan.people.Member;
import org.sangathan.people.MemberMerged;
import org.sangathan.people.Members;
import org.sangathan.people.MergeUndone;
import org.sangathan.platform.Actor;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What others want of an account, when it turns out to be a second one of somebody. */
@ServerTest
class MergeAccountsTest {
    @Autowired
    MergeAccounts merges;

    @Autowired
    KeepAway keepAway;

    @Autowired
    Readers readers;

    @Autowired
    Members members;

    @Autowired
    NetworkPeople people;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void a_block_follows_to_an_account_that_never_wished_anything_and_goes_back() {
        Actor kept = people.member(people.booth(NetworkPeople.CITY, 5));
        Actor gone = people.member(people.booth(NetworkPeople.CITY, 6));
        Actor third = people.member(people.boothElsewhere());
        assertThat(blockersOf(kept)).isEmpty();
        keepAway.block(third, gone.memberId());

        Map<String, List<String>> memory = new HashMap<>();
        transaction.executeWithoutResult(
                status -> merges.merge(new MemberMerged(gone, member(kept), member(gone), memory)));
        assertThat(blockersOf(kept)).contains(third.memberId());

        transaction.executeWithoutResult(status -> merges.undo(new MergeUndone(member(kept), member(gone), memory)));
        assertThat(blockersOf(kept)).isEmpty();
        assertThat(blockersOf(gone)).contains(third.memberId());
    }

    private Iterable<UUID> blockersOf(Actor who) {
        return readers.circleOf(who.memberId()).blockedBy();
    }

    private Member member(Actor actor) {
        return members.find(new MemberKey(actor.constituencyId(), actor.memberId()))
                .orElseThrow();
    }
}
