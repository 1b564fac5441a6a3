package org.sangathan.people.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.Caller;
import org.sangathan.EmptyPosts;
import org.sangathan.ServerTest;
import org.sangathan.people.EraseMember;
import org.sangathan.people.Member;
import org.sangathan.platform.Ids;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The comparison beside a record that goes at that moment: no pair is left that names it. */
@ServerTest
class CompareRaceTest {
    private static final String PAIRS = "select count(*)::int from duplicate_pair where one_id = :id or other_id = :id";

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    EmptyPosts emptyPosts;

    @Autowired
    FindDuplicates findDuplicates;

    @Autowired
    EraseMember eraseMember;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @Autowired
    Ids ids;

    DoubledPerson doubled;

    @BeforeEach
    void chooseBooth() {
        doubled = new DoubledPerson(beans, emptyPosts.boothWithoutPresident().boothId());
    }

    @Test
    void lets_a_merge_wait_for_a_comparison_under_way_and_take_its_pair_away() throws Exception {
        Member kept = doubled.joined("फूलमती कुशवाहा", 1961);
        Member gone = doubled.joined("Phoolmati Kushwaha", 1961);
        Member third = doubled.joined("फूलमति कुशवाहा", 1961);
        doubled.found(kept, gone);
        notComparedYet(third);

        Caller.Answer merged = whileUncommitted(
                () -> findDuplicates.compare(DoubledPerson.keyOf(third)), () -> doubled.merge(ids.next(), kept, gone));

        assertThat(merged.status()).as(merged.text()).isEqualTo(200);
        assertThat(doubled.count(PAIRS, gone.id())).isZero();
        assertThat(doubled.count(PAIRS, third.id())).isOne();
    }

    @Test
    void writes_no_pair_with_a_person_who_is_erased_at_that_moment() throws Exception {
        Member leaving = doubled.joined("चमेली कुशवाहा", 1962);
        Member third = doubled.joined("Chameli Kushwaha", 1962);
        doubled.compared(leaving);
        notComparedYet(third);

        int found = whileUncommitted(
                () -> eraseMember.erase(leaving, "member_left"),
                () -> findDuplicates.compare(DoubledPerson.keyOf(third)));

        assertThat(found).as("it was still to be seen").isPositive();
        assertThat(doubled.count(PAIRS, leaving.id())).isZero();
    }

    private void notComparedYet(Member member) {
        doubled.compared(member);
        database.sql("delete from duplicate_pair where one_id = :id or other_id = :id")
                .param("id", member.id())
                .update();
    }

    /** The second begins when the first has written, and the first commits when the second has ended or waits for it. */
    private <T> T whileUncommitted(Runnable first, Callable<T> second) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<T> running = transaction.execute(status -> {
                first.run();
                Future<T> begun = threads.submit(second);
                while (!begun.isDone() && !somebodyWaitsForUs()) {
                    Thread.onSpinWait();
                }
                return begun;
            });
            return running.get();
        }
    }

    private boolean somebodyWaitsForUs() {
        return database.sql("""
                        select count(*) > 0 from pg_locks where not granted and pg_backend_pid() = any(pg_blocking_pids(pid))
                        """).query(Boolean.class).single();
    }
}
