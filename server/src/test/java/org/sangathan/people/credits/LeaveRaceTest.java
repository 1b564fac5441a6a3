package org.sangathan.people.credits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.Callers;
import org.sangathan.EmptyPosts;
import org.sangathan.ServerTest;
import org.sangathan.access.PhoneNumber;
import org.sangathan.people.AddMember;
import org.sangathan.people.Gender;
import org.sangathan.people.Member;
import org.sangathan.platform.Ids;
import org.sangathan.platform.MemberNames.MemberKey;
import org.sangathan.territory.UnitRef;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody who leaves at the moment at which others write about the people whom they brought in. */
@ServerTest
class LeaveRaceTest {
    private static final AtomicLong PHONES = new AtomicLong(9_714_000_000L);

    @Autowired
    Callers callers;

    @Autowired
    EmptyPosts emptyPosts;

    @Autowired
    AddMember addMember;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Ids ids;

    @Autowired
    JdbcClient database;

    MemberKey leaving = new MemberKey(0, new UUID(0, 0));

    @BeforeEach
    void joinTwo() {
        EmptyPosts.Candidate candidate = emptyPosts.boothWithoutPresident();
        leaving = join(candidate.member(), candidate.boothId());
        join(leaving, candidate.boothId());
    }

    @Test
    void is_erased_although_the_database_ended_the_first_attempt_for_a_deadlock() throws Exception {
        int left = leaveWhile(
                // the other writer finds no deadlock by itself: whoever leaves does, and loses
                () -> database.sql("set local deadlock_timeout = '1min'").update(),
                "select 1 from credit where recruiter_id = :id for update",
                () -> lock("select 1 from credit where member_id = :id for update"));

        assertThat(left).isEqualTo(200);
        assertThat(database.sql("select count(*) from member where id = :id")
                        .param("id", leaving.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void stops_nobody_from_writing_to_the_network_before_its_own_end() throws Exception {
        int left = leaveWhile(
                () -> {},
                "select 1 from credit where member_id = :id for update",
                () -> database.sql("select tick from network_head for update nowait")
                        .query(Long.class)
                        .single());

        assertThat(left).isEqualTo(200);
    }

    /** Somebody else holds a row that the leaving one wants, and then wants something more. */
    private int leaveWhile(Runnable first, String held, Runnable then) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> left = transaction.execute(status -> {
                first.run();
                lock(held);
                Future<Integer> begun = threads.submit(
                        () -> callers.as(leaving).delete("/api/org/me").status());
                while (!begun.isDone() && !somebodyWaitsForUs()) {
                    Thread.onSpinWait();
                }
                then.run();
                return begun;
            });
            return left.get();
        }
    }

    private void lock(String statement) {
        assertThat(database.sql(statement)
                        .param("id", leaving.id())
                        .query(Integer.class)
                        .list())
                .hasSize(1);
    }

    private boolean somebodyWaitsForUs() {
        return database.sql("""
                        select count(*) > 0 from pg_locks where not granted and pg_backend_pid() = any(pg_blocking_pids(pid))
                        """).query(Boolean.class).single();
    }

    private MemberKey join(MemberKey recruiter, int booth) {
        int cell = UnitRef.constituencyOf(booth);
        Member member = new Member(
                cell,
                ids.next(),
                booth,
                "उर्मिला देवी",
                Gender.WOMAN,
                1990,
                "hi",
                false,
                Instant.now(),
                "link",
                recruiter.id());
        transaction.executeWithoutResult(status -> addMember.add(
                member,
                new PhoneNumber("+91" + PHONES.incrementAndGet()),
                recruiter.constituencyId(),
                "test",
                Map.of()));
        return new MemberKey(cell, member.id());
    }
}
