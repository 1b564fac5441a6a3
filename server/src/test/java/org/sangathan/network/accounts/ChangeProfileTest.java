package org.sangathan.network.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangathan.Caller;
import org.sangathan.Callers;
import org.sangathan.ServerTest;
import org.sangathan.network.NetworkPeople;
import org.sangathan.platform.Actor;
import org.sangathan.platform.MemberNames.MemberKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a member says of themselves stays said, whoever reads and writes at the same time. */
@ServerTest
class ChangeProfileTest {
    @Autowired
    Callers callers;

    @Autowired
    NetworkPeople people;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    private UUID id;
    private Caller member;

    @BeforeEach
    void begin() {
        Actor actor = people.member(people.booth(NetworkPeople.CITY, 9));
        id = actor.memberId();
        member = callers.as(new MemberKey(actor.constituencyId(), id));
        assertThat(member.get("/api/v1/profile").status()).isEqualTo(200);
    }

    @Test
    void two_phones_that_change_different_lines_at_once_lose_none() throws Exception {
        List<Map<String, Object>> changes =
                List.of(Map.of("note", "बूथ पर मिलिए"), Map.of("locked", true), Map.of("hide_collections", true));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Caller.Answer>> answers = transaction.execute(status -> {
                database.sql("select id from account where id = :id for update")
                        .param("id", id)
                        .query(UUID.class)
                        .single();
                List<Future<Caller.Answer>> begun = changes.stream()
                        .map(change -> threads.submit(() -> member.patch("/api/v1/profile", change)))
                        .toList();
                // each has read the profile by now and waits to write it
                while (waiting() < changes.size() && begun.stream().noneMatch(Future::isDone)) {
                    Thread.onSpinWait();
                }
                return begun;
            });
            for (Future<Caller.Answer> answer : answers) {
                assertThat(answer.get().status()).isEqualTo(200);
            }
        }
        Caller.Answer after = member.get("/api/v1/profile");
        assertThat(after.body().path("note").asString()).isEqualTo("बूथ पर मिलिए");
        assertThat(after.body().path("locked").asBoolean()).isTrue();
        assertThat(after.body().path("hide_collections").asBoolean()).isTrue();
    }

    /** Also those that wait behind another who waits. */
    private int waiting() {
        return database.sql("""
                        select count(distinct pid) from pg_locks where not granted
                          and (pg_backend_pid() = any(pg_blocking_pids(pid))
                            or (locktype = 'tuple' and relation = 'account'::regclass))
                        """).query(Integer.class).single();
    }

    @Test
    void what_was_changed_is_shown_at_once_while_many_read() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            java.util.concurrent.atomic.AtomicBoolean done = new java.util.concurrent.atomic.AtomicBoolean();
            List<Future<?>> readers = java.util.stream.IntStream.range(0, 3)
                    .<Future<?>>mapToObj(reader -> threads.submit(() -> {
                        while (!done.get()) {
                            // what is not in memory is read, as after the half minute for which it stays there
                            accounts.drop(id);
                            accounts.get(id);
                        }
                    }))
                    .toList();
            try {
                for (int turn = 0; turn < 30; turn++) {
                    String note = "बार " + turn;
                    Caller.Answer changed = member.patch("/api/v1/profile", Map.of("note", note));
                    assertThat(changed.body().path("note").asString()).isEqualTo(note);
                    assertThat(accounts.get(id).profile().note()).isEqualTo(note);
                }
            } finally {
                done.set(true);
            }
            for (Future<?> reader : readers) {
                reader.get();
            }
        }
        assertThat(member.get("/api/v1/accounts/" + id).body().path("note").asString())
                .isEqualTo("<p>बार 29</p>");
    }
}
