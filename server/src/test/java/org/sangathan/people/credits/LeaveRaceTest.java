package org.sangathan.people.credits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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

    @Test
    void is_erased_although_the_database_ended_the_first_attempt_for_a_deadlock() throws Exception {
        EmptyPosts.Candidate candidate = emptyPosts.boothWithoutPresident();
        MemberKey leaving = join(candidate.member(), candidate.boothId(), "+919714000001");
        join(leaving, candidate.boothId(), "+919714000002");

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> left = transaction.execute(status -> {
                // the other writer finds no deadlock by itself: whoever leaves does, and loses
                database.sql("set local deadlock_timeout = '1min'").update();
                lock("select 1 from credit where recruiter_id = :id for update", leaving);
                Future<Integer> begun = threads.submit(
                        () -> callers.as(leaving).delete("/api/org/me").status());
                while (!begun.isDone() && !somebodyWaitsForUs()) {
                    Thread.onSpinWait();
                }
                lock("select 1 from credit where member_id = :id for update", leaving);
                return begun;
            });

            assertThat(left.get()).isEqualTo(200);
        }
        assertThat(database.sql("select count(*) from member where id = :id")
                        .param("id", leaving.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void lock(String statement, MemberKey member) {
        assertThat(database.sql(statement)
                        .param("id", member.id())
                        .query(Integer.class)
                        .list())
                .hasSize(1);
    }

    private boolean somebodyWaitsForUs() {
        return database.sql("""
                        select count(*) > 0 from pg_locks where not granted and pg_backend_pid() = any(pg_blocking_pids(pid))
                        """).query(Boolean.class).single();
    }

    private MemberKey join(MemberKey recruiter, int booth, String phone) {
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
        transaction.executeWithoutResult(
                status -> addMember.add(member, new PhoneNumber(phone), recruiter.constituencyId(), "test", Map.of()));
        return new MemberKey(cell, member.id());
    }
}
