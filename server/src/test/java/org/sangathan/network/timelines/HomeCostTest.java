package org.sangathan.network.timelines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sangathan.CountedStatements;
import org.sangathan.ServerTest;
import org.sangathan.network.NetworkPeople;
import org.sangathan.network.relations.FollowAccount;
import org.sangathan.network.statuses.PostStatus;
import org.sangathan.network.statuses.ShowStatuses;
import org.sangathan.platform.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a page of home costs: statements when memory is warm, and plans that stay in the covering indexes. */
@ServerTest
class HomeCostTest {
    @Autowired
    ReadTimeline timelines;

    @Autowired
    ShowStatuses show;

    @Autowired
    PostStatus postStatus;

    @Autowired
    FollowAccount follow;

    @Autowired
    NetworkPeople people;

    @Autowired
    CountedStatements statements;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void home_costs_the_reader_and_their_marks_when_memory_is_warm() {
        int booth = people.booth(NetworkPeople.CITY, 8);
        Actor reader = people.member(booth);
        for (int at = 0; at < 30; at++) {
            Actor friend = people.member(booth);
            follow.follow(reader, friend.memberId(), FollowAccount.Wish.PLAIN);
            postStatus.post(friend, PostStatus.Request.of("संदेश " + at));
        }
        int cold = statements.during(() -> home(reader));
        int warm = statements.during(() -> home(reader));

        assertThat(cold).isGreaterThan(2);
        // and the session itself is one more
        assertThat(warm).isEqualTo(2);
        assertThat(home(reader)).isEqualTo(20);
    }

    private int home(Actor reader) {
        Timeline page = timelines.home(reader, PageAsk.newest(20));
        return show.show(reader.memberId(), page.statuses(), page.known()).size();
    }

    @Test
    void sources_are_read_from_their_covering_indexes_alone() {
        for (String statement : List.of(
                "select status_id from timeline_entry where constituency_id = 24322 and unit_id = 243220001"
                        + " and status_id < '7fffffff-ffff-7fff-bfff-ffffffffffff' order by status_id desc limit 20",
                "select e.status_id from unnest(array[gen_random_uuid()]) a (id) cross join lateral"
                        + " (select status_id from author_entry where author_id = a.id"
                        + " and status_id < '7fffffff-ffff-7fff-bfff-ffffffffffff' order by status_id desc limit 20) e",
                "select status_id from tag_entry where tag = 'x'"
                        + " and status_id < '7fffffff-ffff-7fff-bfff-ffffffffffff' order by status_id desc limit 20")) {
            String plan = transaction.execute(status -> {
                database.sql("set local enable_seqscan = off").update();
                database.sql("set local enable_bitmapscan = off").update();
                return String.join(
                        "\n",
                        database.sql("explain " + statement)
                                .query((row, number) -> row.getString(1))
                                .list());
            });
            assertThat(plan).contains("Index Only Scan Backward").doesNotContain("Sort", "Seq Scan");
        }
    }
}
