package org.sangathan.network.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.sangathan.ServerTest;
import org.sangathan.network.NetworkPeople;
import org.sangathan.network.publishing.Publish.Outcome;
import org.sangathan.platform.Actor;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The one ordered writer. */
@ServerTest
class PublishTest {
    @Autowired
    Publish publish;

    @Autowired
    WriteBatch batch;

    @Autowired
    NetworkLog log;

    @Autowired
    LogSql logSql;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    NetworkPeople people;

    @Test
    void gives_ids_that_tell_their_order_and_their_cell() {
        Actor author = people.member(people.booth(NetworkPeople.CITY, 1));
        UUID first = publish.write(post(author, "एक", null)).id();
        UUID second = publish.write(post(author, "दो", null)).id();

        assertThat(first.toString()).isLessThan(second.toString());
        assertThat(first).isLessThan(second);
        assertThat(StatusId.cellOf(first)).isEqualTo(NetworkPeople.CITY);
        assertThat(first.version()).isEqualTo(7);
        assertThat(first.variant()).isEqualTo(2);
        assertThat(StatusId.tickOf(second)).isGreaterThan(StatusId.tickOf(first));
        assertThat(StatusId.of(StatusId.tickOf(first), 24_403, 7).getMostSignificantBits())
                .isEqualTo(first.getMostSignificantBits());
    }

    @Test
    void writes_a_request_once_however_often_it_comes() {
        Actor author = people.member(people.booth(NetworkPeople.CITY, 1));
        List<Outcome> outcomes = storm(20, each -> publish.write(post(author, "एक ही बार", "key")));

        assertThat(outcomes.stream().map(Outcome::id).distinct()).hasSize(1);
        assertThat(outcomes.stream().filter(Outcome::fresh)).hasSize(1);
        assertThat(countOf(author)).isEqualTo(1);
        assertThat(publish.write(post(people.member(people.booth(NetworkPeople.CITY, 1)), "और", "key"))
                        .fresh())
                .isTrue();
    }

    @Test
    void lets_only_the_guilty_one_fail() {
        Actor author = people.member(people.booth(NetworkPeople.CITY, 1));
        List<CompletableFuture<Outcome>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int at = 0; at < 60; at++) {
                String text = at % 10 == 3 ? "टूटा\u0000" : "ठीक " + at;
                all.add(CompletableFuture.supplyAsync(() -> publish.write(post(author, text, null)), threads));
            }
        }
        assertThat(all.stream().filter(CompletableFuture::isCompletedExceptionally))
                .hasSize(6);
        assertThat(countOf(author)).isEqualTo(54);
    }

    @Test
    void shows_ids_in_the_order_of_commits_to_whoever_looks_between_two_writers() {
        Publish other = new Publish(batch, new NetworkLog(logSql, noFollowers(), java.time.Clock.systemUTC()));
        Actor author = people.member(people.booth(NetworkPeople.CITY, 1));
        List<UUID> seen = new CopyOnWriteArrayList<>();
        CompletableFuture<Void> writers = CompletableFuture.allOf(
                CompletableFuture.runAsync(() -> storm(300, at -> publish.write(post(author, "क " + at, null)))),
                CompletableFuture.runAsync(() -> storm(300, at -> other.write(post(author, "ख " + at, null)))));
        UUID last = new UUID(0, 0);
        boolean running = true;
        while (running) {
            running = !writers.isDone();
            List<UUID> next = database.sql("""
                            select status_id from author_entry where author_id = :author and status_id > :last
                            order by status_id limit 7
                            """)
                    .param("author", author.memberId())
                    .param("last", last)
                    .query((row, number) -> row.getObject("status_id", UUID.class))
                    .list();
            seen.addAll(next);
            last = next.isEmpty() ? last : next.getLast();
            running |= !next.isEmpty();
        }
        other.destroy();

        assertThat(seen).hasSize(600).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void counts_an_act_once_and_takes_it_back_once() {
        Actor author = people.member(people.booth(NetworkPeople.CITY, 1));
        UUID id = publish.write(post(author, "पसंद", null)).id();
        Actor fan = people.member(people.booth(NetworkPeople.CITY, 1));

        storm(12, at -> publish.write(new Act.Mark(fan.memberId(), "favourite", id, List.of())));
        assertThat(favourites(id)).isEqualTo(1);
        storm(12, at -> publish.write(new Act.Unmark(fan.memberId(), "favourite", id)));
        assertThat(favourites(id)).isZero();
    }

    @Test
    void tells_a_member_where_they_are_at_home_now_whatever_the_caller_remembers() {
        Actor receiver = people.member(people.boothElsewhere());
        Actor other = people.member(people.booth(NetworkPeople.CITY, 1));
        MemberKey remembered = new MemberKey(NetworkPeople.CITY, receiver.memberId());
        publish.write(new Act.Tell(null, List.of(new Act.Told(remembered, "follow", other.memberId()))));

        assertThat(database.sql("select constituency_id from notification where account_id = :account")
                        .param("account", receiver.memberId())
                        .query(Integer.class)
                        .list())
                .containsExactly(receiver.constituencyId());
    }

    @Test
    void deletes_everything_that_hangs_on_a_status() {
        Actor author = people.member(people.booth(NetworkPeople.CITY, 1));
        UUID id = publish.write(post(author, "जाएगा", null)).id();
        Actor fan = people.member(people.boothElsewhere());
        UUID boost = publish.write(new Act.Post(boost(fan, id), List.of())).id();
        publish.write(new Act.Mark(fan.memberId(), "favourite", id, List.of()));

        assertThat(publish.write(new Act.Delete(id)).fresh()).isTrue();
        assertThat(publish.write(new Act.Delete(id)).fresh()).isFalse();

        for (String table : List.of("author_entry", "timeline_entry", "status_act", "tag_entry", "status_count")) {
            assertThat(database.sql("select count(*) from " + table + " where status_id = any(:ids)")
                            .param("ids", new UUID[] {id, boost})
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
        assertThat(countOf(fan)).isZero();
    }

    @Test
    void refuses_to_wait_for_its_own_commit_within_another_transaction() {
        Actor author = people.member(people.booth(NetworkPeople.CITY, 1));
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> publish.write(post(author, "x", null))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void has_applied_to_this_process_what_it_says_is_written() {
        Actor author = people.member(people.booth(NetworkPeople.CITY, 1));
        log.seen();
        UUID id = publish.write(post(author, "तुरंत", null)).id();
        assertThat(log.seen()).isGreaterThanOrEqualTo(StatusId.tickOf(id));
    }

    private static List<Outcome> storm(int count, java.util.function.IntFunction<Outcome> each) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Outcome>> all = new ArrayList<>();
            for (int at = 0; at < count; at++) {
                int which = at;
                all.add(CompletableFuture.supplyAsync(() -> each.apply(which), threads));
            }
            return all.stream().map(CompletableFuture::join).toList();
        }
    }

    private int countOf(Actor author) {
        return database.sql("select statuses from account_count where account_id = :id")
                .param("id", author.memberId())
                .query(Integer.class)
                .single();
    }

    private int favourites(UUID id) {
        return database.sql("select favourites from status_count where constituency_id = :cell and status_id = :id")
                .param("cell", StatusId.cellOf(id))
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    private static ObjectProvider<FollowsLog> noFollowers() {
        return new org.springframework.beans.factory.support.StaticListableBeanFactory()
                .getBeanProvider(FollowsLog.class);
    }

    private static Act.Post post(Actor author, String text, @org.jspecify.annotations.Nullable String key) {
        NewStatus.Said said =
                new NewStatus.Said(text, "<p>" + text + "</p>", "", false, "hi", List.of("बैठक"), List.of());
        return new Act.Post(status(author, said, null, key), List.of());
    }

    private static NewStatus boost(Actor author, UUID of) {
        return status(author, new NewStatus.Said("", "", "", false, null, List.of(), List.of()), of, null);
    }

    private static NewStatus status(
            Actor author,
            NewStatus.Said said,
            @org.jspecify.annotations.Nullable UUID boostOf,
            @org.jspecify.annotations.Nullable String key) {
        return new NewStatus(
                author.constituencyId(),
                author.memberId(),
                null,
                "public",
                List.of(),
                boostOf == null ? List.of(0) : List.of(),
                List.of(),
                List.of(),
                said,
                null,
                null,
                null,
                boostOf,
                null,
                null,
                key);
    }
}
